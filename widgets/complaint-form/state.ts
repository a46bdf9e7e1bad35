import type { ComplaintTopic } from '../../core/case/topics.ts'
import { type Lang, tidy } from '../../core/language/text.ts'
import type { ComplaintSubmission } from '../../core/sending/complaint.ts'
import { CONTACT_DETAIL, type ContactMeans } from '../../core/sending/contact.ts'

/** One thought each, in this order. */
export type FormStep = 'who' | 'what' | 'whom' | 'wants' | 'concerns' | 'you' | 'review'

/** What each step asks, by the names of ComplaintSubmission; `anonymous` and `concerns` are `yes` or `no`. */
const FIELDS: Record<Exclude<FormStep, 'review'>, string[]> = {
	who: ['anonymous'],
	what: ['about', 'happened', 'happenedOn'],
	whom: ['aboutOfficers', 'aboutWords', 'notUnit'],
	wants: ['wants', 'files'],
	concerns: ['concerns', 'concernsReference', 'concernsCode'],
	you: ['fullName', 'contactMeans', 'phone', 'email', 'address', 'discreet'],
}

/** Of an anonymous complaint nothing is asked that could tell who complains. */
export const stepsOf = (anonymous: boolean): FormStep[] =>
	anonymous
		? ['who', 'what', 'whom', 'wants', 'review']
		: ['who', 'what', 'whom', 'wants', 'concerns', 'you', 'review']

export const stepOf = (field: string): FormStep | undefined =>
	(Object.keys(FIELDS) as Exclude<FormStep, 'review'>[]).find(step => FIELDS[step].includes(field))

/** The complaint as it stands, but for whom it is about (whom.ts): without what was typed for another way of complaining, or of being answered. */
export function submission(
	association: string,
	values: Record<string, string>,
	lang: Lang,
): ComplaintSubmission {
	const given = (name: string, asked = true) => (asked ? tidy(values[name] ?? '') : '')
	const anonymous = values.anonymous === 'yes'
	const concerns = !anonymous && values.concerns === 'yes'
	const contactMeans = given('contactMeans', !anonymous)
	const detail = CONTACT_DETAIL[contactMeans as ContactMeans]
	return {
		association,
		lang,
		anonymous,
		about: given('about') as ComplaintTopic | '',
		happened: given('happened'),
		happenedOn: given('happenedOn'),
		wants: given('wants'),
		concernsReference: given('concernsReference', concerns),
		concernsCode: given('concernsCode', concerns),
		fullName: given('fullName', !anonymous),
		contactMeans,
		...(detail && { [detail]: given(detail), discreet: given('discreet') }),
	}
}
