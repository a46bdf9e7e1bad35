import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { InquiryReceiptWords } from './receipt.words.ts'

export const words: InquiryReceiptWords = {
	...sharedReceiptWords,
	first:
		'Your inquiry had already arrived. What is stored is its first version, shown below, without what you changed afterwards. To correct something, write a message on the tracking page.',
	goes: 'The association’s contact officer reads it and answers you.',
	answer: {
		means: 'The answer will reach you in the way you chose, and you can read it on the tracking page too.',
		page: 'The answer will be on the tracking page only; open it from time to time with the reference and the code.',
	},
	track: 'Follow your inquiry here:',
}
