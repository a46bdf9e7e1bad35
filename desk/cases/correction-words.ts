import type { Proof } from '../../core/people/identified.ts'
import type { Contact, ContactMeans } from '../../core/sending/contact.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import { words as ar } from './correction-words.ar.ts'
import { words as en } from './correction-words.en.ts'

/** What is said where a code was lost or contact details are wrong. `{…}` are filled in. */
export interface CorrectionWords {
	title: string
	hint: string
	code: string
	contact: string
	/** Headings of the forms. */
	codeTitle: string
	contactTitle: string
	/** An erasure that was asked for by word of mouth. */
	erasure: string
	erasureTitle: string
	erasureDone: string
	/** A copy of the data was asked for by word of mouth. */
	copy: string
	copyTitle: string
	copyDone: string
	askedOn: string
	said: string
	saidHint: string
	/** How identity was proved. */
	identified: string
	identifiedHint: string
	proofs: Record<Proof | 'one-time-code', string>
	reason: string
	reasonHint: string
	means: string
	phone: string
	email: string
	address: string
	detailHint: string
	proposed: string
	/** Of a proposal that waits. */
	waits: Record<'code' | 'contact', string>
	/** `{name}` proposed it. */
	by: string
	another: string
	/** `{day}` and `{hour}`. */
	byItself: string
	withdraw: string
	withdrawn: string
	/** A new code that is ready to be handed over. */
	ready: string
	readyHint: string
	show: string
	/** Of the page that shows it. */
	page: {
		title: string
		before: string
		show: string
		back: string
		shown: string
		once: string
		changed: string
		handed: string
		open: string
		again: string
	}
	/** `{before}` and `{after}`. */
	fromTo: string
	nothing: string
}

export const correctionWords = (): CorrectionWords => (language() === 'en' ? en : ar)

/** Contact details in one line; the means by its name. */
export function detailsText({ contactMeans, discreet: _, ...details }: Contact = {}): string {
	const means = contactMeans && labels.cases.values.contact_means[contactMeans as ContactMeans]
	return [means, ...Object.values(details)].filter(Boolean).join(' ') || correctionWords().nothing
}
