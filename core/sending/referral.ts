import type { Association, RequiredDocument, Service, Source } from '../policy/association.ts'
import { type ConditionAnswers, isAlternatives } from '../policy/eligibility.ts'
import type { PublishedService } from '../policy/published.ts'
import { dayFault } from '../time/clock.ts'
import type { AttachedFile } from './files.ts'
import { checkLater, withoutLater } from './later.ts'
import { type Problem, TEXT_LIMITS } from './problems.ts'
import { checkOpen, checkRequest, type RequestSubmission } from './request.ts'
import { checkServed } from './served.ts'

/*
 * Requests that staff write down, with the official referral by which some of them come. A referral opens a case
 * where the policy says so: Yusr, conditions 4 (Shaml centre) and 5 (protection centre).
 */

/** The authority's letter. A request by referral has it among its files, under this id. */
const REFERRAL_LETTER: RequiredDocument = {
	id: 'referral-letter',
	label: { ar: 'خطاب الإحالة', en: 'Letter of referral' },
	required: true,
}

/**
 * The authorities whose official referral the service takes: for good, or once the condition is answered with the
 * alternative that is one. None where no referral has its place.
 */
export function referralSources(
	{ entry, conditions }: Pick<Service, 'entry' | 'conditions'>,
	answers: ConditionAnswers,
): Source[] {
	if (entry.by === 'referral') return entry.sources
	return conditions
		.filter(isAlternatives)
		.flatMap(({ id, anyOf }) => anyOf.find(option => option.id === answers[id])?.sources ?? [])
}

/**
 * The form as it is filled in for a person who was referred. It asks for the letter, and of the rest whatever the
 * letter says: what it leaves open is asked of the person later, and the checklist keeps the documents in mind. Nobody
 * applies, so that it is for whom the letter names.
 */
export function referredForm<S extends Service>({ capacities: _, ...service }: S): S {
	return {
		...(service as S),
		entry: { by: 'request' },
		questions: service.questions.map(question => ({ ...question, required: false })),
		documents: [REFERRAL_LETTER, ...service.documents.map(document => ({ ...document, required: false }))],
	}
}

/**
 * Everything that is wrong with a request that staff write down; empty when it can be accepted. Without a referral it
 * is what would be wrong had the applicant sent it. With one, the referral stands for the applicant's declaration, and
 * no way of reaching them need be agreed on yet. `today` is YYYY-MM-DD in Riyadh.
 */
export function checkEntered(
	association: Pick<Association, 'channels' | 'declaration'>,
	service: PublishedService,
	request: RequestSubmission,
	files: AttachedFile[],
	today: string,
): Problem[] {
	const closed = checkOpen(service)
	if (closed.length > 0) return closed
	const sources = referralSources(service, request.conditions)
	if (sources.length === 0 || (!request.referral && service.entry.by === 'request')) {
		const misplaced: Problem[] = request.referral ? [{ field: 'referral', code: 'no_referral' }] : []
		return [
			...misplaced,
			...checkServed(service, request),
			...checkLater(service, request),
			...checkRequest(association, withoutLater(service, request), request, files),
		]
	}
	const { declared, signature, answers } = request
	const agreed = answers.contactMeans
	return [
		...checkReferral(sources, request.referral, today),
		...checkLater(service, request),
		...checkServed(referredForm(service), request),
		...checkRequest({ ...association, declaration: 'none' }, referredForm(service), request, files).filter(
			({ field }) => field !== 'answers.contactMeans' || agreed,
		),
		// Nobody has declared anything.
		...(declared ? [{ field: 'declared', code: 'no_declaration' } as const] : []),
		...(signature ? [{ field: 'signature', code: 'no_declaration' } as const] : []),
	]
}

function checkReferral(sources: Source[], referral: RequestSubmission['referral'], today: string): Problem[] {
	if (!referral) return [{ field: 'referral', code: 'required' }]
	const { by, number, on } = referral
	const problems: Problem[] = []
	if (!sources.some(({ id }) => id === by)) problems.push({ field: 'referral.by', code: 'choose' })
	const max = TEXT_LIMITS.line
	if (number.length > max) problems.push({ field: 'referral.number', code: 'too_long', values: { max } })
	const fault = dayFault(on)
	if (fault) problems.push({ field: 'referral.on', code: on ? fault : 'required' })
	else if (on > today) problems.push({ field: 'referral.on', code: 'future' })
	return problems
}
