import { changedFields } from '../base/audit.ts'
import type { Asking, Stored } from '../base/stored.ts'

/* What staff may do with notifications: tick off a task, and decide about one that failed. All else is the server's. */

const MOVES: Record<string, string[]> = {
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
	if (!MOVES[from]?.includes(to)) {
		refuse('state', `لا ينتقل الإشعار من ${from} إلى ${to} · A notification cannot go from ${from} to ${to}.`)
	}
	if (to === 'queued') again(record)
	else done(record, e.auth?.email() ?? '')
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
