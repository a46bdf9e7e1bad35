import type { Lang } from '../../core/language/text.ts'
import { UPLOADS_PART } from '../../core/sending/uploads.ts'
import type { ParcelFile } from './parcel.ts'

/** Bytes of files that go with what they belong to, in one piece, for which the server has few engines; what is more goes ahead. */
const TOGETHER = 32 * 1024

/**
 * Adds files to what is sent: themselves where they are small, else by name, once they have arrived ahead of it. Returns
 * what came back where they cannot be sent; status 0 where the line is broken.
 */
export async function withFiles(
	origin: string,
	body: FormData,
	files: ParcelFile[],
	lang: Lang,
	tell: (share: number, said: string) => void,
): Promise<{ status: number; body: unknown } | null> {
	if (files.reduce((sum, { file }) => sum + file.size, 0) <= TOGETHER) {
		for (const { field, name, file } of files) body.append(field, new Blob([file.head]), name)
		return null
	}
	try {
		const sent = await (await import('./ahead.ts')).sendAhead(origin, files, lang, tell)
		if ('status' in sent) return sent
		body.append(UPLOADS_PART, JSON.stringify(sent))
		return null
	} catch {
		return { status: 0, body: null }
	}
}
