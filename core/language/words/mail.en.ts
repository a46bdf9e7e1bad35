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
		'one-time-code': 'One-time code for your {case} {reference}',
		'code-asked': 'A new secret code was asked for: your {case} {reference}',
		'code-replaced': 'A new secret code for your {case} {reference}',
		'contact-corrected': 'How we reach you about your {case} {reference}',
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
		'one-time-code':
			'On the tracking page a new secret code was asked for, for your {case} {reference} at {association}. The one-time code is:\n{once}\nType it within thirty minutes. If it was not you who asked, there is nothing to do, and your secret code stays as it is.',
		'code-asked':
			'On the tracking page a new secret code was asked for, for your {case} {reference} at {association}. If it was you, we make sure with you who you are and then give you a new code. If it was not, there is nothing to do.',
		'code-replaced':
			'There is a new secret code for your {case} {reference} at {association}, and the old one opens nothing any more. All days stay as they are. If you did not know of this, please get in touch with the association.',
		'contact-corrected':
			'From now on you are reached here about your {case} {reference} at {association}, as its staff were asked. All days stay as they are. If you did not know of this, please get in touch with the association.',
	},
	track: 'To see your {case}, open the tracking page and type the secret code from your receipt:',
	secret:
		'None of our staff will ever ask you for the secret code by phone or message. Do not give it to anyone.',
	typeOnce: 'Type it on the tracking page, after “I lost the secret code”:',
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
		'one-time-code': ['{association}: one-time code {once}\n{link}'],
		'code-asked': [
			'{association}: a new secret code was asked for, for your {case}. If it was you, please call us.',
		],
		'code-replaced': [
			'{association}: your {case} has a new secret code; the old one opens nothing. If you did not know of this, please call us.',
		],
		'contact-corrected': ['{association}: you are reached here about your {case} from now on\n{link}'],
	},
	discreet,
}
