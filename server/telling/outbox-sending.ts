import { withToken } from '../../core/telling/notice.ts'
import { byId, findAll, findOne } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { tokenOf } from '../survey/invitations.ts'
import type { Delivery } from './delivery.ts'
import { sendMail } from './mail.ts'
import { canCarry } from './outbox.ts'
import { sendSms } from './sms.ts'

/*
 * Sends what is due, one after another. A record is marked `sending` on the disk before it leaves and `sent` after;
 * one that is found as `sending` later may have left or not, becomes `unknown`, and never goes again by itself.
 */

/** Minutes to wait after each attempt that failed; after the last one staff decide. */
const PAUSES = [1, 5, 15, 60, 240]
/** Minutes after which an attempt counts as lost: mail servers may take ten for a last answer. */
const PATIENCE = 12

/** The job of each minute. */
export function sendDue(app: core.App): void {
	markUnknown(app, "state = 'sending' && next_at <= @now", 'no-answer')
	for (let entry = claim(app); entry; entry = claim(app)) finish(app, entry, deliver(app, entry))
}

/** Before the server listens: what was being sent when it ended may have left or not. */
export function markInterrupted(app: core.App): void {
	markUnknown(app, "state = 'sending'", 'stopped')
}

function markUnknown(app: core.App, filter: string, error: string): void {
	app.runInTransaction(tx => {
		for (const entry of findAll(tx, 'outbox', filter)) {
			entry.set('state', 'unknown')
			entry.set('last_error', error)
			tx.save(entry)
		}
	})
}

/** Takes the next due record as `sending`. None while another run has one: the same job may still be at it. */
function claim(app: core.App): Stored<'outbox'> | null {
	let entry: Stored<'outbox'> | null = null
	app.runInTransaction(tx => {
		if (findOne(tx, 'outbox', "state = 'sending'")) return
		const due = "state = 'queued' && next_at <= @now"
		entry = findAll(tx, 'outbox', due, {}, 'next_at,@rowid', 1)[0] ?? null
		if (!entry) return
		entry.set('state', 'sending')
		entry.set('attempts', entry.getInt('attempts') + 1)
		entry.set('next_at', minutesFromNow(PATIENCE))
		tx.save(entry)
	})
	return entry
}

function deliver(app: core.App, entry: Stored<'outbox'>): Delivery | 'task' {
	const means = entry.getString('means')
	if (!canCarry(app, means)) return 'task'
	const [id, to] = [entry.id, entry.getString('to')]
	const text = withToken(entry.getString('text'), tokenOf(app, entry.getString('case')))
	if (means === 'sms') return sendSms({ id, to, text })
	const lang = entry.getString('lang')
	const subject = entry.getString('subject')
	return sendMail(app, { id, to, from: sender(app, entry)[lang], lang, subject, text })
}

function sender(app: core.App, entry: Stored<'outbox'>) {
	const record = byId(app, 'cases', entry.getString('case'))
	return associationOf(byId(app, 'associations', record.getString('association'))).name
}

function finish(app: core.App, claimed: Stored<'outbox'>, delivery: Delivery | 'task'): void {
	app.runInTransaction(tx => {
		const entry = findOne(tx, 'outbox', { id: claimed.id })
		// Gone with its case, or decided by staff while this took too long.
		if (!entry || !['sending', 'unknown'].includes(entry.getString('state'))) return
		settle(entry, delivery)
		tx.save(entry)
	})
}

function settle(entry: Stored<'outbox'>, delivery: Delivery | 'task'): void {
	const { state, error } = delivery === 'task' ? { state: delivery, error: '' } : delivery
	const pause = PAUSES[entry.getInt('attempts') - 1]
	entry.set('next_at', '')
	entry.set('last_error', error)
	if (state === 'again') {
		entry.set('state', pause ? 'queued' : 'failed')
		if (pause) entry.set('next_at', minutesFromNow(pause))
		return
	}
	entry.set('state', state)
	if (state !== 'sent') return
	entry.set('sent_at', new DateTime())
	entry.set('to', '')
}

const minutesFromNow = (minutes: number) =>
	new DateTime(new Date(Date.now() + minutes * 60_000).toISOString())
