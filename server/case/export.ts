import type { Holder } from '../../core/access/roles.ts'
import { conditionOf, type SeenCase, seenOf } from '../../core/access/sights.ts'
import type { CaseExport, ExportedCase, ExportQuery } from '../../core/api/cases.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { sought } from '../../core/sending/finding.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { detailsIn } from '../applicant/contact.ts'
import { holderOf } from '../base/grants.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { lookerOf, noteLook } from '../looks/note.ts'
import { teamOf } from '../people/held.ts'
import { unknownIn, unreadable, wrong } from '../people/refusals.ts'
import { entries, find, noteSearch, type Row, rowsOf } from './list.ts'
import { knownOf, readCaseQuery } from './list-query.ts'

/* Rows of cases that somebody takes along in a file: what the work list shows them, written down before it leaves. */

/** Cases that are chosen, and rows of a file. */
const MOST_CHOSEN = 500
const MOST = 5000
const LONGEST_BODY = 32_768

/** POST /api/sila/staff/cases/export, as core/api/contract.ts documents it. */
export function exportCases(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const sent = readQuery<ExportQuery>(e, LONGEST_BODY)
	if (!sent) return unreadable(lang)
	const problems: AccountProblem[] = unknownIn(sent, ['cases', 'query'])
	if (problems.length > 0) return wrong(400, problems, lang)
	const texts = Object.entries(sent.query ?? {}).map(([name, value]) => [name, textOf(value)])
	const { query, problems: unread } = readCaseQuery(Object.fromEntries(texts))
	if (unread.length > 0) return refusal(400, unread, lang)
	const holder = holderOf(e)
	const team = teamOf(e.app, holder)
	const known = knownOf(e.app, holder, query, team)
	const found = !sent.cases && query.typed ? sought(query.typed) : null
	const ids = Array.isArray(sent.cases)
		? chosen(e.app, holder, sent.cases)
		: find(e.app, holder, query, known, found, { most: MOST + 1, skip: 0 }).ids
	const rows = rowsOf(e.app, ids.slice(0, MOST))
	if (found) noteSearch(e, query, found, rows)
	note(e, rows)
	const entry = entries(e.app, holder, rows, known.today, team)
	const beside = besides(e.app, rows)
	const body: CaseExport = {
		cases: rows.map(row => ({ ...entry(row), ...shownBeside(holder, row, beside.get(row.id)) })),
		more: ids.length > MOST || (Array.isArray(sent.cases) && sent.cases.length > MOST_CHOSEN),
	}
	return { status: 200, body }
}

/** Those of some ids that somebody sees, in their order. */
function chosen(app: core.App, holder: Holder, sent: unknown[]): string[] {
	const ids = [...new Set(sent.map(textOf))].filter(id => /^\w{15}$/.test(id)).slice(0, MOST_CHOSEN)
	if (ids.length === 0) return []
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app
		.db()
		.newQuery(
			`SELECT cases.id AS id FROM cases WHERE cases.id IN (${ids.map(id => `'${id}'`).join()}) AND ${conditionOf(holder)}`,
		)
		.all(rows)
	const seen = new Set(rows.map(({ id }) => id))
	return ids.filter(id => seen.has(id))
}

/**
 * A line for each association, with the number of its cases and a sign of which they are: other cases are another look,
 * however soon they follow.
 */
function note(e: core.RequestEvent, rows: Row[]): void {
	const looker = lookerOf(e.auth)
	if (!looker) return
	e.app.runInTransaction(tx => {
		for (const association of new Set(rows.map(row => row.association))) {
			const ids = rows.filter(row => row.association === association).map(({ id }) => id)
			const sign = $security.sha256(ids.sort().join()).slice(0, 8)
			noteLook(tx, looker, { what: 'export', association, detail: `cases ${ids.length} ${sign}` })
		}
	})
}

const BESIDE = { id: '', channel: '', resolved_at: '', contact_means: '', contact: '', answered: '' }
type Beside = typeof BESIDE

const ANSWERED = ['contactMeans', 'phone', 'email']
	.map(name => `'${name}', json_extract(answers, '$.answers.${name}')`)
	.join()

/** What of each case stands in no list. Of its answers no more than is needed is read: a letter can be long. */
function besides(app: core.App, rows: Row[]): Map<string, Beside> {
	if (rows.length === 0) return new Map()
	const found = arrayOf(new DynamicModel(BESIDE)) as Beside[]
	app
		.db()
		.newQuery(
			`SELECT id, channel, resolved_at, contact_means, IFNULL(contact, '') AS contact,
				CASE WHEN json_valid(answers) THEN json_object(${ANSWERED}) ELSE '' END AS answered
			FROM cases WHERE id IN (${rows.map(({ id }) => `'${id}'`).join()})`,
		)
		.all(found)
	return new Map(found.map(one => [one.id, one]))
}

type ShownBeside = Pick<ExportedCase, 'channel' | 'resolved_at' | 'contact_means' | 'phone' | 'email'>

function shownBeside(holder: Holder, row: Row, { channel, resolved_at, ...it } = BESIDE): ShownBeside {
	const seen = seenOf(holder, { ...(row as unknown as SeenCase), concerned: false })
	const read = (text: string) => JSON.parse(text || 'null')
	const answered = Object.entries(read(it.answered) ?? {}).filter(([, value]) => value !== null)
	const details = seen?.includes('contact')
		? detailsIn(read(it.contact), Object.fromEntries(answered) as Record<string, string>, it.contact_means)
		: {}
	return {
		channel: channel as ShownBeside['channel'],
		resolved_at: resolved_at.replace(' ', 'T'),
		contact_means: it.contact_means as ShownBeside['contact_means'],
		phone: details.phone ?? '',
		email: details.email ?? '',
	}
}
