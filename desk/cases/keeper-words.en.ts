import { english } from '../frame/counted.ts'
import type { KeeperWords } from './keeper-words.ts'

export const words: KeeperWords = {
	title: 'Whose it is',
	allOf: 'With {name}: {number}',
	cases: english('{n} case', '{n} cases'),
	nobody: 'Nobody’s yet.',
	mine: 'Yours',
	word: 'Handed over with:',
	take: 'Take it',
	give: 'Hand it to a colleague',
	giveAll: 'Hand all to a colleague',
	leave: 'Leave it to nobody',
	to: 'To whom? The fewest cases first.',
	load: english('{n} open case', '{n} open cases'),
	none: 'No other colleague sees this and works on it.',
	ask: 'A word for who gets it (optional)',
	askHint: 'What they need to know, not what the request says. Staff read it.',
	confirm: 'Hand over',
	taken: 'It is yours, on record in your name.',
	given: 'It is with {name}, on record in your name.',
	left: 'It is nobody’s, on record in your name.',
	several: {
		title: 'Whose they are',
		take: 'Take them',
		give: 'Hand them to a colleague',
		leave: 'Leave them to nobody',
		taken: 'They are yours, on record in your name.',
		given: 'They are with {name}, on record in your name.',
		left: 'They are nobody’s, on record in your name.',
	},
	notAll:
		'Some of those selected are not for your role to hand over, so take them out of the selection first.',
	others: english('{n} case stays whose it was.', '{n} cases stay whose they were.'),
	refused: {
		not_found: 'You do not see this request any more.',
		not_yours: 'Your role does not say whose this request is.',
		not_theirs: 'It goes to nobody who does not see it or work on such. Choose somebody else.',
		ended: 'This request has ended and stays as it is.',
		taken: 'Somebody else took it a moment ago. This is how it stands now.',
	},
	nothing: 'All of them stay as they were:',
	why: {
		not_found: english('{n} that you do not see any more', '{n} that you do not see any more'),
		not_yours: english(
			'{n} of which your role does not say whose it is',
			'{n} of which your role does not say whose they are',
		),
		not_theirs: english(
			'{n} that whom you chose does not see or does not work on',
			'{n} that whom you chose does not see or does not work on',
		),
		ended: english('{n} that has ended', '{n} that have ended'),
		taken: english('{n} that somebody else took a moment ago', '{n} that somebody else took a moment ago'),
	},
}
