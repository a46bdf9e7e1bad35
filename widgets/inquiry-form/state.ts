import type { AskedTopic } from '../../core/case/topics.ts'
import { type Lang, tidy } from '../../core/language/text.ts'
import { CONTACT_DETAIL, type ContactMeans } from '../../core/sending/contact.ts'
import type { InquirySubmission } from '../../core/sending/inquiry.ts'

/** One thought each, in this order. */
export type FormStep = 'what' | 'whom' | 'you' | 'review'

/** What each step asks, by the names of InquirySubmission; `reply` is `page` or `means`. */
const FIELDS: Record<Exclude<FormStep, 'review'>, string[]> = {
	what: ['topic', 'text'],
	whom: ['category', 'field'],
	you: ['reply', 'fullName', 'contactMeans', 'phone', 'email', 'address', 'discreet'],
}

/** Which category and field it is about is asked only where officers are there for some. */
export const stepsOf = (some: boolean): FormStep[] =>
	some ? ['what', 'whom', 'you', 'review'] : ['what', 'you', 'review']

export const stepOf = (field: string): FormStep | undefined =>
	(Object.keys(FIELDS) as Exclude<FormStep, 'review'>[]).find(step => FIELDS[step].includes(field))

/** Whether the person is to be reached: who offers to help always, who asks where they want to be. */
export const isReached = ({ topic, reply }: Record<string, string>): boolean =>
	topic === 'volunteering' || reply === 'means'

/** The inquiry as it stands: without what was typed for another way of being answered. */
export function submission(
	association: string,
	values: Record<string, string>,
	lang: Lang,
): InquirySubmission {
	const given = (name: string, asked = true) => (asked ? tidy(values[name] ?? '') : '')
	const reached = isReached(values)
	const contactMeans = given('contactMeans', reached)
	const detail = CONTACT_DETAIL[contactMeans as ContactMeans]
	return {
		association,
		lang,
		topic: given('topic') as AskedTopic | '',
		category: given('category'),
		field: given('field'),
		text: given('text'),
		fullName: given('fullName', reached),
		contactMeans,
		...(detail && { [detail]: given(detail), discreet: given('discreet') }),
	}
}
