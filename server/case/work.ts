import type { Holder } from '../../core/access/roles.ts'
import type { ApiError } from '../../core/api/errors.ts'
import type { WorkProblemCode } from '../../core/case/work.ts'
import { workWords as ar } from '../../core/language/words/work.ar.ts'
import { workWords as en } from '../../core/language/words/work.en.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { seenBy } from './seen.ts'

/* What routes of staff that act on one case have in common. */

const words = { ar, en }
const STATUS: Partial<Record<WorkProblemCode, number>> = {
	not_found: 404,
	unknown_field: 400,
	day: 400,
	bad_request: 400,
	reference: 400,
	unknown_reference: 404,
}

/** Says why it is not done. */
export function refuseWork(e: core.RequestEvent, field: string, code: WorkProblemCode): Reply {
	const message = words[preferredLang(e)][code]
	const status = STATUS[code] ?? 409
	return { status, body: { status, message, data: { [field]: { code, message } } } satisfies ApiError }
}

/** What was sent, of which every field is text and one of `fields`; or why it is not taken. */
export function workQuery<F extends string>(
	e: core.RequestEvent,
	fields: readonly F[],
): Record<F, string> | Reply {
	const query = readQuery<Record<F, unknown>>(e)
	if (!query) return refuseWork(e, 'request', 'bad_request')
	const unknown = Object.keys(query).find(name => !fields.includes(name as F))
	if (unknown !== undefined) return refuseWork(e, unknown.slice(0, 40), 'unknown_field')
	return Object.fromEntries(fields.map(name => [name, textOf(query[name])])) as Record<F, string>
}

/** A case by its id as it is stored, where somebody sees it. */
export function seenCase(app: core.App, holder: Holder, id: string): Stored<'cases'> | null {
	const record = id ? findOne(app, 'cases', { id }) : null
	return record && seenBy(holder, record) ? record : null
}
