import { caseWords } from '../../core/language/words/case.en.ts'
import type { TrackerWords } from './words.ts'

export const words: TrackerWords = {
	lang: 'en',
	case: caseWords,
	reference: 'Reference',
	code: 'Secret code',
	number: 'Reference',
	referenceHint: 'Nine digits, as on your receipt.',
	codeHint: 'Twelve digits, as on your receipt.',
	show: 'Show where it stands',
	looking: 'Looking for it…',
	lost: 'I lost the secret code',
	leave: 'Leave',
	retry: 'Try again',
	lookUp: 'Look it up by reference and code',
	wrong: {
		reference: {
			missing: 'Type the reference: nine digits, as on your receipt.',
			mistyped: 'The reference is nine digits, as on your receipt; one of them seems mistyped.',
		},
		code: {
			missing: 'Type the secret code: twelve digits, as on your receipt.',
			mistyped: 'The secret code is twelve digits, as on your receipt; check what you typed.',
		},
	},
	problems: {
		not_found:
			'Nothing was found for this reference and code. Check the digits on your receipt and try again.',
		too_many: 'Too many attempts in a short time. Wait a while and try again.',
		server: 'Something failed on our side. Try again in a while.',
		lost: 'There was no connection. Check your internet and try again.',
	},
	since: 'Since {date}',
	received: 'Received on {date}',
	next: 'What happens next?',
	decides: 'It is studied and decided by {decider}.',
	due: 'The reply will come by {date} at the latest.',
	earliest: 'The reply will not come before {date}.',
	steps: 'The steps of a request',
	here: 'Your request is here',
}
