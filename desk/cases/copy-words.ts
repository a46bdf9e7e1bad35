import { language } from '../frame/language.ts'
import { words as ar } from './copy-words.ar.ts'
import { words as en } from './copy-words.en.ts'

/** What the desk says of a copy of somebody's data that was asked for by word of mouth. */
export interface CopyWords {
	/** `{owner}` asks for it. */
	title: string
	asked: string
	lastDay: string
	late: string
	/** Leads to where it is made. */
	make: string
	/** Before when it was made, and by whom. */
	made: string
	given: string
	left: string
	givenTitle: string
	leftTitle: string
	how: string
	howHint: string
	why: string
	givenDone: string
	leftDone: string
	/** Of earlier ones, before when and by whom. */
	wasGiven: string
	wasLeft: string
	/** What others than those who meet the applicant read in the place of the way to make it. */
	others: string
	page: {
		title: string
		before: string
		make: string
		print: string
		save: string
		back: string
		/** After it was made. */
		after: string
		masked: string
	}
	/** What stands on the sheet. */
	sheet: {
		title: string
		policy: string
		channel: string
		entered: string
		received: string
		made: string
		letter: string
		contact: string
		files: string
		history: string
		byApplicant: string
		byStaff: string
		told: string
		reason: string
		answer: string
		settlement: string
		agreed: string
		declined: string
		handling: string
		returns: string
		messages: string
		from: Record<'applicant' | 'staff', string>
		notifications: string
		notYet: string
		notes: string
		/** Of a note whose words may tell of others. */
		hiddenNote: string
		asks: string
		erasure: string
		copy: string
		evaluation: string
		opened: string
		/** Of who opened it: somebody who is named for it, and who runs the system. */
		assigned: string
		administrator: string
	}
}

export const copyWords = () => (language() === 'en' ? en : ar)
