import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What is said of the officers whom a case is about: of a complaint, and of an objection, who may not take it on. */
interface About {
	legend: string
	hint: string
	change: string
	/** Before the names of those it is about. */
	names: string
	/** After them. */
	barred: string
	/** Why one of them cannot take it on; and why one cannot for whom one of them stands in now. */
	own: string
	standsIn: string
	/** Why the substitute of one of them cannot. */
	substitute: string
}

/** What the pages of complaints and inquiries say beside what every case has. */
export interface MatterWords {
	/** Where an inquiry is answered. */
	answering: { title: string; label: string; hint: string; send: string; done: string }
	objectionTo: string
	concerns: string
	request: string
	lastDay: Record<'complaint' | 'inquiry', string>
	/** `{days}` after its day. */
	late: string
	days: Counted
	reopened: string
	/** Before when. */
	on: string
	/** Before why it was closed. */
	closedBefore: string
	now: string
	settlement: string
	/** `{since}` stands apart, being an element. */
	proposedSince: string
	notAnswered: string
	agreed: string
	declined: string
	signature: string
	agreedByCode: string
	/** Who holds it, and that nobody does. */
	holder: Record<'complaint' | 'inquiry', string>
	nobody: Record<'complaint' | 'inquiry', string>
	/** The same of what is restricted, which only who is named for it sees. */
	nobodyNamed: Record<'complaint' | 'inquiry', string>
	about: { complaint: About; objection: About }
	/** Why nobody of the unit can take it on; why nobody can yet. */
	notUnit: string
	undecided: string
	/** Of senior management's decision whom own words mean. */
	decision: {
		title: string
		lead: string
		question: string
		some: string
		nobody: string
		choose: string
		nobodyChosen: string
		decide: string
		decided: string
	}
	changeHolder: string
	saved: string
	save: string
	/** `{name}` is the officer who stands in. */
	awayFor: string
	away: string
	noOfficers: string
	between: string
}

export const matterWords = (): MatterWords => (language() === 'en' ? en : ar)
