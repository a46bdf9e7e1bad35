import { shutWords } from '../../core/language/words/survey-shut.en.ts'
import type { BesideWords } from './beside.words.ts'

export const words: BesideWords = {
	lang: 'en',
	shut: shutWords,
	condition:
		'Evaluating is one of this service’s conditions, and an honest word is what we want: nothing is withheld from you for what you say.',
	followUp: 'I want the association to contact me about this opinion',
	followUpHint:
		'If you choose this, staff learn that these answers are yours, and see them with your name, your reference and the means of contact you chose. Otherwise they stay without a name.',
	thanksFollowUp: 'The association will contact you by the means in your request.',
	none: 'No survey is open now. Your opinion is welcome at any time.',
	opens: 'It opens on {date}.',
	unknown: 'There is no open evaluation of this request here. The tracking page says where it stands.',
	page: 'Your opinion of the service',
	track: 'Tracking page',
}
