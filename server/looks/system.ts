import { actorIdOf, actorOf, changedFields, writeSystemAudit } from '../base/audit.ts'
import { inTransaction } from '../base/records.ts'
import type { Saving } from '../base/stored.ts'
import { bearerOf } from './doors.ts'
import { seeAll } from './glass.ts'
import { lookerOf } from './note.ts'

/* What the administrator does to the system itself is in the audit trail, which nobody changes. */

/** A whole copy holds every case. */
const COPY = 'GET /api/backups/{key}'

/** Routes of PocketBase's own that have no hooks, and what the trail says of them; server/http/edge.ts stands around these. */
const ROUTES = {
	[COPY]: { action: 'backup', place: 'backups', changed: 'downloaded' },
	'POST /api/backups': { action: 'backup', place: 'backups', changed: 'created' },
	'DELETE /api/backups/{key}': { action: 'backup', place: 'backups', changed: 'deleted' },
	'POST /api/crons/{id}': { action: 'job', place: 'jobs', changed: 'run' },
	'DELETE /api/logs': { action: 'log', place: 'logs', changed: 'wiped' },
} as const

/** Their patterns. */
export const SYSTEM: string[] = Object.keys(ROUTES)

/** Before one of them is answered, by its pattern. Whoever is no administrator, PocketBase refuses. */
export function system(e: core.RequestEvent, pattern: string): void {
	const looker = lookerOf(pattern === COPY ? bearerOf(e) : e.auth)
	if (looker?.kind !== 'administrator') return
	const { action, place, changed } = ROUTES[pattern as keyof typeof ROUTES]
	const thing = pattern.endsWith('}') ? `/${e.request?.url?.path.split('/').at(-1) ?? ''}` : ''
	if (pattern === COPY) seeAll(e.app, looker, `backup ${thing.slice(1)}`)
	const who = { actor: looker.name, actor_id: looker.id }
	writeSystemAudit(e.app, who, action, `${place}${thing}`, { changed: [changed] })
}

/** Settings that PocketBase leaves out where it writes them: that they changed is said, and not what to. */
const secretsOf = (settings: core.Settings): Record<string, string> => ({
	'smtp.password': settings.smtp.password,
	's3.secret': settings.s3.secret,
	'backups.s3.secret': settings.backups.s3.secret,
})

/** How much of a value the trail keeps, in letters. */
const LONGEST = 2000

/** Around a change of PocketBase's settings: each setting that changes is an entry, in the transaction of the change. */
export function settingsOnRecord(e: core.SettingsUpdateRequestEvent): void {
	const [before, after] = [e.oldSettings as core.Settings, e.newSettings as core.Settings]
	const who = { actor: e.auth?.email() ?? '', actor_id: e.auth?.id ?? '' }
	const [then, now] = [valuesOf(before), valuesOf(after)]
	const [secretThen, secretNow] = [secretsOf(before), secretsOf(after)]
	inTransaction(e, () => {
		const note = (name: string, from: string, to: string) =>
			writeSystemAudit(e.app, who, 'settings', `settings/${name}`, {
				from: from.slice(0, LONGEST),
				to: to.slice(0, LONGEST),
				changed: [name],
			})
		for (const name of new Set([...Object.keys(then), ...Object.keys(now)]))
			if (then[name] !== now[name]) note(name, then[name] ?? '', now[name] ?? '')
		for (const name of Object.keys(secretNow)) if (secretThen[name] !== secretNow[name]) note(name, '', '')
		e.next()
	})
}

/** Each setting as text, by its path. */
function valuesOf(settings: core.Settings): Record<string, string> {
	const found: Record<string, string> = {}
	const walk = (value: unknown, path: string): void => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			found[path] = typeof value === 'string' ? value : JSON.stringify(value)
			return
		}
		for (const [name, inner] of Object.entries(value)) walk(inner, path ? `${path}.${name}` : name)
	}
	walk(JSON.parse(JSON.stringify(settings)), '')
	return found
}

/** Names that change with others, and tell nothing of their own. */
const BESIDE = ['tokenKey', 'invited_until']

/** Around a save of an account that somebody is named for (`actBy`): it and its entry are one transaction. */
export function accountOnRecord(e: Saving<'staff'>): void {
	const record = e.record as core.Record
	if (actorOf(record) === 'system') {
		e.next()
		return
	}
	const names: string[] = record.isNew() ? ['created'] : changedFields(e.record, e.record.original())
	const changed = names.filter(name => !BESIDE.includes(name))
	const who = { actor: actorOf(record), actor_id: actorIdOf(record) }
	inTransaction(e, () => {
		e.next()
		if (changed.length > 0) writeSystemAudit(e.app, who, 'account', `staff/${record.id}`, { changed })
	})
}

/** Before the administrator changes their own account. */
export function administratorOnRecord(e: core.RecordRequestEvent): void {
	const who = { actor: e.auth?.email() ?? '', actor_id: e.auth?.id ?? '' }
	const changed = Object.keys(e.requestInfo()?.body ?? {}).filter(name => /^\w{1,40}$/.test(name))
	writeSystemAudit(e.app, who, 'account', `_superusers/${e.record?.id ?? ''}`, { changed })
}
