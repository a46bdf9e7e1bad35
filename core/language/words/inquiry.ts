import type { InquiryStatus } from '../../case/status.ts'
import type { InquiryTopic } from '../../case/topics.ts'
import type { StatusWords } from './case.ts'

/** The words of an inquiry where it is written: the form downloads these and no more. */
export interface InquiryFormWords {
	/** What it is called: at the head of what staff read. */
	name: string
	/** Above who asks. */
	sender: string
	/** Stands where a name would, for those who gave none. */
	unnamed: string
	fields: Record<'association' | 'topic' | 'concerns' | 'category' | 'field' | 'text', string>
	topics: Record<InquiryTopic, string>
}

/** The words of an inquiry where it is checked and read. */
export interface InquiryWords extends InquiryFormWords {
	statuses: Record<InquiryStatus, StatusWords>
}
