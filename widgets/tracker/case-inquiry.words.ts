import type { InquiryWords } from '../../core/language/words/inquiry.ts'
import type { KindWords, OpenCaseChange } from './case-types.ts'

/** The words of an inquiry that is followed, in one language. */
export interface FollowedInquiryWords extends KindWords {
	inquiry: InquiryWords
	/** What is said otherwise than of a request. */
	own: OpenCaseChange
	/** What an objection means and waits for, until it is answered. */
	objection: Record<'meaning' | 'next', string>
	/** Heading of the answer. */
	answer: string
}
