import { fill, type Lang } from '../../core/language/text.ts'
import { type NamedUpload, PART_BYTES } from '../../core/sending/uploads.ts'
import { newKey } from '../key.ts'
import type { ParcelFile } from './parcel.ts'

/*
 * Sends files ahead of what they belong to, part by part. A line that breaks costs a part: it goes on by itself from what
 * has arrived, also after the page was loaded again. Nothing leaves the device before the person sends.
 */

/** Milliseconds without a byte moving until a part counts as stuck; the server's own patience is a little longer. */
const STANDSTILL = 20_000
/** Bytes of the first part, and of the least: what a slow line brings within the server's patience. */
const [FIRST, LEAST] = [64 * 1024, 8 * 1024]
/** A part that took less is followed by a longer one, and one that took more by a shorter one; milliseconds. */
const [QUICK, LONG] = [3_000, 10_000]
/** Waits before trying again, in milliseconds; after the last the person is told, and may go on later. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]

interface PartAnswer {
	status: number
	body: { size?: number } | null
}

/** What came back where files cannot be sent: the refusal of a part, or status 0 where the line stays broken. */
export interface NotAhead {
	status: number
	body: unknown
}

/** Sends the files; `tell` is told the share of all that has arrived, and it in words. */
export async function sendAhead(
	origin: string,
	files: ParcelFile[],
	lang: Lang,
	tell: (share: number, said: string) => void,
): Promise<NamedUpload[] | NotAhead> {
	const { uploadWords } = await (lang === 'ar'
		? import('../../core/language/words/upload.ar.ts')
		: import('../../core/language/words/upload.en.ts'))
	const all = files.reduce((sum, { file }) => sum + file.size, 0)
	let before = 0
	// All at once, so that who keeps a draft writes its files once.
	for (const { file } of files) file.upload ??= newKey()
	for (const [at, { file }] of files.entries()) {
		const say = (size: number, waiting: boolean) => {
			const share = (before + size) / all
			const values = { n: at + 1, all: files.length, percent: Math.floor(share * 100) }
			tell(share, fill(waiting ? uploadWords.waiting : uploadWords.sending, values))
		}
		const failed = await sendFile(origin, file.upload ?? '', file.head, say)
		if (failed) return failed
		before += file.size
	}
	return files.map(({ field, name, file }) => ({ field, name, upload: file.upload ?? '', size: file.size }))
}

async function sendFile(
	origin: string,
	upload: string,
	bytes: Uint8Array<ArrayBuffer>,
	say: (size: number, waiting: boolean) => void,
): Promise<NotAhead | null> {
	let size: number | undefined
	let length = FIRST
	let tries = 0
	while (size === undefined || size < bytes.length) {
		say(size ?? 0, tries > 0)
		const begun = performance.now()
		const answer: PartAnswer =
			size === undefined
				? await exchange(`${origin}/api/sila/uploads`, JSON.stringify({ upload }))
				: await sendPart(origin, upload, size, bytes.slice(size, size + length), sent => say(sent, false))
		const arrived = answer.status === 200 ? answer.body?.size : undefined
		if (arrived !== undefined) {
			const took = performance.now() - begun
			if (took < QUICK) length = Math.min(PART_BYTES, length * 2)
			else if (took > LONG) length = Math.max(LEAST, length / 2)
			size = Math.min(arrived, bytes.length)
			tries = 0
			continue
		}
		// Neither the line nor a busy server: asked again it would be refused again.
		if (answer.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status)) return answer
		const wait = WAITS[tries++]
		if (wait === undefined) return { status: 0, body: null }
		length = Math.max(LEAST, length / 2)
		say(size ?? 0, true)
		await pause(wait)
	}
	say(bytes.length, false)
	return null
}

/** Waits so long, or until the browser says that there is a line again. */
function pause(milliseconds: number): Promise<void> {
	return new Promise(resolve => {
		const done = () => {
			clearTimeout(timer)
			removeEventListener('online', done)
			resolve()
		}
		const timer = setTimeout(done, milliseconds)
		addEventListener('online', done)
	})
}

/** Sends bytes from a place in the file on; `moved` is told how far they are. */
function sendPart(
	origin: string,
	upload: string,
	from: number,
	bytes: Uint8Array<ArrayBuffer>,
	moved: (size: number) => void,
): Promise<PartAnswer> {
	const body = new FormData()
	body.append('upload', upload)
	body.append('from', String(from))
	body.append('part', new Blob([bytes]), 'part')
	return exchange(`${origin}/api/collections/upload_parts/records`, body, share =>
		moved(from + bytes.length * share),
	)
}

/** Posts a form, or JSON; `moved` is told the share sent. Never rejects: status 0 where no answer came. */
function exchange(
	address: string,
	content: FormData | string,
	moved?: (share: number) => void,
): Promise<PartAnswer> {
	return new Promise(resolve => {
		// XMLHttpRequest, because fetch does not tell how much is sent.
		const call = new XMLHttpRequest()
		let timer: ReturnType<typeof setTimeout>
		const moving = () => {
			clearTimeout(timer)
			timer = setTimeout(() => call.abort(), STANDSTILL)
		}
		call.upload.onprogress = ({ loaded, total }) => {
			moving()
			moved?.(loaded / total)
		}
		call.onloadend = () => {
			clearTimeout(timer)
			resolve({ status: call.status, body: call.response })
		}
		call.open('POST', address)
		call.responseType = 'json'
		if (!(content instanceof FormData)) call.setRequestHeader('Content-Type', 'application/json')
		moving()
		call.send(content)
	})
}
