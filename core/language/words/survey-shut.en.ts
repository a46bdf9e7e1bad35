import type { ShutWords } from './survey.ts'

/** Where nothing can be answered. */
export const shutWords: ShutWords = {
	not_open: 'This survey is not open yet.',
	closed_campaign: 'This survey has ended and takes no more answers. Thank you for your interest.',
	spent: 'You have already given your opinion of this request, and each request has one. Thank you.',
}
