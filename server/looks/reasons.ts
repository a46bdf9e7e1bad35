import { REASON } from '../../core/access/looks.ts'
import { REASON_MINUTES } from '../../core/access/reason.ts'
import { reasonShows } from '../../core/access/sights.ts'
import type { ReasonGiven, ReasonQuery } from '../../core/api/cases.ts'
import { tidyLine } from '../../core/language/text.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { findAll, findOne, isoTime } from '../base/records.ts'
import { factsOf } from '../case/facts.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { stored } from './moment.ts'
import { lookerOf, noteLook } from './note.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'

/* Reasons for which an account sees more of a case for a time (core/access/reason.ts). */

const GOOD = REASON_MINUTES * 60_000

/** POST /api/sila/staff/reason, as core/api/contract.ts documents it. */
export function giveReason(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<ReasonQuery>(e)
	if (!query) return unreadable(lang)
	const reason = tidyLine(textOf(query.reason))
	const problems = unknownIn(query, ['case', 'reason'])
	if (reason.length < REASON.least) problems.push({ field: 'reason', code: 'reason_short' })
	if (reason.length > REASON.most) problems.push({ field: 'reason', code: 'too_long' })
	if (problems.length > 0) return wrong(400, problems, lang)
	const record = findOne(e.app, 'cases', { id: textOf(query.case) })
	const looker = lookerOf(e.auth)
	// Of a case that is not seen, or of which a reason shows no more, there is nothing to be had here.
	if (!looker || !record || reasonShows(looker.holder, factsOf(record)).length === 0)
		return wrong(404, [{ field: 'case', code: 'not_found' }], lang)
	noteLook(e.app, looker, { what: 'reason', case: record.id, detail: reason })
	const body: ReasonGiven = { until: reasonUntil(e.app, looker.id, record.id) }
	return { status: 200, body }
}

/** Until when a reason that an account gave for a case is good (UTC, ISO 8601); empty where none is any more. */
export function reasonUntil(app: core.App, account: string, theCase: string): string {
	const [given] = findAll(
		app,
		'access_log',
		"case = {:case} && actor = {:account} && what = 'reason' && at > {:since}",
		{ case: theCase, account, since: stored(Date.now() - GOOD) },
		'-at',
		1,
	)
	return given ? new Date(Date.parse(isoTime(given, 'at')) + GOOD).toISOString() : ''
}
