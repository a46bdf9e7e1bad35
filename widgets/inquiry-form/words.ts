import type { InquiryFormWords as Said } from '../../core/language/words/inquiry.ts'
import type { CommonWords, SenderField } from '../../core/language/words/request.ts'
import type { StepWords } from '../shared/form/words.ts'
import type { FormStep } from './state.ts'

/** All words of the inquiry form in one language; `{…}` are filled in. */
export interface InquiryFormWords extends StepWords {
	form: Omit<CommonWords, 'fields'> & {
		fields: Record<SenderField | keyof Said['fields'] | 'reply', string>
	}
	inquiry: Said
	titles: Record<FormStep, string>
	/** What the form is for: `{association}`. */
	title: string
	/** Of the letter. */
	subject: string
	/** Hints. */
	textHint: string
	whomHint: string
	/** None of the categories or fields. */
	none: string
	/** How to be answered. */
	page: string
	means: string
	/** What is said otherwise to who offers to volunteer: heading of the first step, label of the text, and the rest by its name above. */
	offer: Record<'what' | 'text' | 'title' | 'subject' | 'textHint' | 'send' | 'arrived', string>
	/** To who offers to help: why name and contact are asked. */
	helper: string
}
