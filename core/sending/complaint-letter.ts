import type { ComplaintSubmission, InquirySubmission } from '../api/complaints.ts'
import { fill, type Lang } from '../language/text.ts'
import type { ComplaintFormWords } from '../language/words/complaint.ts'
import type { InquiryFormWords } from '../language/words/inquiry.ts'
import type { CommonWords } from '../language/words/request.ts'
import type { Association } from '../policy/association.ts'
import type { ContactMeans } from './contact.ts'
import type { LetterPart } from './letter.ts'
import type { Contact } from './request.ts'

/*
 * A complaint or an inquiry as it is read before it is sent, and by staff afterwards: labels and answers, nothing
 * coded. `field` of each line leads back to its question.
 */

export function complaintLetter(
	complaint: ComplaintSubmission,
	files: { name: string }[],
	words: ComplaintFormWords,
	common: CommonWords,
): LetterPart[] {
	const line = (field: keyof ComplaintFormWords['fields'], value: string) => ({
		field,
		label: words.fields[field],
		value,
	})
	const { about, happened, happenedOn, wants, concernsReference, anonymous } = complaint
	return shown([
		{
			heading: words.name,
			lines: [
				line('about', about && words.topics[about]),
				line('happened', happened),
				line('happenedOn', happenedOn),
				line('wants', wants),
				line('concernsReference', concernsReference),
			],
		},
		attached(files, common),
		anonymous
			? { heading: words.sender, lines: [line('anonymous', words.anonymous)] }
			: person(complaint, words.sender, common),
	])
}

export function inquiryLetter(
	inquiry: InquirySubmission,
	words: InquiryFormWords,
	common: CommonWords,
): LetterPart[] {
	const line = (field: keyof InquiryFormWords['fields'], value: string) => ({
		field,
		label: words.fields[field],
		value,
	})
	const { topic, category, field, text } = inquiry
	return shown([
		{
			heading: words.name,
			lines: [
				line('topic', topic && words.topics[topic]),
				line('category', category),
				line('field', field),
				line('text', text),
			],
		},
		person(inquiry, words.sender, common),
	])
}

/** The letter as plain text, for the record of what was sent. */
export function plainLetter(
	association: Pick<Association, 'name'>,
	parts: LetterPart[],
	common: CommonWords,
	lang: Lang,
): string {
	const said = ({ label, value }: LetterPart['lines'][number]) =>
		`${label}${/[?؟]$/.test(label) ? '' : ':'} ${value}`
	return [
		fill(common.letter.to, { association: association.name[lang] }),
		...parts.map(({ heading, lines }) => `${heading}\n${lines.map(said).join('\n')}`),
	].join('\n\n')
}

function person(sender: Contact & { fullName: string }, heading: string, common: CommonWords): LetterPart {
	const { fullName, contactMeans = '', phone, email, address } = sender
	const line = (
		field: 'fullName' | 'contactMeans' | 'phone' | 'email' | 'address',
		value: string | undefined,
	) => ({
		field,
		label: common.fields[field],
		value: value ?? '',
	})
	return {
		heading,
		lines: [
			line('fullName', fullName),
			line('contactMeans', contactMeans && common.means[contactMeans as ContactMeans]),
			line('phone', phone),
			line('email', email),
			line('address', address),
		],
	}
}

const attached = (files: { name: string }[], common: CommonWords): LetterPart => ({
	heading: common.letter.documents,
	lines: files.map(({ name }, i) => ({ field: 'files', label: String(i + 1), value: name })),
})

/** Without lines that say nothing, and without headings above none. */
const shown = (parts: LetterPart[]): LetterPart[] =>
	parts
		.map(({ heading, lines }) => ({ heading, lines: lines.filter(({ value }) => value) }))
		.filter(({ lines }) => lines.length > 0)
