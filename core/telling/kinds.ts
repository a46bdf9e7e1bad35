import type { OutboxRecord } from '../api/collections.ts'

/*
 * The kinds of notifications, as the collection `outbox` has them: one that a migration adds is an error of types here
 * until it is said for whom it is.
 */

interface NotificationKind {
	/**
	 * For whom it is. What is for the applicant stands in the copy of the data, and follows a corrected address; what is for
	 * whoever reads where the applicant was reached `before` does neither.
	 */
	to: 'applicant' | 'staff' | 'before'
	/** Whose words tell it, of those for applicants (core/language/words/mail.ts); staff are told in words of their own. */
	words?: string
	/**
	 * Which words tell it discreetly: that there is something to see, or that there is nothing more; a one-time code; that a
	 * new code was asked for; that what is told does not come here any more.
	 */
	discreet?: DiscreetNotice
}

export type DiscreetNotice = 'update' | 'end' | 'once' | 'asked' | 'left'

const NOTIFICATIONS = {
	received: { to: 'applicant', words: 'status', discreet: 'update' },
	status: { to: 'applicant', words: 'status', discreet: 'update' },
	message: { to: 'applicant', words: 'message', discreet: 'update' },
	survey: { to: 'applicant', words: 'survey', discreet: 'update' },
	erased: { to: 'applicant', words: 'erased', discreet: 'end' },
	'erasure-refused': { to: 'applicant', words: 'erasure-refused', discreet: 'update' },
	'one-time-code': { to: 'applicant', words: 'one-time-code', discreet: 'once' },
	'code-asked': { to: 'applicant', words: 'code-asked', discreet: 'asked' },
	'code-replaced': { to: 'applicant', words: 'code-replaced', discreet: 'update' },
	'contact-corrected': { to: 'applicant', words: 'contact-corrected', discreet: 'update' },
	'contact-left': { to: 'before' },
	escalation: { to: 'staff' },
	assignment: { to: 'staff' },
	restricted: { to: 'staff' },
} as const satisfies Record<OutboxRecord['kind'], NotificationKind>

type Kinds = typeof NOTIFICATIONS
type KindsTo<To> = { [K in keyof Kinds]: Kinds[K] extends { to: To } ? K : never }[keyof Kinds]

/** What the applicant is told of. */
export type ApplicantKind = KindsTo<'applicant'>
/** What the association's own people are told of. */
export type StaffKind = KindsTo<'staff'>
/**
 * Whose words a notification of the applicant is told in: where the case stands, that a message waits, that nobody has
 * said yet how the service was, how a request to erase the applicant's data was answered, or what became of a lost code
 * and of mistyped contact details. Once they are erased there is nothing more to see or to write.
 */
export type NoticeKind = Kinds[ApplicantKind]['words']

const isToApplicant = (kind: OutboxRecord['kind']): kind is ApplicantKind =>
	NOTIFICATIONS[kind].to === 'applicant'

export const TO_APPLICANT = (Object.keys(NOTIFICATIONS) as OutboxRecord['kind'][]).filter(isToApplicant)

/** The words that a notification of the applicant is told in. */
export const noticeOf = (kind: ApplicantKind): NoticeKind => NOTIFICATIONS[kind].words

/** The words that it is told in discreetly. */
export const discreetNoticeOf = (kind: ApplicantKind): DiscreetNotice => NOTIFICATIONS[kind].discreet

/** Why a notification waits though its time has come: the portal's address, which is to stand in it, is not known. */
export const NO_SITE_YET = 'no-site'

/**
 * How far a notification in a state has come: `open` was never told, `unsure` may have been, `over` was, or never will
 * be: the address it went to is gone.
 */
const STATES: Record<OutboxRecord['state'], 'open' | 'unsure' | 'over'> = {
	queued: 'open',
	// One that is on its way now goes to the new address should it have to go again.
	sending: 'unsure',
	task: 'open',
	failed: 'open',
	unknown: 'unsure',
	sent: 'over',
	done: 'over',
	superseded: 'over',
}

const statesThat = (holds: (how: (typeof STATES)[OutboxRecord['state']]) => boolean) =>
	(Object.keys(STATES) as OutboxRecord['state'][]).filter(state => holds(STATES[state]))

/** The states of what was not told yet, as far as is known. */
export const UNDELIVERED = statesThat(how => how !== 'over')
/** The states of what was certainly not told. */
export const NEVER_TOLD = statesThat(how => how === 'open')

/** Whether one of some notifications has left the house, or may have. What a newer one took the place of never did. */
export const hasLeft = (states: readonly OutboxRecord['state'][]): boolean =>
	states.some(state => state !== 'superseded' && !NEVER_TOLD.includes(state))
