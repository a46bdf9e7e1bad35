import { discreet } from '../../../core/language/words/discreet.en.ts'
import type { TellingWords } from './words.ts'

export const words: TellingWords = {
	ask: 'Might others see what reaches you?',
	yes: 'Yes: name neither the association nor the matter',
	no: 'No, only I do',
	means: {
		sms: 'With “yes” the message says “{text}”, without the name of the association or the service. It has a link, in which the portal’s address can be seen; the portal shows nothing without your code. Your phone shows the sender as the messaging company registered it.',
		email:
			'With “yes” the message says “{text}”, without the name of the association or the service. It has a link, in which the portal’s address can be seen; the portal shows nothing without your code. The address it was sent from can be seen.',
		phone:
			'With “yes”, whoever calls names neither the association nor the service before being sure to speak to you, and leaves no message.',
		letter:
			'With “yes” the letter says “{text}”, and neither it nor its envelope names the association or the service. It has a link, in which the portal’s address can be seen; the portal shows nothing without your code.',
	},
	chosen: 'We chose “yes” to be careful; you may change it.',
	text: discreet.subject.update,
}
