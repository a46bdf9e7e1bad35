import type { RelatedWords } from './related-words.ts'

export const words: RelatedWords = {
	title: 'Other cases that could be the same person’s',
	hint: 'Nothing has joined them: compare them, since two people may share a phone or a name.',
	agrees: 'Agrees:',
	differs: 'Differs:',
	traits: { identity: 'identity number', phone: 'phone', name: 'name' },
	all: 'Show all ({n})',
	isOf: 'This case is a duplicate of',
	hasThis: 'A duplicate of this case:',
	mark: 'This case is a duplicate of it',
	undo: 'Not a duplicate',
	ask: 'A duplicate of another case?',
	askTitle: 'Did it come before?',
	reference: 'Reference of the other case',
	referenceHint:
		'It is recorded in your name and can be taken back. It changes neither status nor deadline, and its applicant is told nothing.',
	confirm: 'Mark it as a duplicate',
	marked: 'Recorded in your name: a duplicate of {reference}. Status and deadline are what they were.',
	undone: 'Recorded in your name: no duplicate of {reference}.',
}
