import type { Lang } from '../../core/language/text.ts'
import { mailWords as ar } from '../../core/language/words/mail.ar.ts'
import { mailWords as en } from '../../core/language/words/mail.en.ts'
import { withOnce, withToken } from '../../core/telling/notice.ts'
import { NO_SITE } from '../../core/telling/site.ts'
import { byId, findAll, findOne, type Params } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { tokenOf } from '../survey/invitations.ts'
import type { Delivery } from './delivery.ts'
import { onceOf } from './lost-codes.ts'
import { hasMail, hasSender, sendMail } from './mail.ts'
import { canCarry } from './outbox.ts'
import { sendSms } from './sms.ts'

/*
 * Sends what is due, e-mails and text messages each in a lane of their own and one after another there, so that a mail
 * server that hangs delays e-mails alone. A record is marked `sending` on the disk before it leaves and `sent` after;
 * one that is found as `sending` later may have left or not, becomes `unknown`, and never goes again by itself.
 */

const words = { ar, en }

interface Lane {
	name: 'mail' | 'sms'
	/** A filter of what goes by it. */
	takes: string
	/**
	 * Minutes after which an attempt counts as lost and the next has its turn; what it says later still counts. A
	 * connection that nobody takes is given up by the system itself after two.
	 */
	patience: number
}

const MAIL: Lane = { name: 'mail', takes: "means != 'sms'", patience: 3 }
const SMS: Lane = { name: 'sms', takes: "means = 'sms'", patience: 1 }

/**
 * How many attempts of a lane may be without an answer at once. Nothing in PocketBase ends one: each keeps its engine
 * until the other side answers or its connection ends, so while so many are out no further one is made.
 */
const MOST_OPEN = 3

/** Minutes to wait after each attempt that failed; after the last one staff decide. */
const PAUSES = [1, 5, 15, 60, 240]

/** The jobs of each minute. */
export const sendMails = (app: core.App): void => sendDue(app, MAIL)
export const sendTexts = (app: core.App): void => sendDue(app, SMS)

function sendDue(app: core.App, lane: Lane): void {
	// One that is to be waited for longer than any was marked before the clock was set back.
	const lost = `state = 'sending' && ${lane.takes} && (next_at <= @now || next_at > {:last})`
	markUnknown(app, lost, 'no-answer', { last: stored(minutesFromNow(lane.patience + 1)) })
	while (openAttempts(app, lane) < MOST_OPEN) {
		const entry = claim(app, lane)
		if (!entry) return
		count(app, lane, 1)
		try {
			finish(app, entry, deliver(app, entry))
		} finally {
			count(app, lane, -1)
		}
	}
}

const openKey = ({ name }: Lane) => `sila.sending.${name}`
const openAttempts = (app: core.App, lane: Lane): number => app.store().get(openKey(lane)) ?? 0
const count = (app: core.App, lane: Lane, change: number) =>
	app.store().setFunc(openKey(lane), (open: number | null) => (open ?? 0) + change)

/** Whether the mail server leaves so much without an answer that nothing more is offered to it. */
export const isMailSilent = (app: core.App): boolean => openAttempts(app, MAIL) >= MOST_OPEN

/** Before the server listens: what was being sent when it ended may have left or not. */
export function markInterrupted(app: core.App): void {
	markUnknown(app, "state = 'sending'", 'stopped')
}

function markUnknown(app: core.App, filter: string, error: string, params: Params = {}): void {
	app.runInTransaction(tx => {
		for (const entry of findAll(tx, 'outbox', filter, params)) {
			entry.set('state', 'unknown')
			entry.set('last_error', error)
			tx.save(entry)
		}
	})
}

/**
 * Takes the next due record of a lane as `sending`. None while another run has one: the same job may still be at it.
 * What has no address of the portal in it yet waits, and so do e-mails that nobody could be told to be from.
 */
function claim(app: core.App, lane: Lane): Stored<'outbox'> | null {
	if (lane === MAIL && hasMail(app) && !hasSender(app)) return null
	let entry: Stored<'outbox'> | null = null
	app.runInTransaction(tx => {
		if (findOne(tx, 'outbox', `state = 'sending' && ${lane.takes}`)) return
		const due = `state = 'queued' && next_at <= @now && ${lane.takes} && text !~ {:none}`
		entry = findAll(tx, 'outbox', due, { none: NO_SITE }, 'next_at,@rowid', 1)[0] ?? null
		if (!entry) return
		entry.set('state', 'sending')
		entry.set('attempts', entry.getInt('attempts') + 1)
		entry.set('next_at', minutesFromNow(lane.patience))
		tx.save(entry)
	})
	return entry
}

function deliver(app: core.App, entry: Stored<'outbox'>): Delivery | 'task' {
	const means = entry.getString('means')
	if (!canCarry(app, means)) return 'task'
	const [id, to] = [entry.id, entry.getString('to')]
	const invited = withToken(entry.getString('text'), tokenOf(app, entry.getString('case')))
	const asked = entry.getString('kind') === 'one-time-code'
	const text = asked ? withOnce(invited, onceOf(app, entry.getString('cause'))) : invited
	if (means === 'sms') return sendSms({ id, to, text, discreet: entry.getBool('discreet') })
	const lang = entry.getString('lang')
	const subject = entry.getString('subject')
	return sendMail(app, { id, to, from: sender(app, entry, lang), lang, subject, text })
}

function sender(app: core.App, entry: Stored<'outbox'>, lang: Lang): string {
	if (entry.getBool('discreet')) return words[lang].discreet.sender
	const record = byId(app, 'cases', entry.getString('case'))
	return associationOf(byId(app, 'associations', record.getString('association'))).name[lang]
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

/** A moment as the database has it. */
const stored = (moment: DateTime): string => moment.string()
