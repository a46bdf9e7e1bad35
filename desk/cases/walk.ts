import type { CaseEntry } from '../../core/api/cases.ts'
import { account } from '../frame/session.ts'
import { type CaseListQuery, listCases } from './list-data.ts'
import { addressOf } from './list-query.ts'

/*
 * The list that somebody came from, as long as this tab is open: where it stood, to come back to, and what is before and
 * after a case in it. It is of the account that asked for it.
 */

interface Walk {
	who: string | undefined
	query: CaseListQuery
	rows: Pick<CaseEntry, 'id'>[]
	pages: number
	more: boolean
	/** The case that was opened last. */
	at: string
}

let walk: Walk | undefined

const mine = (): Walk | undefined => (walk?.who === account()?.id ? walk : undefined)

/** Says what a list shows. */
export function walkAlong(shown: Pick<Walk, 'query' | 'rows' | 'pages' | 'more'>): void {
	const at = mine()?.at ?? ''
	walk = { ...shown, who: account()?.id, at: shown.rows.some(({ id }) => id === at) ? at : '' }
}

/** Says which case of it is looked at. */
export function walkTo(id: string): void {
	if (walk) walk.at = id
}

/** Where a list was left that is asked for the same again: how much of it was shown, and at which case. */
export function leftAt(query: CaseListQuery): Pick<Walk, 'pages' | 'at'> | undefined {
	const left = mine()
	const same = left && addressOf(left.query) === addressOf(query) && left.query.typed === query.typed
	return same && left.at ? { pages: left.pages, at: left.at } : undefined
}

/** The address of the list that a case was opened from; undefined where it was opened by itself. */
export function listAddress(id: string): string | undefined {
	const left = mine()
	return left?.rows.some(row => row.id === id) ? addressOf(left.query) : undefined
}

export interface Neighbours {
	/** Ids; empty where there is none. */
	before: string
	after: string
}

/** What is before and after a case in the list; what the list has not shown yet is fetched. */
export async function neighboursOf(id: string): Promise<Neighbours | undefined> {
	const left = mine()
	const at = left?.rows.findIndex(row => row.id === id) ?? -1
	if (!left || at < 0) return undefined
	if (at === left.rows.length - 1 && left.more) {
		const page = await listCases(left.query, left.pages + 1).catch(() => undefined)
		if (page) {
			const known = new Set(left.rows.map(row => row.id))
			left.rows = [...left.rows, ...page.cases.filter(row => !known.has(row.id))]
			left.pages++
			left.more = page.more
		}
	}
	return { before: left.rows[at - 1]?.id ?? '', after: left.rows[at + 1]?.id ?? '' }
}
