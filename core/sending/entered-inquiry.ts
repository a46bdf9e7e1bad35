import { parseReference } from '../case/reference.ts'
import { INQUIRY_TOPICS, type InquiryTopic } from '../case/topics.ts'
import { tidyLine } from '../language/text.ts'
import type { Association } from '../policy/association.ts'
import { checkInquiry, type InquirySubmission, readInquiry } from './inquiry.ts'
import type { Problem } from './problems.ts'

/** An inquiry as staff write it down for somebody: it may also be an objection to the refusal of a request. */
export interface EnteredInquiry extends Omit<InquirySubmission, 'topic'> {
	topic: InquiryTopic | ''
	/** Of an objection, required: the reference of the request, of the same association. Absent or empty else. */
	concerns?: string
}

/** An untrusted value in that shape, as `readInquiry` reads one. */
export function readEnteredInquiry(value: unknown): EnteredInquiry | null {
	const read = readInquiry(value)
	if (!read) return null
	const { concerns, topic } = value as Record<string, unknown>
	const written = typeof concerns === 'string' ? tidyLine(concerns) : ''
	return {
		...read,
		topic: INQUIRY_TOPICS.find(known => known === topic) ?? read.topic,
		concerns: parseReference(written) ?? written,
	}
}

/** Everything that is wrong with one, as far as it can be told without the cases there are. */
export function checkEnteredInquiry(
	association: Pick<Association, 'channels'>,
	officers: Parameters<typeof checkInquiry>[1],
	{ concerns = '', topic, ...rest }: EnteredInquiry,
): Problem[] {
	// Of whoever objects no more is asked than of whoever asks.
	if (topic !== 'objection') {
		const wrong: Problem[] = concerns ? [{ field: 'concerns', code: 'unknown_field' }] : []
		return [...wrong, ...checkInquiry(association, officers, { ...rest, topic })]
	}
	const wrong: Problem[] = parseReference(concerns) ? [] : [{ field: 'concerns', code: 'reference' }]
	return [...wrong, ...checkInquiry(association, officers, { ...rest, topic: 'question' })]
}
