/*
 * Large files go ahead of what they belong to, each by itself and part by part, so that a slow or broken line costs a part
 * and not the whole. What is sent then names them.
 */

/** Where a part is sent: a form with `upload`, `from` and `part`, to PocketBase, which reads it without a script engine. */
export const PARTS = 'POST /api/collections/upload_parts/records'

/** The longest part, in bytes. A slow line takes shorter ones: a part must arrive within the server's patience. */
export const PART_BYTES = 256 * 1024

/** Names an upload; made by who sends, unguessable: whoever has it may add to it and send it. */
export const UPLOAD = /^[\w-]{22,64}$/

/** Name of the part of a sending that has `NamedUpload`s, as JSON. */
export const UPLOADS_PART = 'uploads'

/** A file that was uploaded before. `field`: what the part with the file would be called; `size` in bytes. */
export interface NamedUpload {
	field: string
	name: string
	upload: string
	size: number
}

/** What an untrusted value names; null where it names none in the right way. */
export function readUploads(given: unknown): NamedUpload[] | null {
	if (!Array.isArray(given)) return null
	return given.every(isNamed) ? given : null
}

function isNamed(given: unknown): given is NamedUpload {
	const { field, name, upload, size } = Object(given) as Record<string, unknown>
	return (
		typeof field === 'string' &&
		typeof name === 'string' &&
		typeof upload === 'string' &&
		UPLOAD.test(upload) &&
		Number.isInteger(size)
	)
}
