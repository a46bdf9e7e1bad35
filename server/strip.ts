import { FILE_LIMITS, sniff } from '../core/files.ts'
import { withoutMetadata } from '../core/image-metadata.ts'

/**
 * An uploaded file under a name of the server's own, and, where it is a picture, without what a camera or a program
 * wrote into it about place, time, device and author. A PDF is kept as it is.
 */
export function stripped(part: multipart.FileHeader, name: string): filesystem.File {
	const opened = part.open()
	try {
		const bytes = new Uint8Array(toBytes(opened, FILE_LIMITS.bytes))
		const clean = sniff(bytes) === 'application/pdf' ? bytes : withoutMetadata(bytes)
		const file = $filesystem.fileFromBytes(clean as unknown as number[], name)
		if (!file) throw new Error('unreachable: bytes make a file')
		file.name = name
		file.originalName = name
		return file
	} finally {
		opened.close()
	}
}
