import { fill, isQuestion, type Lang } from '../language/text.ts'
import type { CommonWords } from '../language/words/request.ts'
import type { Association } from '../policy/association.ts'
import type { CONTACT_FIELDS, Contact, ContactMeans } from './contact.ts'
import type { LetterPart } from './letter.ts'

/* What the letter of a complaint and that of an inquiry are made of. */

/** The letter as plain text, for the record of what was sent. */
export function plainLetter(
	association: Pick<Association, 'name'>,
	parts: LetterPart[],
	common: CommonWords,
	lang: Lang,
): string {
	const said = ({ label, value }: LetterPart['lines'][number]) =>
		`${label}${isQuestion(label) ? '' : ':'} ${value}`
	return [
		fill(common.letter.to, { association: association.name[lang] }),
		...parts.map(({ heading, lines }) => `${heading}\n${lines.map(said).join('\n')}`),
	].join('\n\n')
}

/** Who sends it, and how to reach them. */
export function person(
	sender: Contact & { fullName: string },
	heading: string,
	common: CommonWords,
): LetterPart {
	const { fullName, contactMeans = '', phone, email, address, discreet } = sender
	const line = (field: 'fullName' | (typeof CONTACT_FIELDS)[number], value: string | undefined) => ({
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
			line('discreet', discreet === 'yes' ? '✓' : ''),
		],
	}
}

/** What is attached. */
export const attached = (files: { name: string }[], common: CommonWords): LetterPart => ({
	heading: common.letter.documents,
	lines: files.map(({ name }, i) => ({ field: 'files', label: String(i + 1), value: name })),
})

/** Without lines that say nothing, and without headings above none. */
export const shown = (parts: LetterPart[]): LetterPart[] =>
	parts
		.map(({ heading, lines }) => ({ heading, lines: lines.filter(({ value }) => value) }))
		.filter(({ lines }) => lines.length > 0)
