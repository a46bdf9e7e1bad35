import type { Lang } from '../../core/language/text.ts'
import type { ChannelWords, OfficerWords } from '../../core/language/words/contact.ts'

/** All words of the contact element in one language. */
export interface ContactElementWords {
	lang: Lang
	officer: OfficerWords
	channel: ChannelWords
	/** Headings. */
	officers: string
	channels: string
	address: string
	/** What a row leads to that opens the portal: its pages, or one of its forms. */
	opens: Record<'pages' | 'request' | 'inquiry', string>
	/** To the inquiry form on the portal. */
	inquiry: string
}
