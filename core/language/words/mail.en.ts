import { discreet } from './discreet.en.ts'
import type { MailWords } from './mail.ts'

export const mailWords: MailWords = {
	cases: { request: 'request', complaint: 'complaint', inquiry: 'inquiry' },
	greeting: 'Hello,',
	subject: {
		status: 'Your {case} {reference}: {label}',
		message: 'You have a message about your {case} {reference}',
		survey: 'How was the service? Your request {reference}',
		erased: 'Your data was erased from your {case} {reference}',
		'erasure-refused': 'The answer about erasing your data from your {case} {reference}',
	},
	opening: {
		status: 'Your {case} {reference} at {association}.\nIt now stands at: {label}.',
		message:
			'{association} wrote you a message about your {case} {reference}. To keep it private, it can be read only on the tracking page.',
		survey:
			'{association} delivered the service of your request {reference}, and we would like to know how it was. You may answer or leave it; we will not remind you again.',
		erased:
			'{association} erased your data from your {case} {reference}, as you asked. Only the number and its dates remain, without your name or your data. There will be no further messages.',
		'erasure-refused':
			'{association} has answered about erasing your data from your {case} {reference}. To keep the answer private, it can be read only on the tracking page.',
	},
	track: 'To see your {case}, open the tracking page and type the secret code from your receipt:',
	secret:
		'None of our staff will ever ask you for the secret code by phone or message. Do not give it to anyone.',
	automatic: 'This message was sent automatically. To write to the association, use that same page.',
	rate: 'How was the service? A few questions that do not ask your name:',
	rateByTracker:
		'You can say how the service was on the tracking page, with your reference and code. It does not ask your name.',
	smsDelivered:
		'{association}: it is recorded that you received the service of your request {reference}\nHow was it?\n{link}',
	sms: {
		status: ['{association}: your {case} now stands at: {label}\n{link}', '{association}: {label}\n{link}'],
		message: ['{association}: you have a message about your {case}\n{link}'],
		survey: ['{association}: how was the service of your request {reference}?\nYou may answer here:\n{link}'],
		erased: [
			'{association}: your data was erased from your {case} {reference} as you asked. There will be no further messages.',
		],
		'erasure-refused': [
			'{association}: there is an answer about erasing your data from your {case}\nRead it here:\n{link}',
		],
	},
	discreet,
}
