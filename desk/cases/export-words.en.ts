import { english } from '../frame/counted.ts'
import type { ExportWords } from './export-words.ts'

export const words: ExportWords = {
	chosen: 'Export them to a file',
	how: 'Which file?',
	as: { locked: 'Excel with a password', xlsx: 'Excel', csv: 'CSV' },
	hint: 'The file has what you see in the list, and how people are reached if you see that; no identity numbers and no texts. How many you exported and when is written down under your name. Delete the file once you have no need of it.',
	notLocked: 'A file is locked with a password only where this page is opened over https.',
	password: 'Password of the file',
	passwordHint:
		'The file does not open without it, and it is not kept here. Do not send it with the file but in another way.',
	short: 'Write {least} characters at least.',
	save: 'Save the file',
	making: 'The file is being made…',
	name: 'Cases',
	rows: english('{n} case', '{n} cases'),
	done: 'The file has {rows}; that is written down under your name.',
	none: 'You do not see any of these any more, so no file was saved.',
	more: 'The list has more than that, and no others go into a file. Narrow the list, then export the rest.',
	columns: {
		reference: 'Reference',
		kind: 'Kind',
		about: 'Service or topic',
		association: 'Association',
		applicant: 'Applicant',
		served: 'Beneficiary',
		status: 'Status',
		since: 'Since',
		arrived: 'Arrived on',
		due: 'Due',
		resolved: 'Resolved on',
		holder: 'With',
		channel: 'Channel',
		means: 'Means of contact',
		phone: 'Phone',
		email: 'E-mail',
	},
}
