import type { MailWords } from './mail.ts'

export const mailWords: MailWords = {
	cases: { request: 'request', complaint: 'complaint', inquiry: 'inquiry' },
	greeting: 'Hello,',
	subject: {
		status: 'Your {case} {reference}: {label}',
		message: 'You have a message about your {case} {reference}',
	},
	opening: {
		status: 'Your {case} {reference} at {association}.\nIt now stands at: {label}.',
		message:
			'{association} wrote you a message about your {case} {reference}. It can be read on the tracking page only, to keep it private.',
	},
	track:
		'To see your {case}, open the tracking page and type the reference and the secret code from your receipt:',
	secret: 'Nobody of ours will ask you for the secret code in a call or a message; give it to no one.',
	automatic: 'This message was sent automatically. To write to the association, use that same page.',
	sms: {
		status: '{association}: your {case} {reference}\nIt now stands at: {label}\n{link}',
		message: '{association}: you have a message about your {case} {reference}\nRead it here:\n{link}',
	},
}
