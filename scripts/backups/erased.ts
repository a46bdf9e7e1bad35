import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * The references of cases whose data were erased after a moment (UTC, ISO 8601), by the audit trail of the data that are
 * there: an older backup has them still. Nothing where there are no data, or none that can be read.
 */
export function erasedSince(dataDir: string, moment: string): string[] {
	const file = path.join(dataDir, 'data.db')
	if (!fs.existsSync(file)) return []
	try {
		const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
		try {
			return database
				.prepare(
					`SELECT DISTINCT cases.reference FROM audit JOIN cases ON cases.id = audit."case"
					WHERE audit.action = 'erased' AND audit.at > ? ORDER BY audit.at`,
				)
				.all(moment.replace('T', ' '))
				.map(({ reference }) => String(reference))
		} finally {
			database.close()
		}
	} catch {
		// What is damaged is why it is restored.
		return []
	}
}
