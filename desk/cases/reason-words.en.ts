import type { ReasonWords } from './reason-words.ts'

export const words: ReasonWords = {
	title: 'Identity number and files',
	lead: 'They are shown to you with a reason alone. It is written down under your name before anything is shown, and the applicant reads on the tracking page that senior management opened the request, without your name.',
	label: 'Reason',
	hint: 'Ten letters at least. No name of a beneficiary, and nothing of their case.',
	short: 'Write the reason in ten letters at least.',
	show: 'Show identity number and files',
	until: 'Identity number and files are shown to you until {until}, then with another reason.',
	given: 'Identity number and files are shown to you by a reason that you gave, for an hour from then.',
	shut: 'It opens once a reason is given under “Identity number and files”.',
}
