import { replyWords } from '../../core/language/words/reply.en.ts'
import { sharedReceiptWords } from '../shared/form/receipt.en.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'Your request had already arrived. What is stored is its first version, shown below, without what you changed afterwards. To correct something, write a message on the tracking page.',
	checked:
		'Staff check that your request is complete, and tell you in the way you chose if something is missing.',
	visit: {
		checked:
			'Staff check that your request is complete. You chose to visit the association, so nobody will call you: come by, or open the tracking page to see if anything is missing.',
		place: 'Address: {place}',
		hours: 'Open: {hours}',
		phone: 'Phone: {phone}',
		unknown:
			'The association has published neither its address nor its hours here. Ask by a message on the tracking page before you go.',
	},
	decides: 'It is studied and decided by {decider}.',
	track: 'Follow your request here:',
}
