import { randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Milliseconds for which it waits while the server writes. */
const PATIENCE = 10_000

/**
 * Puts on the audit record what somebody did with the backups by a command, also while the server runs: `what` is `keys`
 * or the name of a backup, `done` such as `exported`, `note` what came of it. Who it was, the machine knows by the name of
 * its user alone.
 */
export function noteOnRecord(dataDir: string, what: string, done: string, note = ''): void {
	const database = new DatabaseSync(path.join(dataDir, 'data.db'), { timeout: PATIENCE })
	try {
		// Data that were just restored may be of a version before some of these.
		const columns = database.prepare("SELECT name FROM pragma_table_info('audit')").all()
		const entry = Object.entries({
			id: newId(),
			at: new Date().toISOString().replace('T', ' '),
			action: 'backup',
			definition: `backups/${what}`,
			to: note,
			actor: `${os.userInfo().username}@${os.hostname()}`,
			changed: JSON.stringify([done]),
		}).filter(([name]) => columns.some(column => column.name === name))
		const names = entry.map(([name]) => `"${name}"`).join(', ')
		const values = entry.map(([, value]) => value)
		database
			.prepare(`INSERT INTO audit (${names}) VALUES (${values.map(() => '?').join(', ')})`)
			.run(...values)
	} finally {
		database.close()
	}
}

/** An id as PocketBase makes them. */
const newId = () =>
	BigInt(`0x${randomBytes(12).toString('hex')}`)
		.toString(36)
		.padStart(15, '0')
		.slice(0, 15)
