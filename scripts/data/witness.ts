import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { type Row, selectOfDay, textOfDay, type Witnessed } from '../../core/access/day.ts'
import { addDays, isDay, startOfDay } from '../../core/time/clock.ts'
import { Failure } from '../lib/failure.ts'

/** What the records of a day give now, and what was kept of them when it had ended. */
export interface Witness {
	day: string
	/** As they are now. */
	digest: string
	/** As it was kept. */
	kept: string
	acts: { now: number; before: number }
	looks: { now: number; before: number }
	/** Whether the kept digest of the day before is the one that stands in this one. */
	chained: boolean
}

interface Kept {
	digest: string
	before: string
	acts: number
	looks: number
}

/** Works out the digest of a day from a database, which is only read, also while the server runs. */
export function witnessOf(file: string, day: string): Witness {
	if (!isDay(day)) throw new Failure(`Say which day: npm run witness -- 2026-11-27. This is none: ${day}`)
	if (!fs.existsSync(file)) throw new Failure(`There is no database: ${file}`)
	const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
	try {
		const keptOf = (which: string) =>
			database
				.prepare('SELECT digest, before, acts, looks FROM day_digests WHERE day = ?')
				.get(which) as unknown as Kept | undefined
		const kept = keptOf(day)
		if (!kept) throw new Failure(`No digest of ${day} was kept: it has not ended, or is before the first.`)
		const earlier = keptOf(addDays(day, -1))
		const moments = [day, addDays(day, 1)].map(text => startOfDay(text).replace('T', ' '))
		const rowsOf = (table: keyof Witnessed) => {
			const sql = selectOfDay(table, '*').replace('{:from}', '?').replace('{:until}', '?')
			return database.prepare(sql).all(...moments) as Row[]
		}
		const rows: Witnessed = { audit: rowsOf('audit'), access_log: rowsOf('access_log') }
		return {
			day,
			digest: createHash('sha256')
				.update(textOfDay(day, kept.before, rows))
				.digest('hex'),
			kept: kept.digest,
			acts: { now: rows.audit.length, before: kept.acts },
			looks: { now: rows.access_log.length, before: kept.looks },
			chained: (earlier?.digest ?? '') === kept.before,
		}
	} finally {
		database.close()
	}
}
