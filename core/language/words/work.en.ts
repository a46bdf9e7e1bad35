import type { WorkWords } from './work.ts'

export const workWords: WorkWords = {
	told: 'The notification has left or was told, so it is not taken back. Put it right by another step or a message.',
	read: 'It was opened and seen since, so it is not taken back. Put it right by another step or a message.',
	moved_on: 'It was changed since, so the step is not taken back. Load the page again to see it as it is.',
	too_late: 'The step was taken more than ten minutes ago, and is not taken back.',
	not_own: 'Somebody else took this step, and only they take it back.',
	not_found: 'It is not there, or not part of what your role does. Load the page again.',
	unknown_field: 'A field of what was sent is not known. Load the page again and try once more.',
	day: 'Write a day of the calendar, like 2026-03-01.',
	reference: 'There is a mistake in the number: nine digits as on the receipt, like 123 456 782.',
	unknown_reference: 'Among what you see there is no case of this number, of the same kind and association.',
	itself: 'This is the number of the case that is open. Write that of the other.',
	of_this: 'That one is marked as a duplicate of this. Take that back first if it is the other way round.',
	erased: 'The data of one of the two were erased, so nobody knows any more whether they are one person’s.',
	bad_request: 'What was sent could not be read. Load the page again and try once more.',
}
