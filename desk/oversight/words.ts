import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What the oversight says, on the page and in the files that are saved. */
export interface OversightWords {
	title: string
	refresh: string
	since: string
	open: string
	lateOnly: string
	leftOnly: string
	alone: string
	aloneHint: string
	/** {day} */
	aloneWaits: string
	/** {day} */
	aloneDone: string
	late: Counted
	nothingLate: string
	nothingOpen: string
	/** Complaints whose settlement waits for the complainant. */
	proposedOnly: string
	/** What the buttons that narrow the list are called together. */
	narrow: string
	anybody: string
	/** Of the list behind a figure of a report. */
	nothingBehind: string
	/** The way from there to what is open. */
	allOpen: string
	pages: string
	previous: string
	next: string
	/** `{page}` and `{pages}`. */
	pageOf: string
	/** What a file of the open ones, and of the officers, is called. */
	openFile: string
	officersFile: string
	officers: string
	/** `{day}` is since when answers count. */
	officersHint: string
	noOfficers: string
	glasses: string
	glassesHint: string
	noGlasses: string
	/** Of a glass on all associations. */
	everywhere: string
	readCases: Counted
	readFiles: Counted
	readCopies: Counted
	nothingRead: string
	days: string
	daysHint: string
	noDays: string
	notMailed: string
	columns: Record<
		| 'number'
		| 'what'
		| 'association'
		| 'status'
		| 'age'
		| 'lastDay'
		| 'with'
		| 'officer'
		| 'openWith'
		| 'lateWith'
		| 'answered'
		| 'median'
		| 'longest'
		| 'came'
		| 'ageInDays'
		| 'late'
		| 'work'
		| 'medianHours'
		| 'longestHours'
		| 'by'
		| 'reason'
		| 'opened'
		| 'closed'
		| 'read'
		| 'dayOf'
		| 'digest'
		| 'acts'
		| 'looks'
		| 'mailed',
		string
	>
	/** `{days}`. */
	lateBy: string
	overdue: string
	noPeriod: string
	nobody: string
	/** In a file, of a request with a member of staff who is no officer: nobody is named there. */
	somebody: string
	inPlace: string
	away: string
	/** Of a complaint without a name: `{kind}`. */
	unnamed: string
	today: string
	yes: string
	no: string
	hours: Counted
	lessThanAnHour: string
}

export const oversightWords = (): OversightWords => (language() === 'en' ? en : ar)
