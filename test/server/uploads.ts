import { randomBytes } from 'node:crypto'
import { type NamedUpload, PART_BYTES } from '../../core/sending/uploads.ts'

/* How files go ahead of what they belong to, as somebody without the widgets would send them. */

export const newUpload = () => randomBytes(18).toString('base64url')

/** Sends one part; answers its status and how much has arrived. */
export async function sendPart(
	url: string,
	upload: string,
	from: number,
	bytes: Uint8Array,
): Promise<{ status: number; size: number; code: string | undefined }> {
	const body = new FormData()
	body.append('upload', upload)
	body.append('from', String(from))
	body.append('part', new Blob([new Uint8Array(bytes)]), 'part')
	const response = await fetch(`${url}/api/collections/upload_parts/records`, { method: 'POST', body })
	const answer = (await response.json()) as { size: number; data?: Record<string, { code: string }> }
	return { status: response.status, size: answer.size, code: Object.values(answer.data ?? {})[0]?.code }
}

/** How much of an upload has arrived. */
export async function sizeOf(url: string, upload: string): Promise<number> {
	const body = JSON.stringify({ upload })
	const response = await fetch(`${url}/api/sila/uploads`, { method: 'POST', body })
	return ((await response.json()) as { size: number }).size
}

/** Uploads a file whole, and says how a sending names it. */
export async function upload(
	url: string,
	field: string,
	name: string,
	bytes: Uint8Array,
): Promise<NamedUpload> {
	const upload = newUpload()
	for (let from = 0; from < bytes.length; )
		from = (await sendPart(url, upload, from, bytes.subarray(from, from + PART_BYTES))).size
	return { field, name, upload, size: bytes.length }
}
