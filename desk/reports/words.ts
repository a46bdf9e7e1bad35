import type { CaseKind } from '../../core/case/status.ts'
import type { Counted } from '../frame/counted.ts'
import { language } from '../frame/language.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

/** What the reports say, on the page, on paper and in the files that are saved. */
export interface ReportWords {
	title: string
	/** What the report is called: of one association, and of all. */
	board: string
	association: string
	all: string
	month: string
	/** In the place of a month: a period of one's own. */
	other: string
	earlier: string
	later: string
	from: string
	to: string
	/** What is wrong with a period: a day that is none, or an end before its beginning. */
	problems: Record<'day' | 'order', string>
	/** `{from}` and `{to}`. */
	between: string
	/** `{to}`. */
	until: string
	/** The period that it is held against, where it has no name. */
	before: string
	change: string
	/** What a table of a kind is called, and a case of it is counted as. */
	kinds: Record<CaseKind, string>
	/** Rows of a kind. */
	rows: {
		came: string
		answered: Record<CaseKind, string>
		ended: Record<CaseKind, string>
		accepted: string
		rejected: string
		acceptance: string
		/** By whose word there was a last day: the policy’s, or the association’s own. */
		kept: Record<'policy' | 'own', string>
		ownOfOthers: string
		/** Where nothing had a last day. */
		kept_none: string
		noDay: string
		/** `{part}` of `{whole}`. */
		of: string
		nothing: string
		median: string
		longest: string
		open: string
		openNow: string
		/** Before the day. */
		openOn: string
		lateOn: string
		late: string
		oldest: string
	}
	days: Counted
	sameDay: string
	/** What stands under a kind that the caller sees on a part of its way; `{kind}`. */
	partly: string
	/** `{associations}`: of which a kind is counted, where it is not all. */
	only: string
	none: string
	comma: string
	number: string
	share: string
	total: string
	/** What each part divides by, and what its rows are. */
	parts: Record<
		'ages' | 'channel' | 'service' | 'grounds' | 'satisfaction' | 'status' | 'month' | 'association',
		{ title: string; head: string; about?: string }
	>
	/** By age; `{n}` days where there is no end. */
	ages: [string, string, string, string]
	noChannel: string
	/** What stands on paper for services that have no line of their own there. */
	others: string
	grounds: { documents: string; conditions: string; neither: string }
	satisfaction: { answers: string; satisfied: string; mean: string; hidden: string; months: string }
	/** `{low}` and `{high}`. */
	interval: string
	/** How it was counted, in sentences. */
	notes: string[]
	apart: string
	/** Under the heading: when it was counted. `{day}`, `{hijri}`, `{hour}`. */
	made: string
	/** `{gregorian}` and `{hijri}`. */
	both: string
	signature: { name: string; role: string; sign: string; day: string }
	print: string
	excel: string
	csv: string
	saveFailed: string
	/** The columns of the CSV file. */
	columns: [string, string, string, string, string, string, string]
	/** Lets a list go on that was narrowed to a figure. */
	letGo: string
	/** What a figure's link says to those who hear it: `{figure}`. */
	opens: string
}

export const reportWords = (): ReportWords => (language() === 'en' ? en : ar)
