import { replyWords } from '../../core/language/words/reply.en.ts'
import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'Your request had arrived before. What is stored is its first version, shown below; what you changed afterwards was not taken. To correct something in it, write a message on the tracking page.',
	checked: 'Staff check that your request is complete, and contact you if something is missing.',
	decides: 'It is studied and decided by {decider}.',
	track: 'Follow your request here:',
}
