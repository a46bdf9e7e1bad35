import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { InquiryReceiptWords } from './receipt.words.ts'

export const words: InquiryReceiptWords = {
	...sharedReceiptWords,
	first:
		'Your inquiry had arrived before. What is stored is its first version, shown below; what you changed afterwards was not taken. To correct something in it, write a message on the tracking page.',
	goes: 'The association’s contact officer reads it and answers you.',
	answer: {
		means: 'The answer comes by the means that you chose, and you read it on the tracking page too.',
		page: 'You read the answer on the tracking page alone; open it from time to time with the reference and the code.',
	},
	track: 'Follow your inquiry here:',
}
