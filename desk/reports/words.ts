import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What the reports say, on the page and in the files that are saved. */
export interface ReportWords {
	title: string
	report: string
	association: string
	from: string
	to: string
	/** What is wrong with a period: a day that is none, or an end before its beginning. */
	problems: Record<'day' | 'order', string>
	/** `{association}`, `{from}` and `{to}`; the number stands behind. */
	came: string
	requests: Counted
	days: Counted
	sameDay: string
	none: string
	counted: string
	print: string
	number: string
	share: string
	total: string
	/** What each part divides by, and what its rows are. */
	parts: Record<'channel' | 'service' | 'status' | 'month' | 'deadline', { title: string; head: string }>
	/** In the place of a channel that was not recorded. */
	noChannel: string
	deadlineAbout: string
	deadline: Record<'within' | 'late' | 'overdue' | 'waiting', string>
	decisions: {
		title: string
		about: string
		none: string
		made: string
		median: string
		longest: string
	}
	/** The columns of the file, and what stands in it beside what the page shows. */
	file: {
		columns: [string, string, string, string, string, string]
		all: string
		requests: string
		decided: string
		median: string
		longest: string
	}
	excel: string
	csv: string
	saveFailed: string
}

export const reportWords = (): ReportWords => (language() === 'en' ? en : ar)
