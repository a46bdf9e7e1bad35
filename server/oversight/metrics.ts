import { MAIL_STATES, type Vitals } from '../../core/api/health.ts'
import { KINDS } from '../../core/case/status.ts'

/*
 * Figures on the server in Prometheus' text form: counts and sizes, and nothing of a person. A name that has a unit ends
 * in it, as its conventions have it.
 */

type Labels = Record<string, string>
interface Metric {
	name: string
	help: string
	type?: 'gauge' | 'counter'
	values: [labels: Labels, value: number][]
}

const one = (name: string, help: string, value: number | null, type?: 'counter'): Metric[] =>
	value === null ? [] : [{ name, help, ...(type && { type }), values: [[{}, value]] }]

/** All figures as lines. */
export function metricsText(app: core.App, vitals: Vitals, ready: boolean): string {
	const metrics = [
		...one('sila_ready', 'Whether it takes what is sent.', Number(ready)),
		...ofVitals(vitals),
		...one('sila_database_bytes', 'Size of the database.', sizeOf(app, 'data.db')),
		...one('sila_database_wal_bytes', 'Size of what is not yet in it.', sizeOf(app, 'data.db-wal')),
		...ofCases(app),
		...ofOutbox(app),
		...ofLog(app),
		...ofProcess(),
	]
	return `${metrics.map(lines).join('\n')}\n`
}

const lines = ({ name, help, type = 'gauge', values }: Metric): string =>
	[
		`# HELP ${name} ${help}`,
		`# TYPE ${name} ${type}`,
		...values.map(([labels, value]) => line(name, labels, value)),
	].join('\n')

function line(name: string, labels: Labels, value: number): string {
	const each = Object.entries(labels).map(([label, text]) => `${label}="${text.replace(/[\\"\n]/g, '')}"`)
	return `${name}${each.length > 0 ? `{${each.join(',')}}` : ''} ${value}`
}

function ofVitals({ writable, disk, mail, backup, backupFailed }: Vitals): Metric[] {
	const made = Date.parse(backup)
	return [
		...one('sila_database_writable', 'Whether the database could be written.', Number(writable)),
		...one('sila_disk_free_bytes', 'Free room on the disk with the data.', disk?.free ?? null),
		...one('sila_disk_size_bytes', 'Size of the disk with the data.', disk?.size ?? null),
		{
			name: 'sila_mail',
			help: 'How the mail server is: 1 at its state.',
			values: MAIL_STATES.map(state => [{ state }, Number(state === mail)]),
		},
		...one(
			'sila_backup_age_seconds',
			'How long ago the last whole backup was made; absent where none is known.',
			Number.isNaN(made) ? null : Math.max(0, Math.round((Date.now() - made) / 1000)),
		),
		...one('sila_backup_failed', 'Whether the last try to make one failed.', Number(backupFailed)),
	]
}

/** By kind alone: by association or status a figure could be of one person. */
function ofCases(app: core.App): Metric[] {
	const counts = countsOf(app, 'SELECT kind AS a, COUNT(*) AS count FROM case_rows GROUP BY kind')
	return [
		{
			name: 'sila_cases',
			help: 'Cases that are stored.',
			values: KINDS.map(kind => [{ kind }, counts.find(({ a }) => a === kind)?.count ?? 0]),
		},
	]
}

function ofOutbox(app: core.App): Metric[] {
	const counts = countsOf(
		app,
		'SELECT means AS a, state AS b, COUNT(*) AS count FROM outbox GROUP BY means, state',
	)
	const row = new DynamicModel({ age: 0 }) as { age: number }
	app
		.db()
		.newQuery(
			"SELECT IFNULL(MAX(0, CAST((julianday('now') - julianday(MIN(next_at))) * 86400 AS INTEGER)), 0) AS age FROM outbox WHERE state = 'queued' AND next_at != ''",
		)
		.one(row)
	return [
		{
			name: 'sila_outbox_entries',
			help: 'Notifications by way and state.',
			values: counts.map(({ a, b, count }) => [{ means: a, state: b }, count]),
		},
		...one(
			'sila_outbox_late_seconds',
			'For how long the oldest notification that is due has waited.',
			row.age,
		),
	]
}

/** What PocketBase's own log has of the last hour, by level: 4 warns, 8 is an error. */
function ofLog(app: core.App): Metric[] {
	const since = new Date(Date.now() - 3_600_000).toISOString().replace('T', ' ')
	const rows = arrayOf(new DynamicModel({ level: 0, count: 0 })) as { level: number; count: number }[]
	app
		.auxDB()
		.newQuery('SELECT level, COUNT(*) AS count FROM _logs WHERE created >= {:since} GROUP BY level')
		.bind({ since })
		.all(rows)
	const countAt = (least: number, below: number) =>
		rows.filter(({ level }) => level >= least && level < below).reduce((sum, { count }) => sum + count, 0)
	return [
		{
			name: 'sila_log_entries_hour',
			help: 'Entries of the log in the last hour.',
			values: [
				[{ level: 'warning' }, countAt(4, 8)],
				[{ level: 'error' }, countAt(8, Number.POSITIVE_INFINITY)],
			],
		},
	]
}

/** As Prometheus' own clients call them; where the system tells of its processes in files. */
function ofProcess(): Metric[] {
	const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(fileText('/proc/self/status')) ?? []
	// Behind the name, which may have spaces in it, user and system time are the 12th and 13th, in hundredths.
	const fields = fileText('/proc/self/stat').split(') ')[1]?.split(' ') ?? []
	const ticks = Number(fields[11]) + Number(fields[12])
	return [
		...one('process_resident_memory_bytes', 'Memory in use.', kilobytes ? Number(kilobytes) * 1024 : null),
		...one(
			'process_cpu_seconds_total',
			'Processor time used.',
			Number.isNaN(ticks) ? null : ticks / 100,
			'counter',
		),
	]
}

function fileText(path: string): string {
	try {
		return toString($os.readFile(path))
	} catch {
		return ''
	}
}

function sizeOf(app: core.App, name: string): number | null {
	try {
		return ($os.stat($filepath.join(app.dataDir(), name)) as os.FileInfo).size()
	} catch {
		return null
	}
}

interface Count {
	a: string
	b: string
	count: number
}

/** Rows of up to two names and a count. */
function countsOf(app: core.App, sql: string): Count[] {
	const rows = arrayOf(new DynamicModel({ a: '', b: '', count: 0 })) as Count[]
	app.db().newQuery(sql).all(rows)
	return rows
}
