import type { Holder } from '../../core/access/roles.ts'
import type { Mention, OwnReminder, OwnWork } from '../../core/api/work.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { holderOf } from '../base/grants.ts'
import { findAll, isoTime } from '../base/records.ts'
import type { Asking, Stored } from '../base/stored.ts'
import type { Reply } from '../http/reply.ts'
import { entriesOf } from './list.ts'
import { unseenBy } from './notes.ts'

/* What an account has set itself, and where colleagues mention it: of cases that it sees, and nobody else's to read. */

/** GET /api/sila/staff/mine */
export function mine(e: core.RequestEvent): Reply {
	const caller = holderOf(e)
	const today = riyadhDay(new Date().toISOString())
	const notes = unseenBy(e.app, caller.id)
	const reminders = findAll(
		e.app,
		'reminders',
		"account = {:account} && done_at = ''",
		{ account: caller.id },
		'day,@rowid',
	)
	const ids = [
		...notes.map(note => note.getString('case')),
		...reminders.map(entry => entry.getString('case')),
	]
	const seen = new Map(entriesOf(e.app, caller, ids, today).map(entry => [entry.id, entry]))
	const about = <Entry extends { case: unknown }>(id: string, entry: Omit<Entry, 'case'>): Entry[] => {
		const found = seen.get(id)
		return found ? [{ ...entry, case: found } as unknown as Entry] : []
	}
	const body: OwnWork = {
		mentions: notes.flatMap(note =>
			about<Mention>(note.getString('case'), {
				id: note.id,
				at: isoTime(note, 'at'),
				by: note.getString('author_name') || note.getString('author'),
				text: note.getString('text'),
			}),
		),
		reminders: byDay(reminders).flatMap(reminder =>
			about<OwnReminder>(reminder.getString('case'), {
				id: reminder.id,
				day: reminder.getString('day'),
				text: reminder.getString('text'),
			}),
		),
	}
	return { status: 200, body }
}

/** The earliest day first, and what has none last. */
const byDay = (reminders: Stored<'reminders'>[]): Stored<'reminders'>[] => [
	...reminders.filter(record => record.getString('day')),
	...reminders.filter(record => !record.getString('day')),
]

/** How many mentions and due reminders somebody has, for the header; `today` is YYYY-MM-DD in Riyadh. */
export function countOwn(app: core.App, { id }: Holder, today: string): number {
	const row = new DynamicModel({ count: 0 }) as { count: number }
	app
		.db()
		.newQuery(
			`SELECT (SELECT COUNT(*) FROM notes WHERE unseen LIKE {:like}) + (SELECT COUNT(*) FROM reminders
			WHERE account = {:id} AND done_at = '' AND day != '' AND day <= {:today}) AS count`,
		)
		.bind({ id, like: `%"${id}"%`, today })
		.one(row)
	return row.count
}

/** Before staff set a reminder or change one: it is their own. Of which cases, the rule of the collection says. */
export function ownReminder(e: Asking<'reminders'>): void {
	const { record } = e
	record.set('account', e.auth?.id ?? '')
}
