import type { Lang } from '../../core/language/text.ts'
import type { AskedWords, ShutWords } from '../../core/language/words/survey.ts'

/** All words of the survey in one language; `{…}` are filled in. */
export interface SurveyElementWords {
	lang: Lang
	asked: AskedWords
	/** `{n}`, `{all}`. */
	step: string
	next: string
	/** Goes on without an answer. */
	skip: string
	back: string
	/** Takes the answer back that was chosen. */
	clear: string
	send: string
	sending: string
	/** Heading of the last step, and what it is for. */
	comment: string
	commentHint: string
	/** Asks kindly to write nothing that points to a person. */
	noNames: string
	/** Letters written: `{n}`, `{max}`. */
	count: string
	/** Where answers are kept until they are sent. */
	kept: string
	forget: string
	forgotten: string
	restored: string
	/** The questions are others than those that were answered. */
	changed: string
	lost: string
	server: string
	thanks: string
	thanksText: string
	/** It had arrived before, with other answers. */
	first: string

	shut: ShutWords
	/** Evaluating is one of the service's conditions. */
	condition: string
	followUp: string
	/** What staff see of who asks to be contacted. */
	followUpHint: string
	/** The person asked to be contacted. */
	thanksFollowUp: string
	/** No survey is open. */
	none: string
	/** First day: `{date}`. */
	opens: string
	/** A case without its code, or one that is not to be evaluated now. */
	unknown: string
	/** Links to the association's page of opinions, and to the tracker. */
	page: string
	track: string
}
