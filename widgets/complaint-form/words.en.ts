import { complaintFormWords } from '../../core/language/words/complaint-written.en.ts'
import { commonWords, sharedWords } from '../shared/words/common.en.ts'
import type { ComplaintFormWords } from './words.ts'

export const words: ComplaintFormWords = {
	...sharedWords,
	form: {
		...commonWords,
		fields: {
			...commonWords.fields,
			...complaintFormWords.fields,
			anonymous: 'How do you want to complain?',
			happened: 'Tell us what happened',
			happenedOn: 'When did it happen?',
			concerns: 'Is it about a request that you sent us?',
			concernsReference: 'Reference of that request',
			files: 'Files that show what happened',
			reference: 'Reference of the complaint',
		},
		problems: {
			...commonWords.problems,
			...complaintFormWords.problems,
			day: '{field}: fill in day, month and year, or leave all three empty.',
			reference: '{field}: nine digits, as on your receipt; one of them seems mistyped.',
			code: '{field}: twelve digits, as on your receipt.',
			server:
				'Something failed on our side, and nothing was stored. What you wrote is still here; try again in a while.',
		},
		letter: { ...commonWords.letter, applicant: 'Complainant' },
	},
	complaint: complaintFormWords,
	titles: {
		who: 'With your name or without?',
		what: 'What happened?',
		whom: 'Who is it about?',
		wants: 'What would put it right?',
		concerns: 'An earlier request',
		you: 'You, and how to answer you',
		review: 'Check your complaint and send it',
	},
	title: 'Complaint to {association}',
	subject: 'Subject: a complaint',
	named: 'With my name',
	nameless: 'Anonymously',
	namedMeans:
		'We answer you in the way you choose, and you can also follow your complaint with its reference and secret code.',
	covered: 'What stays unknown',
	covers: [
		'We keep no name, no network address and no trace of your device.',
		'We remove what the camera wrote into pictures: place, time and device.',
		'Nothing you write is kept on this device; if you close the page before sending, it is gone.',
	],
	uncovered: 'What we cannot hide',
	leaves: [
		'Your own words can tell who you are, and so can a PDF: it stays as it is and may carry its author’s name.',
		'The answer appears only on the tracking page, with the reference and the secret code. If you lose the code, nobody can give it to you again.',
		'The complaint cannot be linked to a request of yours, since that bears your name.',
	],
	happenedHint: 'In your own words: what happened, where, and who was there if that matters.',
	dayHint: 'If it was more than one day, or you do not remember, leave it empty.',
	wantsHint: 'For example an apology, a correction, a second look, or simply that the association knows.',
	filesHint: 'A picture, a message or a paper, if you have one.',
	filesNameless:
		'The file’s name is not kept. Open a PDF before you attach it, and make sure that it does not name you.',
	concernsHint: 'If so, whoever looks into your complaint will look at that request too.',
	numbersHint:
		'As on the receipt of that request. If you do not have the code, leave its field empty; staff will look for the request by your name.',
	yes: 'Yes',
	no: 'No',
	send: 'Send the complaint',
	sending: 'Sending…',
	limits:
		'Files: PDF, JPG or PNG, up to {mb} MB a file and {max} files in a complaint. A large photo is made smaller on your device.',
	privacy:
		'Your privacy: we ask for your name and how to reach you only to answer you, and only those in the association see them whose work needs it, which is written down, and whoever runs the server. You may ask for a copy of your data, or to have it corrected or deleted.',
	lost: 'The connection was lost. Everything you wrote is still here; send it again, and it will still be one complaint.',
	arrived: 'Your complaint has arrived',
	keep: 'Save these two numbers now. With them you follow your complaint and read the answer; the code will not be shown again.',
}
