import { firstChecklist } from '../case/facts.ts'
import type { Actor, ChecklistEntry } from '../case/process.ts'
import type { Lang } from '../language/text.ts'
import type { RequestWords } from '../language/words/request.ts'
import type { Association, Service } from '../policy/association.ts'
import type { PublishedService } from '../policy/published.ts'
import type { AttachedFile } from './files.ts'
import type { Problem } from './problems.ts'
import { checkEntered, referredForm } from './referral.ts'
import { checkEntry, checkOpen, checkRequest, type RequestSubmission } from './request.ts'
import { checkServed } from './served.ts'
import { letterText } from './whole-letter.ts'

/*
 * What is done with a request that arrives, step by step; `by` says whether its applicant sent it or staff wrote it down.
 */

/** Whether the service takes it at all, and now. Staff also write down what an authority referred. */
export const checkTakesRequests = (service: Pick<Service, 'entry' | 'open'>, by: Actor): Problem[] =>
	by === 'staff' ? checkOpen(service) : checkEntry(service)

/** Everything that is wrong with it; empty when it can be accepted. `today` is YYYY-MM-DD in Riyadh. */
export const checkSubmitted = (
	association: Pick<Association, 'channels' | 'declaration'>,
	service: PublishedService,
	request: RequestSubmission,
	files: AttachedFile[],
	by: Actor,
	today: string,
): Problem[] =>
	by === 'staff'
		? checkEntered(association, service, request, files, today)
		: [...checkServed(service, request), ...checkRequest(association, service, request, files)]

/** The form whose labels name its fields: only staff attach a letter of referral. */
export const labelledForm = <S extends Service>(service: S, by: Actor): S =>
	by === 'staff' ? referredForm(service) : service

export interface ComposedRequest {
	/** The letter as it was declared. */
	letter: string
	/** The form's documents, each with whether it is there. */
	checklist: ChecklistEntry[]
	/** The applicant's name, and the agreed way to reach them; empty where a referral does not say. */
	applicant: string
	means: string
}

/** What is kept of it beside what was written, which is in one spelling. */
export function composeRequest(
	association: Pick<Association, 'name' | 'declaration'>,
	service: Service,
	written: RequestSubmission,
	files: AttachedFile[],
	words: RequestWords,
	lang: Lang,
): ComposedRequest {
	return {
		letter: letterText(association, service, written, files, words, lang),
		checklist: firstChecklist(service, files),
		applicant: written.answers.fullName ?? '',
		means: written.answers.contactMeans ?? '',
	}
}
