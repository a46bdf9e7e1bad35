import { FILE_TYPES, sniff } from '../../core/sending/files.ts'
import type { Upload } from '../http/multipart.ts'
import { withoutMetadata } from '../privacy/image-metadata.ts'

/** A file as it is stored: under a name of the server's own, with what it was called. */
export interface NamedFile {
	file: filesystem.File
	stored: string
	original: { document: string; name: string }
}

/**
 * Each file under its document's name and the extension of its content: nothing of the sender's name reaches the
 * disk, nor what a camera wrote into a picture. `kept` are the names on the server that the case has already.
 */
export function nameFiles(app: core.App, uploads: Upload[], kept: string[] = []): NamedFile[] {
	const used = kept.map(name => name.replace(/\.[^.]*$/, ''))
	return uploads.map(upload => {
		const { document, name, head } = upload
		const type = sniff(head)
		if (!type) throw new Error('unreachable: unknown types are refused before')
		let stem = document
		for (let n = 2; used.includes(stem); n++) stem = `${document}-${n}`
		used.push(stem)
		const stored = `${stem}.${FILE_TYPES[type][0]}`
		const file = withoutMetadata(app, upload) ?? upload.whole()
		file.name = stored
		// PocketBase cuts a long name in the middle of an Arabic letter and then fails over it.
		file.originalName = stored
		return { file, stored, original: { document, name } }
	})
}
