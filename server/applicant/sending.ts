import type { FollowQuery } from '../../core/api/common.ts'
import { type PartNames, type Parts, readParts } from '../http/multipart.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { type OpenedCase, type OwnField, openCase, type Query } from './access.ts'

/** What an applicant sends about a case as multipart/form-data: a part with JSON, and files. */
export interface Sending<Sent> extends OpenedCase, Pick<Parts, 'key' | 'uploads' | 'problems'> {
	query: Query<Sent>
}

/** Opens the case that a sending is about, or says why not. The JSON has `fields` of its own beside the numbers. */
export function openSending<Sent extends FollowQuery>(
	e: core.RequestEvent,
	names: PartNames,
	fields: OwnField<Sent>[],
): Sending<Sent> | Reply {
	// What comes about an anonymous complaint is on no disk before it was cleaned.
	const parts = readParts(e, names)
	if ('code' in parts) return refusal(parts.code === 'too_large' ? 413 : 400, [parts], preferredLang(e))
	const { key, given, uploads, problems } = parts
	const query = typeof given === 'object' ? (given as Query<Sent> | null) : null
	const opened = openCase<Sent>(e, query, fields)
	if ('body' in opened) return opened
	return { ...opened, key, uploads, query: query ?? {}, problems }
}
