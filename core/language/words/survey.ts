import type { SurveyProblemCode } from '../../survey/answers.ts'

/** The fields of an answer that are no question. */
type SurveyField =
	| 'association'
	| 'version'
	| 'campaign'
	| 'token'
	| 'case'
	| 'comment'
	| 'followUp'
	| 'round'
	| 'round.key'
	| 'round.method'
	| 'round.service'
	| 'round.channel'
	| 'round.place'
	| 'round.sample'
	| 'round.on'
	| 'from'
	| 'to'
	| 'survey'
	| 'service'
	| 'channel'
	| 'method'
	| 'key'

/** The words of a survey where people are asked. */
export interface AskedWords {
	/** The five points of a rating, from 1 to 5. */
	ratings: readonly [string, string, string, string, string]
	/** The ends of a scale of 0–10. */
	scaleEnds: readonly [string, string]
	answers: Record<'yes' | 'no', string>
	/** What is found before anything is sent. */
	problems: Record<'required' | 'too_long', string>
}

/** What is said where nothing can be answered. */
export type ShutWords = Record<'not_open' | 'closed_campaign' | 'spent', string>

/** The words of a survey where it is asked, checked and read. */
export interface SurveyWords extends AskedWords {
	fields: Record<SurveyField, string>
	/** Sentences with `{field}`, `{min}` and `{max}` to fill. */
	problems: Record<SurveyProblemCode, string>
}
