import type { Lang } from '../../core/language/text.ts'
import type { CaseWords } from '../../core/language/words/case.ts'

/** All words of the tracker in one language; `{…}` are filled in. */
export interface TrackerWords {
	lang: Lang
	case: CaseWords
	reference: string
	code: string
	/** What the reference is called once it is known to be a request’s. */
	number: string
	/** What the two numbers look like on the receipt. */
	referenceHint: string
	codeHint: string
	show: string
	looking: string
	/** For who does not have the code any more. */
	lost: string
	leave: string
	/** The rest of the page did not come. */
	retry: string
	/** What the form for the two numbers is called. */
	lookUp: string
	/** What is wrong with each of the two numbers. */
	wrong: Record<'reference' | 'code', Record<'missing' | 'mistyped', string>>
	/** What is wrong with the look-up. */
	problems: Record<'not_found' | 'too_many' | 'server' | 'lost', string>
	/** `{date}`. */
	since: string
	/** `{date}`. */
	received: string
	next: string
	/** `{decider}`. */
	decides: string
	/** The last day for the reply, where the policy sets one: `{date}`. */
	due: string
	/** The first day on which a reply may come: `{date}`. */
	earliest: string
	/** Heading of the handling steps. */
	steps: string
	here: string
}
