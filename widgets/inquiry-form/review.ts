import { html } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { choices, type InquirySubmission } from '../../core/sending/inquiry.ts'
import { inquiryLetter } from '../../core/sending/inquiry-letter.ts'
import { head } from '../shared/form/frame.ts'
import { paper } from '../shared/form/letter.ts'
import { sendPart } from '../shared/form/sending.ts'
import type { View } from './view.ts'

export { Sender } from '../shared/form/sending.ts'

/** What stands in the letter; who is not to be reached reads the answer on the page. */
export function partsOf({ inquiry, association, reached, words, lang }: View) {
	const { page, form } = words
	const reply = {
		heading: form.letter.applicant,
		lines: [{ field: 'reply', label: form.fields.reply, value: page }],
	}
	const written = inquiryLetter(read(inquiry, association.officers, lang), words.inquiry, form)
	return reached ? written : [...written, reply]
}

/** The inquiry with the officers' categories and fields in the person's language. */
function read(inquiry: InquirySubmission, officers: PublishedAssociation['officers'], lang: Lang) {
	const said = (of: 'categories' | 'fields', chosen: string) =>
		choices(officers, of).find(({ ar }) => ar === chosen)?.[lang] ?? chosen
	return {
		...inquiry,
		category: said('categories', inquiry.category),
		field: said('fields', inquiry.field),
	}
}

/** The inquiry as a letter; then it is sent. */
export const review = (view: View) => html`${head(view)}${paper(view, partsOf(view))}${sendPart(view)}`
