import type { FollowedCase, FollowQuery } from '../core/api.ts'
import { parseCode, parseReference } from '../core/reference.ts'
import type { Problem } from '../core/request.ts'
import type { Status } from '../core/status.ts'
import type { Lang } from '../core/text.ts'
import { findOne, isoTime } from './records.ts'
import { preferredLang, type Reply, refusal } from './reply.ts'
import { codeHash } from './secret.ts'

/**
 * POST /api/sila/cases/follow, as core/api.ts documents it. A wrong code and an unknown reference get one and
 * the same answer after the same work.
 */
export function follow(e: core.RequestEvent): Reply {
	const query = read(e)
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], preferredLang(e))
	const lang: Lang = query.lang === 'en' ? 'en' : 'ar'
	const reference = parseReference(text(query.reference))
	const code = parseCode(text(query.code))
	const problems: Problem[] = Object.keys(query)
		.filter(name => !FIELDS.includes(name))
		.map(name => ({ field: name.slice(0, 40), code: 'unknown_field' }))
	if (!reference) problems.push({ field: 'reference', code: 'reference' })
	if (!code) problems.push({ field: 'code', code: 'code' })
	if (!reference || !code || problems.length > 0) return refusal(400, problems, lang)

	const record = findOne(e.app, 'cases', 'reference = {:reference}', { reference })
	const right = $security.equal(codeHash(e.app, reference, code), record?.getString('code_hash') ?? '')
	if (!record || !right) return refusal(404, [{ field: 'reference', code: 'not_found' }], lang)
	const body: FollowedCase = {
		reference,
		association: slugOf(e.app, 'associations', record.getString('association')),
		service: slugOf(e.app, 'services', record.getString('service')),
		status: record.getString('status') as Status,
		since: isoTime(record, 'status_since'),
		received: isoTime(record, 'created'),
	}
	return { status: 200, body }
}

const FIELDS: string[] = ['reference', 'code', 'lang'] satisfies (keyof FollowQuery)[]

/** A query is this short at most; the route refuses longer ones. */
export const LONGEST_QUERY = 4096

function read(e: core.RequestEvent): Partial<Record<string, unknown>> | null {
	try {
		const value = JSON.parse(toString(e.request?.body, LONGEST_QUERY))
		return typeof value === 'object' && !Array.isArray(value) ? value : null
	} catch {
		return null
	}
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const slugOf = (app: core.App, collection: string, id: string) =>
	app.findRecordById(collection, id).getString('slug')
