import type { InquiryTopic } from '../case/topics.ts'
import { formatReference } from '../language/spaced.ts'
import type { InquiryFormWords } from '../language/words/inquiry.ts'
import type { CommonWords } from '../language/words/request.ts'
import type { InquirySubmission } from './inquiry.ts'
import type { LetterPart } from './letter.ts'
import { person, shown } from './letter-parts.ts'

/** What is written of one. */
export type WrittenInquiry = Omit<InquirySubmission, 'association' | 'lang' | 'topic'> & {
	topic: InquiryTopic | ''
	/** Of an objection: the reference of the request whose refusal it is to. */
	concerns?: string
}

/** An inquiry as it is read before it is sent, and by staff afterwards. `field` of each line leads back to its question. */
export function inquiryLetter(
	inquiry: WrittenInquiry,
	words: InquiryFormWords,
	common: CommonWords,
): LetterPart[] {
	const line = (field: keyof InquiryFormWords['fields'], value: string) => ({
		field,
		label: words.fields[field],
		value,
	})
	const { topic, category, field, text, concerns = '' } = inquiry
	return shown([
		{
			heading: words.name,
			lines: [
				line('topic', topic && words.topics[topic]),
				line('concerns', concerns && formatReference(concerns)),
				line('category', category),
				line('field', field),
				line('text', text),
			],
		},
		person(inquiry, words.sender, common),
	])
}
