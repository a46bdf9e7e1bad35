import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const ERASED = `SELECT audit.id, cases.reference FROM audit LEFT JOIN cases ON cases.id = audit."case"
	WHERE audit.action = 'erased' ORDER BY audit.at`

/**
 * The references of cases whose data were erased in the data that are there, and are back in those of another folder that
 * take their place: it has no entry of it in its audit trail, which no clock has to tell. Nothing where there are no data,
 * or none that can be read.
 */
export function erasedSince(dataDir: string, restored: string): string[] {
	if (!fs.existsSync(path.join(dataDir, 'data.db'))) return []
	try {
		const known = new Set(erasuresIn(restored).map(({ id }) => id))
		const since = erasuresIn(dataDir).filter(({ id, reference }) => reference && !known.has(id))
		return [...new Set(since.map(({ reference }) => String(reference)))]
	} catch {
		// What is damaged is why it is restored.
		return []
	}
}

function erasuresIn(dataDir: string) {
	const database = new DatabaseSync(path.join(dataDir, 'data.db'), { readOnly: true, timeout: 10_000 })
	try {
		return database.prepare(ERASED).all()
	} finally {
		database.close()
	}
}
