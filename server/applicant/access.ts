import type { FollowQuery } from '../../core/api/common.ts'
import { parseCode, parseReference } from '../../core/case/reference.ts'
import type { Lang } from '../../core/language/text.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { byId, findOne } from '../base/records.ts'
import { codeHash } from '../base/secret.ts'
import type { Stored } from '../base/stored.ts'
import { countGuess, guessesTooMuch } from '../http/guesses.ts'
import { unknownFields } from '../http/multipart.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'

/* How an applicant opens a case: by its reference and its code, whatever it is opened for. */

/** A query is this short at most, in bytes; the routes refuse longer ones, most of them at 4 KB. */
const LONGEST_QUERY = 16384

/** What is sent to a route, as its type names it, before anything of it is sure. */
export type Query<Sent = Record<string, unknown>> = { [Name in keyof Sent]?: unknown }

/** A field that a query has beside those that open the case. */
export type OwnField<Sent> = Exclude<keyof Sent & string, keyof FollowQuery>

export interface OpenedCase {
	record: Stored<'cases'>
	reference: string
	lang: Lang
}

/** The JSON object in a request's body, or null. */
export function readQuery<Sent = FollowQuery>(
	e: core.RequestEvent,
	longest = LONGEST_QUERY,
): Query<Sent> | null {
	try {
		const value = JSON.parse(toString(e.request?.body, longest))
		return typeof value === 'object' && !Array.isArray(value) ? value : null
	} catch {
		return null
	}
}

/**
 * The case that `reference` and `code` of a query open together, or why not. A wrong code and an unknown reference
 * get one and the same answer after the same work. `fields` are those that the query may have beside these and `lang`.
 */
export function openCase<Sent extends { [Name in keyof FollowQuery]?: unknown }>(
	e: core.RequestEvent,
	query: Query<Sent> | null,
	fields: OwnField<Sent>[] = [],
): OpenedCase | Reply {
	const opened = openAnyCase(e, query, fields)
	if ('body' in opened || !opened.record.getString('erased_at')) return opened
	return refusal(409, [{ field: 'status', code: 'not_now' }], opened.lang)
}

/** The same for one that may have been erased: only looking is possible there. */
export function openAnyCase<Sent extends { [Name in keyof FollowQuery]?: unknown }>(
	e: core.RequestEvent,
	query: Query<Sent> | null,
	fields: OwnField<Sent>[] = [],
): OpenedCase | Reply {
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], preferredLang(e))
	const lang: Lang = query.lang === 'en' ? 'en' : 'ar'
	const reference = parseReference(textOf(query.reference))
	const code = parseCode(textOf(query.code))
	const known: string[] = ['reference', 'code', 'lang', ...fields]
	const problems: Problem[] = unknownFields(Object.keys(query).filter(name => !known.includes(name)))
	if (!reference) problems.push({ field: 'reference', code: 'reference' })
	if (!code) problems.push({ field: 'code', code: 'code' })
	if (!reference || !code || problems.length > 0) return refusal(400, problems, lang)

	if (guessesTooMuch(e, reference)) return tooMany(lang)
	const record = caseByNumbers(e.app, reference, code)
	if (record) return { record: noteFollowed(e.app, record), reference, lang }
	countGuess(e, reference)
	return notFound(lang)
}

/**
 * Notes that the applicant opens a case that they have not opened since it came to where it is, and answers it as it stands
 * then: a step that they saw is not taken back (core/case/taking-back.ts). Where nothing can be written, as on a full disk,
 * they read it all the same.
 */
function noteFollowed(app: core.App, record: Stored<'cases'>): Stored<'cases'> {
	if (record.getString('followed_at') >= record.getString('status_since')) return record
	try {
		app
			.nonconcurrentDB()
			.newQuery('UPDATE cases SET followed_at = {:now} WHERE id = {:id}')
			.bind({ now: new DateTime().string(), id: record.id })
			.execute()
	} catch (error) {
		app.logger().error('Sila could not note that a case was followed', 'error', String(error))
		return record
	}
	return byId(app, 'cases', record.id)
}

/** The case that both numbers belong to, or null after the same work. */
export function caseByNumbers(app: core.App, reference: string, code: string): Stored<'cases'> | null {
	const record = findOne(app, 'cases', { reference })
	const right = $security.equal(codeHash(app, reference, code), record?.getString('code_hash') ?? '')
	return record && right ? record : null
}

export const notFound = (lang: Lang): Reply => refusal(404, [{ field: 'reference', code: 'not_found' }], lang)

/** What is answered to who guesses. */
export const tooMany = (lang: Lang): Reply => refusal(429, [{ field: 'request', code: 'too_many' }], lang)

/** A value of a query as text; empty when it is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
