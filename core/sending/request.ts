import { type Lang, tidy, tidyLine, tidyNumber } from '../language/text.ts'
import { nameKey } from '../people/name.ts'
import type { Association, Question, Service } from '../policy/association.ts'
import { askedDocuments, type ConditionAnswers, eligibility } from '../policy/eligibility.ts'
import type { PublishedService } from '../policy/published.ts'
import {
	CONTACT_DETAIL,
	CONTACT_FIELDS,
	type ContactMeans,
	checkContact,
	nationalId,
	normalizeContact,
} from './contact.ts'
import { type AttachedFile, checkFiles, FILE_LIMITS } from './files.ts'
import { type Problem, type ProblemCode, TEXT_LIMITS } from './problems.ts'
import { checkName } from './text.ts'

/** What a person sends: the request form fills it, the server checks all of it again. */
export interface RequestSubmission {
	/** Slugs of the association and the service. */
	association: string
	service: string
	/** Version of the form that the person saw and declared on. */
	formVersion: string
	/** The language it was filled in. */
	lang: Lang
	conditions: ConditionAnswers
	/** For whom it is, where the service allows to apply for somebody else; absent: for the applicant. */
	served?: Served
	/** Answers by field id: the common fields and the service's questions. */
	answers: Record<string, string>
	/** The declaration was ticked. */
	declared: boolean
	/** The applicant's name, typed as a signature. */
	signature: string
	/** Only where staff write down a case that came by an official referral (core/sending/referral.ts). */
	referral?: Referral
	/** Ids of required documents that come later; only where staff write a request down (core/sending/later.ts). */
	later?: string[]
}

/** For whom a request is (core/sending/served.ts). */
export interface Served {
	/** `self` or `other`; empty while it is not answered. */
	who: string
	/** Of somebody else, their name and what the applicant is to them (core/policy/capacities.ts); else empty. */
	name: string
	capacity: string
}

/** An authority's official referral. */
export interface Referral {
	/** Id of one of the authorities that the service's data names. */
	by: string
	/** Number of its letter; empty where it has none. */
	number: string
	/** Day of the letter, YYYY-MM-DD. */
	on: string
}

/**
 * Whether a question is about the applicant, and asked beside the name, rather than about the need. In a request for
 * somebody else it is about who is served.
 */
export const aboutApplicant = (question: Question): boolean => question.type === 'national-id'

/** The answers a request of this service has, in the order of the form, those of the applicant last. */
export function answerFields(service: Pick<Service, 'questions'>): string[] {
	const ids = (questions: Question[]) => questions.map(({ id }) => id)
	return [
		...ids(service.questions.filter(question => !aboutApplicant(question))),
		'fullName',
		...ids(service.questions.filter(aboutApplicant)),
		...CONTACT_FIELDS,
	]
}

/** Whether a contact detail is asked with these answers: it is when the agreed means needs it. */
export function detailNeeded(answers: Record<string, string>, detail: string): boolean {
	return CONTACT_DETAIL[answers.contactMeans as ContactMeans] === detail
}

/** An untrusted value in the shape of a submission: what is missing or of another kind becomes empty. Null when it is no object. */
export function readSubmission(value: unknown): RequestSubmission | null {
	if (typeof value !== 'object' || value === null) return null
	const input = value as Record<string, unknown>
	const string = (entry: unknown) => (typeof entry === 'string' ? tidy(entry) : '')
	const strings = (entry: unknown) =>
		Object.fromEntries(Object.entries(entry ?? {}).map(([key, inner]) => [key, string(inner)]))
	return {
		association: string(input.association),
		service: string(input.service),
		formVersion: string(input.formVersion),
		lang: input.lang === 'en' ? 'en' : 'ar',
		conditions: strings(input.conditions),
		answers: named(strings(input.answers)),
		declared: input.declared === true,
		signature: tidyLine(string(input.signature)),
		...((input.served ?? null) !== null && { served: readServed(input.served, string) }),
		...((input.referral ?? null) !== null && { referral: readReferral(input.referral, string) }),
		...(Array.isArray(input.later) && { later: input.later.map(string) }),
	}
}

/** A name is one line, in one composition of its letters. */
const named = (answers: Record<string, string>): Record<string, string> =>
	answers.fullName ? { ...answers, fullName: tidyLine(answers.fullName) } : answers

function readServed(value: unknown, string: (entry: unknown) => string): Served {
	const { who, name, capacity } = Object(value) as Record<string, unknown>
	return { who: string(who), name: tidyLine(string(name)), capacity: string(capacity) }
}

function readReferral(value: unknown, string: (entry: unknown) => string): Referral {
	const { by, number, on } = Object(value) as Record<string, unknown>
	return { by: string(by), number: string(number), on: tidyNumber(string(on)) }
}

/**
 * Everything that is wrong with a request, in the order of the form; empty when it can be accepted.
 * The form shows it field by field; the server refuses with it. It trusts nothing:
 * also fields that the form does not have are a problem.
 */
export function checkRequest(
	association: Pick<Association, 'channels' | 'declaration'>,
	service: PublishedService,
	request: RequestSubmission,
	files: AttachedFile[],
): Problem[] {
	const closed = checkEntry(service)
	if (closed.length > 0) return closed
	return [
		...checkConditions(service, request.conditions),
		...checkAnswers(association, service, request.answers),
		...checkDocuments(
			// A referral asks for nothing but its letter, and that is never left to doubt.
			request.referral ? service : { ...service, documents: askedDocuments(service, request.conditions) },
			files,
		),
		...checkDeclaration(association, request),
	]
}

/** Whether the service takes requests of individuals at all, and now. */
export function checkEntry(service: Pick<Service, 'entry' | 'open'>): Problem[] {
	if (service.entry.by === 'referral') {
		return [{ field: 'service', code: 'referral_only', values: { phone: service.entry.individual.phone } }]
	}
	return checkOpen(service)
}

/** Whether it takes requests now. */
export function checkOpen(service: Pick<Service, 'open'>): Problem[] {
	return service.open ? [] : [{ field: 'service', code: 'closed_service' }]
}

function checkConditions(service: Service, answers: ConditionAnswers): Problem[] {
	const { questions, unanswered, failed } = eligibility(service, answers)
	const field = (id: string) => `conditions.${id}`
	return [
		...unanswered.map((id): Problem => ({ field: field(id), code: 'choose' })),
		...failed.map(({ id }): Problem => ({ field: field(id), code: 'not_met' })),
		...unknown(
			answers,
			questions.map(({ id }) => id),
			field,
		),
	]
}

function checkAnswers(
	association: Pick<Association, 'channels'>,
	service: Service,
	answers: Record<string, string>,
): Problem[] {
	const problems: Problem[] = []
	const value = (id: string) => answers[id] ?? ''
	const report = (id: string, code: ProblemCode | null, values?: Problem['values']) => {
		if (code) problems.push({ field: `answers.${id}`, code, ...(values && { values }) })
		return code !== null
	}
	const presence = (id: string, required: boolean, max: number) =>
		report(id, required && !value(id) ? 'required' : null) ||
		report(id, value(id).length > max ? 'too_long' : null, { max })

	for (const question of service.questions) {
		const { id, required } = question
		if (question.type === 'choice') {
			const chosen = question.options.some(option => option.id === value(id))
			report(id, (value(id) || required) && !chosen ? 'choose' : null)
		} else if (
			!presence(id, required, TEXT_LIMITS.paragraph) &&
			question.type === 'national-id' &&
			value(id)
		) {
			report(id, nationalId(value(id)) ? null : 'national_id')
		}
	}

	for (const { field, ...problem } of [
		...checkName(value('fullName')),
		...checkContact(association, answers),
	]) {
		problems.push({ field: `answers.${field}`, ...problem })
	}
	const order = answerFields(service).map(id => `answers.${id}`)
	problems.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
	return [...problems, ...unknown(answers, answerFields(service), id => `answers.${id}`)]
}

function checkDocuments(service: Service, files: AttachedFile[]): Problem[] {
	const missing = service.documents.filter(
		({ id, required }) => required && !files.some(file => file.document === id),
	)
	return [
		...missing.map(({ id }): Problem => ({ field: `documents.${id}`, code: 'document_missing' })),
		...checkFiles(service, files, FILE_LIMITS.count),
	]
}

function checkDeclaration(
	association: Pick<Association, 'declaration'>,
	request: RequestSubmission,
): Problem[] {
	const problems: Problem[] = []
	if (association.declaration !== 'none' && !request.declared) {
		problems.push({ field: 'declared', code: 'declaration' })
	}
	if (association.declaration === 'signed') {
		const same = nameKey(request.signature) === nameKey(request.answers.fullName ?? '')
		if (!request.signature || !same) problems.push({ field: 'signature', code: 'signature' })
	}
	return problems
}

function unknown(given: Record<string, string>, known: string[], field: (id: string) => string): Problem[] {
	return Object.keys(given)
		.filter(id => !known.includes(id))
		.map(id => ({ field: field(id.slice(0, 40)), code: 'unknown_field' }))
}

/** A checked request as it is kept: one spelling for phones, e-mail and identity numbers, and no contact detail that was not asked for. */
export function normalizeRequest(
	service: Pick<Service, 'questions'>,
	request: RequestSubmission,
): RequestSubmission {
	const answers: Record<string, string> = {}
	for (const id of answerFields(service)) {
		const value = request.answers[id]
		if (!value) continue
		const type = service.questions.find(question => question.id === id)?.type
		if (type === 'national-id') answers[id] = nationalId(value) ?? value
		else answers[id] = value
	}
	return { ...request, answers: { ...answers, ...normalizeContact(answers) } }
}
