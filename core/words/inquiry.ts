import type { InquiryTopic } from '../complaint-api.ts'
import type { InquiryStatus } from '../status.ts'
import type { StatusWords } from './case.ts'

/** The words of an inquiry where it is written, checked and read. */
export interface InquiryWords {
	/** What it is called: at the head of what staff read. */
	name: string
	/** Stands where a name would, for those who gave none. */
	unnamed: string
	fields: Record<'association' | 'topic' | 'category' | 'field' | 'text', string>
	topics: Record<InquiryTopic, string>
	statuses: Record<InquiryStatus, StatusWords>
}
