import type { AnotherWords } from './another.words.ts'

export const words: AnotherWords = {
	lang: 'en',
	asked: {
		request:
			'A request was already sent from here, and it says something different from what is written now. Is this another request?',
		complaint:
			'A complaint was already sent from here, and it says something different from what is written now. Is this another complaint?',
		inquiry:
			'An inquiry was already sent from here, and it says something different from what is written now. Is this another inquiry?',
	},
	waits: 'What is written now has not been sent yet.',
	another: {
		request: 'Yes, send it as another request',
		complaint: 'Yes, send it as another complaint',
		inquiry: 'Yes, send it as another inquiry',
	},
	same: {
		request: 'No, it is the same request',
		complaint: 'No, it is the same complaint',
		inquiry: 'No, it is the same inquiry',
	},
	kept: {
		request:
			'The first request is kept as it was sent. To see its number and its secret code, write it here as it was and send it. Then write what you want to correct in a message on the tracking page.',
		complaint:
			'The first complaint is kept as it was sent. To see its number and its secret code, write it here as it was and send it. Then write what you want to correct in a message on the tracking page.',
		inquiry:
			'The first inquiry is kept as it was sent. To see its number and its secret code, write it here as it was and send it. Then write what you want to correct in a message on the tracking page.',
	},
}
