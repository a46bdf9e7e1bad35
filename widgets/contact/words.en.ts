import { channelWords, officerWords } from '../../core/language/words/contact.en.ts'
import type { ContactElementWords } from './words.ts'

export const words: ContactElementWords = {
	lang: 'en',
	officer: officerWords,
	channel: channelWords,
	officers: 'Contact officers',
	channels: 'Channels of the association',
	address: 'Address',
	opens: {
		pages: 'Services, requests and their tracking',
		request: 'Send your request',
		inquiry: 'Offer to volunteer',
	},
	inquiry: 'Write your inquiry',
}
