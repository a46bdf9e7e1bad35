import { FILE_TYPES, sniff } from '../../core/sending/files.ts'
import type { Stored } from '../base/stored.ts'
import { headOf } from '../http/head.ts'

/**
 * Gives minutes that are being uploaded a name of the server's own, with the extension of their content: nothing of
 * the sender's name reaches the disk. What is of no accepted type is refused by PocketBase.
 */
export function nameMinutes(record: Stored<'cases'>): void {
	for (const file of record.getUnsavedFiles('minutes')) {
		const type = sniff(headOf(file))
		file.name = `minutes_${$security.randomString(10).toLowerCase()}.${type ? FILE_TYPES[type][0] : 'bin'}`
		file.originalName = file.name
	}
}
