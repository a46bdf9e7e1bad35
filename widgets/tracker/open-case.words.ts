import type { FollowedErasure } from '../../core/api/followed.ts'
import type { FormWords } from '../../core/language/words/request.ts'

/** The words of what follows once a case is on show, in one language; `{…}` are filled in. */
export interface OpenCaseWords {
	/** Fields of contact, their means, and what can be wrong. */
	form: FormWords
	fields: Record<'text' | 'files' | 'answer' | 'reason', string>
	optional: string
	/** `{mb}`, `{max}`. */
	limits: string
	add: string
	remove: string
	send: string
	/** `{percent}`. */
	sending: string
	lost: string
	server: string
	nothingSent: string
	/** What was sent first is what was stored; the later is in the message box. */
	first: string
	/** What was written for a form that is there no more is in the message box. */
	kept: string
	retry: string

	/** Why it was decided so. */
	reason: string

	/** Heading of the statuses that a complaint or an inquiry came to. */
	path: string
	ownFiles: string
	/** Heading of who opened the case. */
	looks: string
	/** What can be done from an end. */
	onward: Record<
		| 'title'
		| 'object'
		| 'objectMeans'
		| 'objectSend'
		| 'objectionSent'
		| 'objected'
		| 'entered'
		| 'enteredOpen'
		| 'enteredAnswered'
		| 'enteredClosed'
		| 'enteredFollow'
		| 'request'
		| 'open'
		| 'unsent'
		| 'write'
		| 'ask'
		| 'complain'
		| 'again'
		| 'other'
		| 'elsewhere',
		string
	>
	/** What is kept on the device. `{date}` until when, `{days}` how long. */
	keeping: Record<
		| 'title'
		| 'tab'
		| 'until'
		| 'sensitive'
		| 'unable'
		| 'remember'
		| 'rememberHint'
		| 'refused'
		| 'leave'
		| 'unsent'
		| 'leaveYes',
		string
	>

	messages: string
	noMessages: string
	loading: string
	you: string
	association: string
	read: string
	/** `{file}`. */
	file: string
	write: string
	sent: string

	complete: string
	missing: string
	/** A document's state in the checklist. */
	documents: Record<'missing' | 'returned', string>
	completeHint: string
	completeSend: string
	completed: string

	more: string
	contact: string
	contactHint: string
	contactSend: string
	contactDone: string

	copy: string
	copyHint: string
	copySave: string
	copyShow: string
	print: string
	copied: Record<
		'made' | 'letter' | 'contact' | 'files' | 'history' | 'messages' | 'notifications' | 'byStaff',
		string
	>

	/** Of what was delivered. */
	evaluation: {
		title: string
		text: string
		/** Evaluating is one of the service's conditions. */
		condition: string
		begin: string
		done: string
		/** The person asked to be contacted about it; staff have, or not yet. */
		followUp: Record<'open' | 'done', string>
	}

	withdraw: string
	withdrawMeans: string
	withdrawYes: string
	no: string
	withdrawn: string

	erasure: string
	erasureMeans: string[]
	erasureYes: string
	/** `{date}` is when it was asked, `{due}` the last day for staff to decide. */
	erasureStates: Record<FollowedErasure['state'], string>
	/** `{date}`. */
	erased: string
}
