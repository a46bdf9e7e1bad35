import type { Lang } from '../../core/language/text.ts'
import type { ShutWords } from '../../core/language/words/survey.ts'

/** The words of invitations, and of where nothing can be answered; `{…}` are filled in. */
export interface BesideWords {
	lang: Lang
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
