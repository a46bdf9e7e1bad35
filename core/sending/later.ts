import { fill, type Lang } from '../language/text.ts'
import type { RequestWords } from '../language/words/request.ts'
import type { Service } from '../policy/association.ts'
import { askedDocuments } from '../policy/eligibility.ts'
import type { Problem } from './problems.ts'
import type { RequestSubmission } from './request.ts'

/*
 * Who calls or comes by without a document is not sent away: staff write the request down, say which documents come later,
 * and it begins as one that needs completion.
 */

type Written = Pick<RequestSubmission, 'conditions' | 'later' | 'referral'>

/** Documents that a form asks for and that may come later, by id: a referral asks for none but its letter. */
const mayWait = (service: Service, { conditions, referral }: Written): string[] =>
	referral
		? []
		: askedDocuments(service, conditions)
				.filter(({ required }) => required)
				.map(({ id }) => id)

/** The documents that are to come, of those that the form asks for and that no file came for. */
export function comesLater(service: Service, request: Written, files: { document: string }[]): string[] {
	const said = request.later ?? []
	return mayWait(service, request).filter(
		id => said.includes(id) && !files.some(({ document }) => document === id),
	)
}

/** The form as it is checked: what comes later is not missed. */
export const withoutLater = <S extends Service>(service: S, { later = [] }: Written): S => ({
	...service,
	documents: service.documents.map(document =>
		later.includes(document.id) ? { ...document, required: false } : document,
	),
})

/** What is said to come later and is not asked for. */
export function checkLater(service: Service, request: Written): Problem[] {
	const known = mayWait(service, request)
	return (request.later ?? [])
		.filter(id => !known.includes(id))
		.map(id => ({ field: `later.${id.slice(0, 40)}`, code: 'unknown_field' }))
}

/** What is missing, in words for the applicant. */
export function missingText(
	service: Service,
	ids: readonly string[],
	words: RequestWords,
	lang: Lang,
): string {
	const label = (id: string) => service.documents.find(document => document.id === id)?.label[lang] ?? id
	return fill(words.later, { documents: ids.map(id => `– ${label(id)}`).join('\n') })
}
