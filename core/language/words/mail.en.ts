import type { MailWords } from './mail.ts'

export const mailWords: MailWords = {
	cases: { request: 'request', complaint: 'complaint', inquiry: 'inquiry' },
	greeting: 'Hello,',
	subject: {
		status: 'Your {case} {reference}: {label}',
		message: 'You have a message about your {case} {reference}',
		survey: 'How was the service? Your request {reference}',
		erased: 'Your data were erased from your {case} {reference}',
		'erasure-refused': 'The answer to your wish to have your data erased from your {case} {reference}',
	},
	opening: {
		status: 'Your {case} {reference} at {association}.\nIt now stands at: {label}.',
		message:
			'{association} wrote you a message about your {case} {reference}. It can be read on the tracking page only, to keep it private.',
		survey:
			'{association} delivered the service of your request {reference}, and we would like to know how it was. You may answer or leave it; we will not remind you again.',
		erased:
			'{association} erased your data from your {case} {reference}, as you asked. The number and its dates are left, without your name or your data. There will be no further messages.',
		'erasure-refused':
			'{association} answered your wish to have your data erased from your {case} {reference}. The answer can be read on the tracking page only, to keep it private.',
	},
	track: 'To see your {case}, open the tracking page and type the secret code from your receipt:',
	secret: 'Nobody of ours will ask you for the secret code in a call or a message; give it to no one.',
	automatic: 'This message was sent automatically. To write to the association, use that same page.',
	rate: 'How was the service? A few questions, and your name is not asked:',
	rateByTracker:
		'You may say how the service was on the tracking page, with your reference and code. Your name is not asked there.',
	smsDelivered:
		'{association}: it is recorded that you received the service of your request {reference}\nHow was it?\n{link}',
	sms: {
		status: ['{association}: your {case} now stands at: {label}\n{link}', '{association}: {label}\n{link}'],
		message: ['{association}: you have a message about your {case}\n{link}'],
		survey: ['{association}: how was the service of your request {reference}?\nYou may answer here:\n{link}'],
		erased: [
			'{association}: your data were erased from your {case} {reference} as you asked. There will be no further messages.',
		],
		'erasure-refused': [
			'{association}: your wish to have your data erased from your {case} was answered\nRead the answer here:\n{link}',
		],
	},
}
