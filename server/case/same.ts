import { COLUMN_OF } from '../../core/access/columns.ts'
import type { Holder } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import type { SameCase, SameTrait } from '../../core/api/cases.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { lookerOf, noteLook } from '../looks/note.ts'
import { duplicatesOf } from './duplicates.ts'
import { caseEntries } from './list.ts'
import { seenBy } from './seen.ts'

/*
 * The other cases of an association that could be the same person's: under the same identity number, phone or name, by
 * what the caller is shown of both. They are shown with what agrees and what differs, and never joined: who they are is
 * for staff to judge.
 */

/** What a case is compared by, folded (core/sending/finding.ts). */
const KEY = { identity: 'identity_key', phone: 'phone_key', name: 'name_key' } as const
const TRAITS = Object.keys(KEY) as SameTrait[]
const MOST = 30

/** A case that agrees with another in something, and in what they differ. */
type Alike = Omit<SameCase, 'case'> & { id: string }

/** GET /api/sila/staff/cases/same, as core/api/contract.ts documents it. */
export function sameCases(e: core.RequestEvent): Reply {
	const { case: id = '' } = e.requestInfo().query as Record<string, string | undefined>
	const holder = holderOf(e)
	const record = id ? findOne(e.app, 'cases', { id }) : null
	const columns = record && seenBy(holder, record)
	if (!record || !columns) return { status: 200, body: [] }
	const traits = TRAITS.filter(
		trait => columns.includes(COLUMN_OF[KEY[trait]]) && record.getString(KEY[trait]) !== '',
	)
	const alike = traits.length > 0 ? alikeOf(e, holder, record, traits) : []
	const said = [...duplicatesOf(e.app, holder, record)].map(([id, duplicate]): Alike => {
		const compared = alike.find(one => one.id === id) ?? { id, agrees: [], differs: [] }
		return { ...compared, duplicate }
	})
	const found = [...said, ...alike.filter(({ id }) => !said.some(one => one.id === id))]
	const ids = found.map(one => one.id)
	const shown = caseEntries(e.app, holder, ids, riyadhDay(new Date().toISOString()))
	const cases = new Map(shown.map(entry => [entry.id, entry]))
	const body = found.flatMap(({ id: other, ...compared }): SameCase[] => {
		const shown = cases.get(other)
		return shown ? [{ case: shown, ...compared }] : []
	})
	return { status: 200, body }
}

/** Those that agree in one of some traits, the newest first; where a number is compared, that is written down. */
function alikeOf(
	e: core.RequestEvent,
	holder: Holder,
	record: Stored<'cases'>,
	traits: SameTrait[],
): Alike[] {
	const association = record.getString('association')
	const values = Object.fromEntries(traits.map(trait => [trait, record.getString(KEY[trait])]))
	const seen = (trait: SameTrait) => conditionOf(holder, { shows: COLUMN_OF[KEY[trait]] })
	const agrees = (trait: SameTrait) => `(cases.${KEY[trait]} = {:${trait}} AND ${seen(trait)})`
	const differs = (trait: SameTrait) => `(cases.${KEY[trait]} NOT IN ('', {:${trait}}) AND ${seen(trait)})`
	const row = Object.fromEntries([
		['id', ''],
		...traits.flatMap(one => [
			[one, false],
			[`no_${one}`, false],
		]),
	])
	const rows = arrayOf(new DynamicModel(row)) as (Record<string, boolean> & { id: string })[]
	e.app
		.db()
		.newQuery(
			`SELECT cases.id, ${traits.map(one => `${agrees(one)} AS ${one}, ${differs(one)} AS no_${one}`).join(', ')}
			FROM cases WHERE cases.id IN (${traits.map(one => `SELECT id FROM cases WHERE ${KEY[one]} = {:${one}}`).join(' UNION ')})
				AND cases.association = {:association} AND cases.id != {:id} AND ${conditionOf(holder)}
				AND (${traits.map(agrees).join(' OR ')})
			ORDER BY cases.rowid DESC LIMIT ${MOST}`,
		)
		.bind({ ...values, association, id: record.id })
		.all(rows)
	const looker = lookerOf(e.auth)
	if (looker && traits.includes('identity'))
		noteLook(e.app, looker, { what: 'identity-search', association, detail: `cases ${rows.length}` })
	return rows.map(one => ({
		id: one.id,
		agrees: traits.filter(trait => one[trait]),
		differs: traits.filter(trait => one[`no_${trait}`]),
	}))
}
