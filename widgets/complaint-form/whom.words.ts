import type { ComplaintAboutWords } from '../../core/language/words/complaint-about.ts'

/** The words of the step that asks whom a complaint is about, in one language. */
export interface WhomWords {
	/** What naming somebody does. */
	note: string
	fields: Record<'aboutOfficers' | 'aboutWords' | 'notUnit', string>
	/** Beneath each of them. */
	hints: Record<'aboutOfficers' | 'aboutWords' | 'notUnit', string>
	letter: ComplaintAboutWords
}
