import type { ProofWords } from './proof-words.ts'

export const words: ProofWords = {
	title: 'Silent check',
	about:
		'The sender’s device solves a small sum while they type: they see nothing and are asked nothing, and programs can hardly flood the association. No other site is involved. What comes without it, as from a browser without JavaScript, is taken 30 times an hour, and stands in the list as “no silent check” until it is looked at.',
	choices: {
		open: {
			title: 'In forms that are not sensitive',
			about:
				'Complaints, and sensitive or restricted services, do not ask for it: their form does not reach the server before its writer decides to send.',
		},
		all: { title: 'In all forms', about: 'Complaints and sensitive or restricted services too.' },
		none: { title: 'Off', about: 'Nobody is asked for it, and nothing is marked.' },
	},
	save: 'Save',
	saved: 'Saved. Forms follow once the portal is built anew, within minutes.',
}
