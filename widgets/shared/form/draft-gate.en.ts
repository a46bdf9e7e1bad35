import type { DraftGateWords } from './draft-gate.words.ts'

export const words: DraftGateWords = {
	lang: 'en',
	found:
		'Somebody began this form on this device and has not sent it. They last wrote in it on {date}. Nothing of it is shown until you choose.',
	goOn: 'It is mine: go on',
	anew: 'Delete it and start again',
	restored: 'What you wrote here on {date} is back. Go on from where you stopped.',
	changed:
		'The association has changed this form since. Answers to questions that are still in it are kept; please check them.',
}
