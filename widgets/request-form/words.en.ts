import { formWords, sharedWords } from '../shared/words/common.en.ts'
import type { RequestFormWords } from './words.ts'

export const words: RequestFormWords = {
	...sharedWords,
	form: formWords,
	titles: {
		conditions: 'Is this service for you?',
		need: 'What you need',
		you: 'You, and how to reach you',
		review: 'Check your request and send it',
	},
	send: 'Send the request',
	sending: 'Sending…',
	unsure: 'That is fine. Go on, even if you have no document for it now; staff will check it with you.',
	contact: 'Contact {association}',
	limits:
		'Files: PDF, JPG or PNG, up to {mb} MB a file and {max} files in a request. A large photo is made smaller on your device.',
	privacy:
		'Your privacy: we ask only for what is needed to study your request and answer it, and only those in the association see it whose work needs it, which is written down, and whoever runs the server. You may ask for a copy of your data, or to have it corrected or deleted.',
	bound: 'You make this request under “{title}”{approved}.',
	approved: ', approved on {date}',
	lost: 'The connection was lost. Everything you wrote is still here; send it again, and it will still be one request.',
	arrived: 'Your request has arrived',
	keep: 'Save these two numbers now. Together they let you follow your request; the code will not be shown again.',
}
