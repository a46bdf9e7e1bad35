import type { CaseKind } from '../../case/status.ts'
import type { NoticeKind } from '../../telling/kinds.ts'
import type { DiscreetWords } from './discreet.ts'

/** The words of what an applicant is told without asking. `{case}`, `{reference}`, `{association}`, `{label}` and `{link}` are filled in. */
export interface MailWords {
	/** What their case is called to them, for `{case}`. */
	cases: Record<CaseKind, string>
	greeting: string
	/** Subjects of an e-mail, and headings of a letter. */
	subject: Record<NoticeKind, string>
	/** What it is about; what a status means and what comes next follow it. */
	opening: Record<NoticeKind, string>
	/** How to see more, above the link. */
	track: string
	/** Where a one-time code is typed, above the link. */
	typeOnce: string
	/** Nobody asks for the code. */
	secret: string
	/** Where to answer. */
	automatic: string
	/** Asks how the service was, above the link that leads to the survey. */
	rate: string
	/** The same where no link can be given: in a call, at a visit, on paper. */
	rateByTracker: string
	/** The whole of a text message that tells of a delivery and asks how it was. */
	smsDelivered: string
	/**
	 * The whole of a text message, from the fullest to the tersest; the first that fits into one part is sent. The link
	 * has the reference.
	 */
	sms: Record<NoticeKind, readonly string[]>
	discreet: DiscreetWords
}
