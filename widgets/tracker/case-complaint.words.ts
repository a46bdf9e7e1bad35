import type { ComplaintWords } from '../../core/language/words/complaint.ts'
import type { KindWords, OpenCaseChange } from './case-types.ts'

/** The words of a complaint that is followed, in one language; `{…}` are filled in. */
export interface FollowedComplaintWords extends KindWords {
	complaint: ComplaintWords
	/** What is said otherwise than of a request. */
	own: OpenCaseChange
	/** The same where the complaint is anonymous, beside that. */
	nameless: OpenCaseChange
	/** To one who cannot be reached: come back. */
	unreached: string

	proposed: string
	/** `{date}`. */
	proposedOn: string
	answer: string
	agree: string
	decline: string
	/** Stands in the place of a signature where the complaint is anonymous. */
	codeSigns: string
	/** To go on from an agreement to the second act; what it means, and the act. */
	agreeNext: string
	agreeMeans: string
	/** That it can be reopened all the same; or, where it was before, that it cannot. */
	agreeReopen: string
	agreeLast: string
	agreeYes: string
	agreed: string
	declineSend: string
	declined: string

	/** Heading of settlements that were answered, and of each by the answer; `{date}`. */
	answered: string
	answers: Record<'agreed' | 'declined', string>
	yourWords: string
	signed: string

	compensation: string
	/** `{amount}` in riyals. */
	amount: string

	reopen: string
	reopenOnce: string
	/** `{date}`. */
	reopenUntil: string
	reopenSend: string
	reopened: string
}
