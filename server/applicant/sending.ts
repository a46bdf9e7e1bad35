import { type PartNames, type Parts, readParts } from '../http/multipart.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { type OpenedCase, openCase, type Query } from './access.ts'

/** What an applicant sends about a case as multipart/form-data: a part with JSON, and files. */
export interface Sending extends OpenedCase, Pick<Parts, 'key' | 'uploads' | 'problems'> {
	query: Query
}

/** Opens the case that a sending is about, or says why not. The JSON has `fields` of its own beside the numbers. */
export function openSending(e: core.RequestEvent, names: PartNames, fields: string[]): Sending | Reply {
	// What comes about an anonymous complaint is on no disk before it was cleaned.
	const parts = readParts(e, names)
	if ('code' in parts) return refusal(parts.code === 'too_large' ? 413 : 400, [parts], preferredLang(e))
	const { key, given, uploads, problems } = parts
	const query = typeof given === 'object' ? (given as Query | null) : null
	const opened = openCase(e, query, fields)
	if ('body' in opened) return opened
	return { ...opened, key, uploads, query: query ?? {}, problems }
}
