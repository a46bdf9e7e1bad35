import type { MailState, Vitals } from '../../core/api/health.ts'
import { hasMail } from '../telling/mail.ts'
import { isMailSilent } from '../telling/outbox-sending.ts'
import { backupsOf } from './backups.ts'

/*
 * What health is judged by. The database is asked by writing to it, since one that can be read may be full or held; that
 * waits as long as PocketBase does, so one call at a time looks, every few seconds, and the others are told what it saw.
 */

/** What is looked at seldom, as it is kept. `at`: when; `since`: when somebody began to look again; in ms, 0 for never. */
interface Kept {
	writable: boolean
	disk: Vitals['disk']
	at: number
	since: number
}

const KEY = 'sila.vitals'
/** Milliseconds for which what was seen is told, and after which a look that is not over means that it is held. */
const [KEPT, HELD] = [5000, 3000]
const NEVER: Kept = { writable: false, disk: null, at: 0, since: 0 }

const read = (kept: unknown): Kept => (kept ? JSON.parse(String(kept)) : NEVER)

export function vitals(app: core.App): Vitals {
	const { writable, disk } = looked(app)
	const { state } = backupsOf(app)
	return {
		writable,
		disk,
		mail: mailState(app),
		backup: state.made?.at ?? '',
		backupFailed: state.failed !== null,
	}
}

function looked(app: core.App): Pick<Kept, 'writable' | 'disk'> {
	const now = Date.now()
	let own = false
	app.store().setFunc(KEY, (old: unknown) => {
		const kept = read(old)
		// What is of later than now was seen before the clock was set back.
		own = kept.since === 0 && (kept.at > now || now - kept.at >= KEPT)
		return own ? JSON.stringify({ ...kept, since: now }) : old
	})
	if (own) {
		const found = { writable: isWritable(app), disk: diskOf(app.dataDir()) }
		app.store().set(KEY, JSON.stringify({ ...found, at: Date.now(), since: 0 }))
		return found
	}
	const kept = read(app.store().get(KEY))
	return kept.since > 0 && now - kept.since > HELD ? { ...kept, writable: false } : kept
}

function isWritable(app: core.App): boolean {
	try {
		app
			.nonconcurrentDB()
			.newQuery(
				'INSERT INTO pulse (id, at) VALUES (1, {:at}) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
			)
			.bind({ at: new Date().toISOString() })
			.execute()
		return true
	} catch {
		return false
	}
}

/** The disk of a folder, by the system's own program; null where there is none such. */
function diskOf(folder: string): Vitals['disk'] {
	try {
		const output = toString($os.cmd('df', '-Pk', folder).output() as number[])
		// Filesystem, blocks, used, available: of a name with spaces the numbers still come last.
		const [, size = '', free = ''] = /\s(\d+)\s+\d+\s+(\d+)\s+\d+%/.exec(output) ?? []
		return size && free ? { size: Number(size) * 1024, free: Number(free) * 1024 } : null
	} catch {
		return null
	}
}

function mailState(app: core.App): MailState {
	if (!hasMail(app)) return 'none'
	if (isMailSilent(app)) return 'silent'
	const row = new DynamicModel({ failing: 0 }) as { failing: number }
	app
		.db()
		.newQuery(
			"SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'queued' AND attempts > 0 AND means != 'sms') AS failing",
		)
		.one(row)
	return row.failing ? 'failing' : 'ok'
}
