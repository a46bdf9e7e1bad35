import type { TextWords } from './words.ts'

export const words: TextWords = {
	title: 'Ready texts',
	lead: 'A greeting, a reason that comes again, a document to ask for: one press puts the text in its place on the page of a case, to be changed before it is sent.',
	ready: 'Ready text:',
	uses: {
		message: 'Messages',
		missing: 'What is missing of a request',
		reason: 'Reasons of a decision',
		closing: 'Reason for closing or withdrawing',
		settlement: 'Settlement',
		answer: 'Answer to an inquiry',
	},
	none: 'No texts yet.',
	association: 'Association',
	use: 'Where it is used',
	name: 'Its name on the button',
	nameHint: 'Two or three words, like: Welcome.',
	text: 'Text',
	textHint: 'What the case has takes the place of {places}.',
	add: 'Add a text',
	change: 'Change',
	save: 'Save',
	remove: 'Delete',
	removeAsk:
		'The text “{title}” is deleted, and colleagues do not see it any more. What was sent of it stays. Delete it?',
	removeYes: 'Yes, delete it',
	saved: 'Saved. Colleagues see it when they open a case.',
	required: 'This cannot be left empty.',
	by: 'Last changed by',
}
