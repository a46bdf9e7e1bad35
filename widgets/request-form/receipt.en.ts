import { replyWords } from '../../core/language/words/reply.en.ts'
import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'This request had arrived before. What is stored is its first version, without what you changed afterwards.',
	checked: 'Staff check that your request is complete, and contact you if something is missing.',
	decides: 'It is studied and decided by {decider}.',
	track: 'Follow your request here:',
}
