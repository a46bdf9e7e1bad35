import type { NoteWords } from './words.ts'

export const words: NoteWords = {
	title: 'Notes among staff',
	hint: {
		whole:
			'They are not on the tracking page; who works on this case reads them. The person may take a copy of their data, which has the notes without who wrote them: write what you would say before them.',
		days: 'They are not on the tracking page; who works on this case reads them. The copy of the data that the person may take says that there are notes and of which days, and not what they say.',
	},
	none: 'No notes yet.',
	label: 'Write a note to colleagues',
	mention: 'Mention a colleague, to be shown it',
	choose: 'Choose a colleague',
	write: 'Save the note',
	empty: 'Write the note first.',
	written: 'The note is saved. Whom you mentioned sees it in “Mine”.',
	you: 'mentions you',
	back: 'Take it back',
	own: {
		title: 'Mine',
		flag: 'Flag it',
		flagged: 'You flagged it',
		unflag: 'Remove the flag',
		day: 'Remind me on',
		text: 'Of what?',
		remind: 'Save the reminder',
		dayNeeded: 'Choose the day.',
		on: 'Reminder',
		done: 'Done',
		saved: 'The reminder is saved, and shows in “Mine” on its day. Nobody else sees it.',
	},
	mine: {
		title: 'Mine',
		mentions: 'Where you are mentioned',
		noMentions: 'No new note mentions you.',
		due: 'Due',
		later: 'Not due yet',
		flags: 'Flagged',
		none: 'Nothing. From the page of any case you set a flag or a reminder, which nobody else sees.',
		open: 'Open',
	},
}
