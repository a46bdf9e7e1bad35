import { complaintWords } from '../../core/language/words/complaint.en.ts'
import { complaintFormWords } from '../../core/language/words/complaint-written.en.ts'
import type { FollowedComplaintWords } from './case-complaint.words.ts'

export const words: FollowedComplaintWords = {
	complaint: complaintWords,
	number: 'Reference',
	received: 'Received on {date}',
	due: 'The association has set itself until {date} to propose a settlement.',
	own: {
		fields: { agree: 'Do you agree to this settlement?', words: complaintFormWords.fields.words },
		problems: { signature: 'In the signature field, write your full name as you wrote it in the complaint.' },
		noMessages: 'No messages yet. You can write to the association about your complaint from here.',
		reason: 'Why it was closed',
		looks: 'Who has seen your complaint',
		contactHint:
			'The association will use these from now on. What you wrote in your complaint stays as it is.',
		copyHint:
			'Your complaint, your messages and what happened to it. Think before you open it on a device that others use.',
		copied: {
			letter: 'The complaint as it was sent',
			history: 'What happened to the complaint',
			byStaff: 'A member of staff wrote it down for the complainant.',
		},
		withdraw: 'Withdraw the complaint',
		withdrawMeans:
			'If you withdraw your complaint, the association stops looking into it. This cannot be undone, but you can send another complaint at any time.',
		withdrawYes: 'Yes, withdraw my complaint',
		withdrawn: 'Your complaint was withdrawn.',
		erasureMeans: [
			'This asks the association to erase what you wrote, your files and your messages from this complaint.',
			'Staff decide within 30 days, and you find their decision here.',
			'What is erased cannot be brought back, and only the status of the complaint will remain here. Download your copy first if you want one.',
		],
		erased: 'Your data was erased from this complaint on {date}.',
	},
	nameless: {
		limits:
			'PDF files, or JPG or PNG pictures; up to {max} files, each up to {mb} MB. A large photo is made smaller on your device. We remove from pictures what the camera wrote into them; a PDF is kept as it is, and can name its author.',
		noMessages:
			'No messages yet. You can write to the association from here without it knowing who you are, so do not give your name.',
	},
	unreached:
		'Your complaint has no name on it, so we cannot tell you when there is news. Open this page from time to time with the reference and the code.',

	proposed: 'The proposed settlement',
	proposedOn: 'Proposed on {date}',
	answer: 'Your answer',
	agree: 'I agree to the settlement',
	decline: 'I do not agree to it',
	codeSigns: 'No signature is needed, as your complaint has no name on it: your secret code stands for it.',
	agreeNext: 'Go on to confirm',
	agreeMeans:
		'If you agree, the settlement holds as it is written above and the complaint ends. Read it once more before you confirm.',
	agreeReopen:
		'If what it says is not done, or something is still not solved, you can reopen the complaint once. The association may set a period for that.',
	agreeLast: 'This complaint has been reopened before, so it cannot be reopened once you agree.',
	agreeYes: 'Yes, I agree and the complaint ends',
	agreed: 'Your agreement to the settlement was stored.',
	declineSend: 'Send my refusal',
	declined: 'Your refusal of the settlement was stored.',

	answered: 'Settlements you answered',
	answers: { agreed: 'You agreed on {date}', declined: 'You declined on {date}' },
	yourWords: 'What you wrote',
	signed: 'Signature',

	compensation: 'Steps of the compensation',
	amount: 'Amount in Saudi riyals: {amount}',

	reopen: 'Reopen the complaint',
	reopenOnce: 'If something is still not solved, you can reopen the complaint once.',
	reopenUntil: 'You can do so until {date}.',
	reopenSend: 'Reopen the complaint',
	reopened: 'Your complaint was reopened; your reason is among the messages.',
}
