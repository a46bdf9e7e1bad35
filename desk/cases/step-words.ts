import type { ChecklistEntry } from '../../core/case/process.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './step-words.ar.ts'
import { words as en } from './step-words.en.ts'

/** What is said of where a case stands and how it is moved on. */
export interface StepWords {
	status: string
	/** Before who acts now. */
	at: string
	/** After the name of a day that the applicant does not see. */
	unseen: string
	/** Of the step among all of the policy. */
	present: string
	/** Between two parts of a line. */
	comma: string
	changeTo: string
	choose: string
	noStep: string
	/** That the next step is others' to take. */
	othersStep: string
	/** To write what a step needs that others take, and what is said there. */
	prepare: string
	prepareHint: string
	confirm: string
	keep: string
	/** Before what the one who sent it will read: `{owner}`. */
	reads: string
	/** `{status}` is the new one. */
	moved: string
	kept: string
	tooEarly: string
	/** `{day}` is the first on which a decision may come. */
	notBefore: string
	/** `{fact}` is what the reason is called. */
	meanwhile: string
	states: Record<ChecklistEntry['state'], string>
	noDocuments: string
	note: string
	/** Of a document that was seen and not kept: what was compared, on `{document}`, and until when it is valid. */
	compared: string
	comparedOn: string
	validUntil: string
	/** Before the day. */
	validUntilDay: string
	/** `{document}` is what it is about. */
	noteOn: string
	member: string
	recommendation: string
	/** `{member}` is the one who gave it. */
	removeRecommendation: string
	/** In the place of a name that is not written yet. */
	thisMember: string
	anotherRecommendation: string
	/** `{n}` files. */
	attachedBefore: string
	chooseMinutes: string
	/** Who reads the reason of an early decision. */
	earlyReason: string
}

export const stepWords = (): StepWords => (language() === 'en' ? en : ar)
