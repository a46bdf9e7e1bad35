import { FILE_TYPES, SNIFF_BYTES, sniff } from '../core/files.ts'

/**
 * Gives minutes that are being uploaded a name of the server's own, with the extension of their content: nothing of
 * the sender's name reaches the disk. What is of no accepted type is refused by PocketBase.
 */
export function nameMinutes(record: core.Record): void {
	for (const file of record.getUnsavedFiles('minutes') as filesystem.File[]) {
		const reader = file.reader?.open()
		if (!reader) continue
		let type: ReturnType<typeof sniff>
		try {
			type = sniff(toBytes(reader, SNIFF_BYTES))
		} finally {
			reader.close()
		}
		file.name = `minutes_${$security.randomString(10).toLowerCase()}.${type ? FILE_TYPES[type][0] : 'bin'}`
		file.originalName = file.name
	}
}
