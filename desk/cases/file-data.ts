import { FILE_TYPES, SNIFF_BYTES, sniff } from '../../core/sending/files.ts'
import { type Cabinet, fileAddress } from './data.ts'

/* Files as they are shown in the page: their bytes are fetched, so that no address with a token enters the history. */

/** A file that is there, as what its own bytes say it is. */
export interface Fetched {
	bytes: Uint8Array<ArrayBuffer>
	/** Its media type; empty where it is none that is shown. */
	type: string
}

/** Fetches a file of a record, which is written down as a look at it. */
export async function fetchFile(cabinet: Cabinet, of: string, stored: string): Promise<Fetched> {
	const response = await fetch(await fileAddress(cabinet, of, stored))
	// Read as PocketBase's client says what fails.
	if (!response.ok) throw Object.assign(new Error(response.statusText), { status: response.status })
	const bytes = new Uint8Array(await response.arrayBuffer())
	const type = sniff(bytes.subarray(0, SNIFF_BYTES))
	return { bytes, type: type ?? '' }
}

/** Names for files in one folder, each as it was called; the second of a name has a number. */
export function namesFor(names: readonly string[]): string[] {
	const used = new Set<string>()
	return names.map(name => {
		const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_') || 'file'
		const [, stem = safe, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(safe) ?? []
		let free = safe
		for (let n = 2; used.has(free.toLowerCase()); n++) free = `${stem} (${n})${ending}`
		used.add(free.toLowerCase())
		return free
	})
}

/** All of some files as one archive, under the names they had. */
export async function archive(
	files: { name: string; bytes: Uint8Array }[],
): Promise<Uint8Array<ArrayBuffer>> {
	// Only who takes all along needs it.
	const { zipSync } = await import('fflate')
	const names = namesFor(files.map(({ name }) => name))
	// Pictures and PDFs are packed already.
	return zipSync(Object.fromEntries(files.map(({ bytes }, i) => [names[i] ?? '', bytes])), {
		level: 0,
	}) as Uint8Array<ArrayBuffer>
}
