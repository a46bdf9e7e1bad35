import { SNIFF_BYTES } from '../../core/sending/files.ts'

/** The first bytes of a file that is being uploaded. */
export function headOf(file: filesystem.File): number[] {
	const reader = file.reader?.open()
	if (!reader) return []
	try {
		return toBytes(reader, SNIFF_BYTES)
	} finally {
		reader.close()
	}
}
