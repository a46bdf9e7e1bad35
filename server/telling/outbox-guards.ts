import type { OutboxRecord } from '../../core/api/collections.ts'
import { changedFields } from '../base/audit.ts'
import type { Asking, Stored } from '../base/stored.ts'

/* What staff may do with notifications: tick off a task, and decide about one that failed. All else is the server's. */

type State = OutboxRecord['state']

/** How staff settle a notification in a state. */
const MOVES: { [S in State]?: readonly State[] } = {
	task: ['done'],
	failed: ['queued', 'done'],
	unknown: ['queued', 'done'],
}

export function noOutboxByHand(): never {
	throw new ForbiddenError(
		'الإشعارات يكتبها الخادم، ولا تُنشأ هنا ولا تُحذف · Notifications are written by the server, and neither made nor deleted here.',
	)
}

/** Before a notification is changed by staff: `done` when it was told, `queued` to have it sent again now. */
export function outboxEdit(e: Asking<'outbox'>): void {
	const record = e.record
	const before = record.original()
	const [field] = changedFields(record, before).filter(name => name !== 'state')
	if (field) refuse(field, 'هذا يضعه الخادم، فلا يُعدَّل · This is set by the server, and stays.')
	const [from, to] = [before.getString('state'), record.getString('state')]
	if (from === to) return
	if (!maySettle(from, to)) {
		refuse('state', `لا ينتقل الإشعار من ${from} إلى ${to} · A notification cannot go from ${from} to ${to}.`)
	}
	settle(record, to, e.auth?.email() ?? '')
}

/** Whether staff may bring a notification from one state to another. */
export const maySettle = (from: State, to: State): boolean => MOVES[from]?.includes(to) === true

/** Brings a notification to a state that staff may bring it to; it is saved by who calls. */
export function settle(record: Stored<'outbox'>, to: State, by: string): void {
	record.set('state', to)
	if (to === 'queued') again(record)
	else done(record, by)
}

function again(record: Stored<'outbox'>): void {
	record.set('attempts', 0)
	record.set('last_error', '')
	record.set('next_at', new DateTime())
}

function done(record: Stored<'outbox'>, by: string): void {
	record.set('done_at', new DateTime())
	record.set('done_by', by)
	record.set('to', '')
	record.set('next_at', '')
}

function refuse(field: string, text: string): never {
	throw new BadRequestError(`لم يُحفظ: الحقل «${field}» · Not saved: the field “${field}”. ${text}`, {
		[field]: new ValidationError('refused', text),
	})
}
