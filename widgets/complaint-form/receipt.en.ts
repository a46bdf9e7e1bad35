import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { ComplaintReceiptWords } from './receipt.words.ts'

export const words: ComplaintReceiptWords = {
	...sharedReceiptWords,
	first:
		'Your complaint had already arrived. What is stored is its first version, shown below, without what you changed afterwards. To correct something, write a message on the tracking page.',
	goes: 'The association confirms that it has read your complaint, then gives it to somebody who will look into it, never to a person it is about.',
	answer: {
		named: 'You will be told in the way you chose, and can read all that is new on the tracking page.',
		nameless:
			'We do not know who you are, so the answer can come in no other way: open the tracking page from time to time with the reference and the code.',
	},
	track: 'Follow your complaint here:',
}
