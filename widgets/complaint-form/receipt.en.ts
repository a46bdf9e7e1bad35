import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { ComplaintReceiptWords } from './receipt.words.ts'

export const words: ComplaintReceiptWords = {
	...sharedReceiptWords,
	first:
		'Your complaint had arrived before. What is stored is its first version, shown below; what you changed afterwards was not taken. To correct something in it, write a message on the tracking page.',
	goes: 'The association confirms that it has read your complaint, then gives it to somebody who looks into it, never to one whom it is about.',
	answer: {
		named: 'You are told by the means that you chose, and read all that is new on the tracking page.',
		nameless:
			'We do not know who you are, so no answer can come any other way: open the tracking page from time to time with the reference and the code.',
	},
	track: 'Follow your complaint here:',
}
