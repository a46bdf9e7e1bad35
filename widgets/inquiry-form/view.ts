import { fill } from '../../core/language/text.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { checkInquiry, type InquirySubmission } from '../../core/sending/inquiry.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { checkName } from '../../core/sending/text.ts'
import type { FormState } from '../shared/form/state.ts'
import { commonView, type FormActions, type FormView, inOrder } from '../shared/form/view.ts'
import { isReached, stepOf, stepsOf, submission } from './state.ts'
import type { InquiryFormWords } from './words.ts'

/** What a part of the form is drawn from. */
export interface View extends FormView {
	words: InquiryFormWords
	/** The inquiry as it stands. */
	inquiry: InquirySubmission
	/** Whether the person is to be reached, rather than reading the answer on the page. */
	reached: boolean
}

export function viewOf(
	form: FormActions,
	state: FormState,
	association: PublishedAssociation,
	common: InquiryFormWords,
): View {
	const { values } = state
	const words = values.topic === 'volunteering' ? offering(common) : common
	const { officers } = association
	const { lang } = words
	const inquiry = submission(association.slug, values, lang)
	const steps = stepsOf(officers.some(({ categories, fields }) => categories[0] || fields[0]))
	const fieldNames: Record<string, string> = words.form.fields
	return {
		...commonView(form, state, association, words, steps, field => fieldNames[field] ?? field),
		inquiry,
		reached: isReached(values),
		title: fill(words.title, { association: association.name[lang] }),
		subject: words.subject,
		begun: Boolean(inquiry.text || inquiry.fullName),
		stepOf,
		check: () => {
			const found = checkInquiry(association, officers, inquiry)
			return inOrder([...found, ...unsaid(values, inquiry)], steps, stepOf)
		},
	}
}

/** The words as they are said to who offers to volunteer. */
function offering(words: InquiryFormWords): InquiryFormWords {
	const { what, text, ...said } = words.offer
	const { form, titles } = words
	return {
		...words,
		...said,
		form: { ...form, fields: { ...form.fields, text } },
		titles: { ...titles, what },
	}
}

/** What is missing beside what core checks: answers that are not sent as they are. */
function unsaid({ topic, reply }: Record<string, string>, inquiry: InquirySubmission): Problem[] {
	if (topic === 'volunteering') return []
	if (!reply) return [{ field: 'reply', code: 'choose' }]
	// Core takes who chose no means for one who reads the answer on the page.
	if (reply === 'page' || inquiry.contactMeans) return []
	return [...(inquiry.fullName ? [] : checkName('')), { field: 'contactMeans', code: 'choose' }]
}
