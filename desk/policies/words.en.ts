import type { PolicyWords } from './words.ts'

export const words: PolicyWords = {
	title: 'Policies',
	kinds: { associations: 'Association', services: 'Service', surveys: 'Survey', campaigns: 'Campaign' },
	unreadable: 'What cannot be read',
	allReadable: 'All that is stored can be read and is shown.',
	unreadableHint:
		'The portal leaves it out until it is mended, and shows all else. Give the administrator what is said here: it is mended in the server console.',
	mend: 'Open it in the server console',
	offers: 'Improvements of what you changed',
	noOffers: 'No improvement waits for you. What you did not change is updated by itself.',
	offersHint: 'You changed these parts, and then they changed in Sila. Your text stays until you choose.',
	ours: 'Your text',
	oursGone: 'You removed it.',
	theirs: 'The new text from Sila',
	theirsGone: 'It is no longer in Sila.',
	take: 'Take the new one',
	keep: 'Keep ours',
	taken: 'The new text was taken.',
	kept: 'Your text stays.',
}
