import type { DiscreetWords } from './discreet.ts'

export const discreet: DiscreetWords = {
	sender: 'Notice',
	subject: { update: 'You have an update', end: 'What you wanted is done' },
	text: {
		update: ['You have an update. Open the link and type your code:\n{link}'],
		end: ['What you wanted is done. There will be no further messages.'],
	},
	said: {
		update: 'You have an update. You see it with your number and your code.',
		end: 'What you wanted is done. You will not be called again.',
	},
}
