import type { ContactMeans } from '../../../core/sending/contact.ts'

/** How a person is asked whether notices are to be discreet, in one language. */
export interface TellingWords {
	ask: string
	yes: string
	no: string
	/** What then holds, by the means; `{text}` is what the message says. */
	means: Record<Exclude<ContactMeans, 'visit'>, string>
	/** Where "yes" is chosen to begin with. */
	chosen: string
	/** What the message says, without its link. */
	text: string
}
