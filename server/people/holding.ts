import { heldBy, mayGive, mayHold } from '../../core/access/holding.ts'
import type { Holder } from '../../core/access/roles.ts'
import { rolesSeeing } from '../../core/access/sights.ts'
import {
	type Given,
	type GiveQuery,
	type HolderChoice,
	type Holding,
	MOST_HELD,
	type NotGiven,
} from '../../core/api/holding.ts'
import { hasEnded } from '../../core/case/status.ts'
import { tidyLine } from '../../core/language/text.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { actBy } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { byIds, findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { factsOf } from '../case/facts.ts'
import { kindOf } from '../case/kinds.ts'
import { markGiven } from '../case/save.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { assignmentFault } from './assignment.ts'
import { openLoads, openOf } from './held.ts'
import { LONGEST_WORD, unknownIn, unreadable, wrong } from './refusals.ts'

/* Who has which case: taken, given, handed over with a word, one or many at once; core/api/contract.ts documents the routes. */

const LONGEST_BODY = 32_768

/** To whom cases go: an account that is there, and what it may see. */
interface Receiver {
	account: Stored<'staff'>
	holder: Holder
}

const receiverOf = (account: Stored<'staff'>): Receiver => ({
	account,
	holder: holderOf({ auth: account as core.Record }),
})

const idsIn = (value: unknown): string[] =>
	Array.isArray(value) ? [...new Set(value.map(textOf).filter(Boolean))] : []

/** POST /api/sila/staff/cases/holder */
export function give(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<GiveQuery>(e, LONGEST_BODY)
	if (!query) return unreadable(lang)
	const problems: AccountProblem[] = unknownIn(query, ['cases', 'of', 'to', 'was', 'word'])
	const word = tidyLine(textOf(query.word))
	if (word.length > LONGEST_WORD) problems.push({ field: 'word', code: 'too_long' })
	const of = textOf(query.of)
	const all = of ? openOf(e.app, of).map(({ id }) => id) : idsIn(query.cases)
	if (!of && all.length === 0) problems.push({ field: 'cases', code: 'required' })
	if (!of && all.length > MOST_HELD) problems.push({ field: 'cases', code: 'too_many' })
	if (query.to === undefined) problems.push({ field: 'to', code: 'required' })
	if (problems.length > 0) return wrong(400, problems, lang)
	const account = query.to === null ? null : findOne(e.app, 'staff', { id: textOf(query.to), ended: '' })
	if (query.to !== null && !account) return wrong(404, [{ field: 'to', code: 'not_found' }], lang)
	const to = account && receiverOf(account)
	const caller = holderOf(e)
	const body: Given = { given: [], refused: [], more: all.length > MOST_HELD }
	for (const id of all.slice(0, MOST_HELD)) {
		const record = findOne(e.app, 'cases', { id })
		const why = record ? refusalOf(e.app, record, caller, to, query.was) : 'not_found'
		if (why || !record) body.refused.push({ id, why: why || 'not_found' })
		else if (handOver(e.app, record, caller, to, word)) body.given.push(id)
		else body.refused.push({ id, why: 'not_theirs' })
	}
	return { status: 200, body }
}

/** Why a case stays whose it is; empty where it goes. */
function refusalOf(
	app: core.App,
	record: Stored<'cases'>,
	caller: Holder,
	to: Receiver | null,
	was: unknown,
): NotGiven | '' {
	const it = factsOf(record)
	if (rolesSeeing(caller, it).length === 0) return 'not_found'
	if (!mayGive(caller, it)) return 'not_yours'
	if (record.getString('erased_at') || hasEnded(it.kind, it.status)) return 'ended'
	if (was !== undefined && textOf(was) !== accountOf(app, record)) return 'taken'
	return to && !mayHold(to.holder, it) ? 'not_theirs' : ''
}

/** The account whose a case is; empty for nobody's, or an officer's who has none. */
function accountOf(app: core.App, record: Stored<'cases'>): string {
	const held = heldBy(heldIn(record))
	if (!held || kindOf(record) === 'request') return held
	return findOne(app, 'officers', { id: held })?.getString('account') ?? ''
}

const heldIn = (record: Stored<'cases'>) => ({
	kind: kindOf(record),
	holder: record.getString('holder') as string,
	assigned_to: record.getString('assigned_to') as string,
})

/** Writes it down, with who had it and who has it; false where the officer may not have that complaint or inquiry. */
function handOver(
	app: core.App,
	record: Stored<'cases'>,
	caller: Holder,
	to: Receiver | null,
	word: string,
): boolean {
	const request = kindOf(record) === 'request'
	const association = record.getString('association')
	const officer = to && !request ? findOne(app, 'officers', { association, account: to.account.id }) : null
	if (to && !request && (!officer || assignmentFault(app, record, officer.id))) return false
	const before = heldIn(record)
	if (request) record.set('holder', to?.account.id ?? '')
	else record.set('assigned_to', officer?.id ?? '')
	record.set('holder_word', word)
	if (heldBy(before) === heldBy(heldIn(record)) && !word) return true
	markGiven(record, { from: addressOf(app, before), to: addressOf(app, heldIn(record)) })
	actBy(record as core.Record, caller.email, caller.id)
	app.save(record)
	return true
}

/** By what the trail names whose a case is: an e-mail address, or of an officer without one the name. */
function addressOf(app: core.App, it: ReturnType<typeof heldIn>): string {
	const id = heldBy(it)
	if (!id) return ''
	if (it.kind === 'request') return (findOne(app, 'staff', { id }) as core.Record | null)?.email() ?? ''
	const officer = findOne(app, 'officers', { id })
	return officer?.getString('email') || officer?.getString('name') || ''
}

type Query = Record<string, string | undefined>

/** GET /api/sila/staff/cases/holders */
export function holding(e: core.RequestEvent): Reply {
	const { cases = '', of = '' } = e.requestInfo().query as Query
	const caller = holderOf(e)
	const ids = [...new Set(cases.split(',').filter(Boolean))]
	if (ids.length > MOST_HELD) return wrong(400, [{ field: 'cases', code: 'too_many' }], preferredLang(e))
	const records = of ? openOf(e.app, of) : byIds(e.app, 'cases', ids)
	const seen = records.filter(record => rolesSeeing(caller, factsOf(record)).length > 0)
	const facts = distinct(seen.map(factsOf))
	const may = seen.length > 0 && facts.every(it => mayGive(caller, it))
	const body: Holding = {
		cases: seen.length,
		holder: oneHolder(e.app, seen),
		take: may && facts.every(it => mayHold(caller, it)) && allHaveOfficer(e.app, seen, caller.id),
		give: may,
		choices: may ? choicesFor(e.app, seen, facts, caller) : [],
	}
	return { status: 200, body }
}

/** Those that differ in what is asked to know who sees them. */
const distinct = <T extends object>(all: T[]): T[] => [
	...new Map(all.map(one => [JSON.stringify(one), one])).values(),
]

function oneHolder(app: core.App, records: Stored<'cases'>[]): Holding['holder'] {
	const [first, ...others] = records.map(heldIn)
	const held = first && heldBy(first)
	if (!held || others.some(other => heldBy(other) !== held)) return null
	if (first.kind === 'request') {
		const account = findOne(app, 'staff', { id: held })
		return account && { id: account.id, name: account.getString('name') }
	}
	const officer = findOne(app, 'officers', { id: held })
	return officer && { id: officer.getString('account'), name: officer.getString('name') }
}

/** Whether an account is an officer wherever a complaint or an inquiry among the cases is. */
function allHaveOfficer(app: core.App, records: Stored<'cases'>[], account: string): boolean {
	const associations = new Set(
		records.filter(record => kindOf(record) !== 'request').map(record => record.getString('association')),
	)
	return [...associations].every(association => findOne(app, 'officers', { association, account }) !== null)
}

function choicesFor(
	app: core.App,
	records: Stored<'cases'>[],
	facts: ReturnType<typeof factsOf>[],
	caller: Holder,
): HolderChoice[] {
	const loads = openLoads(app, caller)
	return findAll(app, 'staff', "ended = ''", {}, 'name,@rowid')
		.filter(account => {
			const { holder } = receiverOf(account)
			return facts.every(it => mayHold(holder, it)) && allHaveOfficer(app, records, account.id)
		})
		.map(account => ({
			id: account.id,
			name: account.getString('name') as string,
			open: loads.get(account.id) ?? 0,
		}))
		.sort((a, b) => a.open - b.open)
}
