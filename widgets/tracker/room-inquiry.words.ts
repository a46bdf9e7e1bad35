import type { InquiryWords } from '../../core/language/words/inquiry.ts'
import type { KindWords, RoomChange } from './room-types.ts'

/** The words of an inquiry that is followed, in one language. */
export interface FollowedInquiryWords extends KindWords {
	inquiry: InquiryWords
	/** What is said otherwise than of a request. */
	room: RoomChange
	/** Heading of the answer. */
	answer: string
}
