import { type Row, selectOfDay, textOfDay, WITNESSED, type Witnessed } from '../../core/access/day.ts'
import { fill } from '../../core/language/text.ts'
import { witnessWords as words } from '../../core/language/words/witness.ar.ts'
import { writtenDay } from '../../core/language/written-day.ts'
import { addDays, riyadhDay, startOfDay } from '../../core/time/clock.ts'
import { findAll, newRecord } from '../base/records.ts'
import { hasMail, hasSender, sendMail } from '../telling/mail.ts'
import { isMailSilent } from '../telling/outbox-sending.ts'

/*
 * The digest of each day that has ended, over the audit trail and the record of who looked. It is kept, and mailed to
 * whoever is named by `SILA_WITNESS`: who changes a row past the server, on the disk, cannot change what was mailed.
 */

/** How many days are made at once: a server may have been off, or have years behind it when this came. */
const AT_ONCE = 60
/** For how many days it is tried to mail one. */
const TELLING_DAYS = 7
/** A day's last rows are there so long after its end, in milliseconds. */
const SETTLED = 5 * 60_000

const witness = (): string => $os.getenv('SILA_WITNESS')

/** Refuses a setting that nobody could be reached by, before the server starts. */
export function checkWitness(): void {
	if (witness() && !/^[^\s@,]+@[^\s@,]+$/.test(witness()))
		throw new Error(`SILA_WITNESS must be one e-mail address, and is ${witness()}`)
}

/** The job: makes the digests of the days that have ended since the last. `now` is UTC, ISO 8601. */
export function digestDays(app: core.App, now: string): void {
	const today = riyadhDay(new Date(Date.parse(now) - SETTLED).toISOString())
	for (let made = 0; made < AT_ONCE; made++) {
		const [last] = findAll(app, 'day_digests', '', {}, '-day', 1)
		const day = last ? addDays(last.getString('day'), 1) : firstDay(app)
		if (!day || day >= today) return
		app.runInTransaction(tx => digest(tx, day, last?.getString('digest') ?? ''))
	}
}

/** The first day on which something is on record; empty where nothing is. */
function firstDay(app: core.App): string {
	const first = WITNESSED.flatMap(table => {
		const [record] = findAll(app, table, '', {}, 'at', 1)
		return record ? [record.getString('at').replace(' ', 'T')] : []
	}).sort()[0]
	return first ? riyadhDay(first) : ''
}

function digest(app: core.App, day: string, before: string): void {
	const rows: Witnessed = { audit: rowsOf(app, 'audit', day), access_log: rowsOf(app, 'access_log', day) }
	app.save(
		newRecord(app, 'day_digests', {
			day,
			before,
			digest: $security.sha256(textOfDay(day, before, rows)),
			acts: rows.audit.length,
			looks: rows.access_log.length,
		}),
	)
}

function rowsOf(app: core.App, table: keyof Witnessed, day: string): Row[] {
	const names = app.findCachedCollectionByNameOrId(table).fields.map(field => field.getName())
	const rows = arrayOf(new DynamicModel(Object.fromEntries(names.map(name => [name, ''])))) as Row[]
	// What was never written is empty.
	const columns = names.map(name => `COALESCE(\`${name}\`, '') AS \`${name}\``).join()
	app
		.db()
		.newQuery(selectOfDay(table, columns))
		.bind({ from: stored(day), until: stored(addDays(day, 1)) })
		.all(rows)
	return rows.map(row => Object.fromEntries(names.map(name => [name, row[name] ?? ''])))
}

const stored = (day: string): string => startOfDay(day).replace('T', ' ')

/** The job: mails each digest once to the witness, where one is named. */
export function tellWitness(app: core.App, now: string): void {
	if (!witness() || !hasMail(app) || !hasSender(app) || isMailSilent(app)) return
	const since = addDays(riyadhDay(now), -TELLING_DAYS)
	for (const record of findAll(app, 'day_digests', "mailed = '' && day >= {:since}", { since }, 'day')) {
		const day = record.getString('day')
		const { state } = sendMail(app, {
			id: `day-${day}`,
			to: witness(),
			from: app.settings().meta.senderName,
			lang: 'ar',
			subject: fill(words.subject, { day }),
			text: fill(words.text, {
				day,
				written: writtenDay(day, 'ar'),
				digest: record.getString('digest'),
				before: record.getString('before') || '—',
				acts: record.getInt('acts'),
				looks: record.getInt('looks'),
			}),
		})
		if (state !== 'sent') return
		record.set('mailed', new DateTime())
		app.save(record)
	}
}
