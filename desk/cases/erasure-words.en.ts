import type { ErasureWords } from './erasure-words.ts'

export const words: ErasureWords = {
	title: 'Erasure is asked for by {owner}',
	asked: 'Asked for on',
	lastDay: 'Last day for the decision',
	late: 'The day has passed',
	noReason: 'No reason was given.',
	grant: 'Erase the data…',
	refuse: 'Refuse…',
	goes: 'Goes at once and for ever:',
	stays: 'Stays:',
	gone: [
		'The name, the text and the answers, and how to be reached',
		'All attachments and minutes',
		'All messages and notifications so far',
		'What staff wrote: reasons, recommendations and notes',
	],
	left: [
		'The reference, the association and the service',
		'The status and the dates of the steps',
		'The audit trail: who did what and when, without what was written',
		'One notification that the data are erased, which loses its number or address once it is delivered',
	],
	confirm: 'To confirm, type the reference',
	mismatch: 'This is not the reference. Check it and type it again.',
	erase: 'Erase the data for ever',
	answer: 'Answer to {owner}',
	noAnswer: 'Write to {owner} why it is refused: it is read when following the case.',
	send: 'Refuse and send the answer',
	granted: 'The data are erased. The decision is recorded under your name.',
	refused: 'Erasure is refused. Your answer is read by {owner} when following the case.',
	refusedAt: 'Erasure was refused on',
}
