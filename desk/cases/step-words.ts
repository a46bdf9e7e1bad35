import type { ChecklistEntry } from '../../core/case/process.ts'
import { language } from '../frame/language.ts'
import type { StepActs } from './step-acts.ts'
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
	/** Above the steps that there are. */
	next: string
	acts: StepActs
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
	/** Takes the step back that was just taken. */
	back: string
	/** It was taken back to `{status}`. */
	wentBack: string
	/** What is asked before a case is ended for somebody, with `{owner}` and the `{status}` that is shown to them. */
	ending: { withdrawn: string; closed: string; yes: string }
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
	/** Which documents a request is returned for. */
	returned: {
		title: string
		hint: string
		/** What is wrong with what came for a document: `{document}`. */
		wrong: string
		/** Beside a document for which nothing came. */
		never: string
		/** Beside one for which something did. */
		came: string
	}
	/** What was decided before, offered to be taken again. */
	last: {
		title: string
		use: string
		/** `{day}` on which it was studied. */
		studied: string
	}
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
