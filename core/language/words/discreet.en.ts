import type { DiscreetWords } from './discreet.ts'

export const discreet: DiscreetWords = {
	sender: 'Notice',
	subject: {
		update: 'You have an update',
		end: 'What you wanted is done',
		once: 'One-time code',
		asked: 'A new code was asked for',
		left: 'No more messages here',
	},
	text: {
		update: ['You have an update. Open the link and type your code:\n{link}'],
		end: ['What you wanted is done. There will be no further messages.'],
		once: ['One-time code: {once}\nType it within thirty minutes:\n{link}'],
		asked: ['A new code was asked for. If it was you, please call.'],
		left: ['No more messages reach you here. If you did not know of this, please ask where you applied.'],
	},
	said: {
		update: 'You have an update. You see it with your number and your code.',
		end: 'What you wanted is done. You will not be called again.',
		once: 'A new code was asked for. You get it once we know who you are.',
		asked: 'A new code was asked for. If it was you, we make sure with you who you are.',
		left: 'No more messages reach you here.',
	},
}
