import { replyWords } from '../../core/language/words/reply.en.ts'
import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'Your request had arrived before. What is stored is its first version, shown below; what you changed afterwards was not taken. To correct something in it, write a message on the tracking page.',
	checked:
		'Staff check that your request is complete, and tell you by the means that you chose if something is missing.',
	visit: {
		checked:
			'Staff check that your request is complete. You chose to visit the association, so nobody calls you: come by, or open the tracking page to read what is missing.',
		place: 'Where it is: {place}',
		hours: 'When: {hours}',
		phone: 'Phone: {phone}',
		unknown:
			'The association has not published here where it is nor when. Ask it by a message on the tracking page before you go.',
	},
	decides: 'It is studied and decided by {decider}.',
	track: 'Follow your request here:',
}
