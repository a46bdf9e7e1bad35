import type { AfterWords } from './after.words.ts'

export const words: AfterWords = {
	first:
		'This inquiry had arrived before. What is stored is its first version, without what you changed afterwards.',
	next: 'What happens next?',
	goes: 'It reaches the one in the association who answers such inquiries.',
	told: 'The answer comes by the means that you chose, and you read it on the tracking page too.',
	page: 'You read the answer on the tracking page alone; open it from time to time with the reference and the code.',
	track: 'Follow your inquiry here:',
	copy: 'Copy',
	copied: 'Receipt copied',
	download: 'Download',
	print: 'Print',
}
