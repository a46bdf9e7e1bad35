import type { Lang } from '../../core/language/text.ts'
import { mailHtml, type Notice } from '../../core/telling/notice.ts'
import { BROKEN_OFF, type Delivery, SENT, UNREACHED } from './delivery.ts'

/* E-mail through the server that the administrator names in the console: Settings › Mail settings › SMTP. */

export const hasMail = (app: core.App): boolean => app.settings().smtp.enabled

/** What PocketBase writes as its sender until somebody says another: nobody's address. */
const NOBODY = 'support@example.com'

/** Whether it is known from which address e-mails go. */
export const hasSender = (app: core.App): boolean => app.settings().meta.senderAddress !== NOBODY

export interface Mail extends Notice {
	/** Id of its outbox record. The Message-ID is made of it, so that a mail server can tell a repetition. */
	id: string
	to: string
	/** Whom it is from, as mailboxes show it. */
	from: string
	lang: Lang
}

export function sendMail(app: core.App, mail: Mail): Delivery {
	const address = app.settings().meta.senderAddress
	const message = new MailerMessage({
		from: { name: mail.from, address },
		to: [{ name: '', address: mail.to }],
		subject: mail.subject,
		text: mail.text,
		html: mailHtml(mail, mail.lang),
		headers: {
			'Message-ID': `<${mail.id}@${address.split('@')[1]}>`,
			'Content-Language': mail.lang,
			// Keeps out-of-office replies away.
			'Auto-Submitted': 'auto-generated',
		},
	} as unknown as mailer.Message)
	try {
		app.newMailClient().send(message)
		return SENT
	} catch (error) {
		return failure(error)
	}
}

/** Codes 530–538 are about signing in to the mail server, which staff can mend. */
const SIGN_IN = /^53/

function failure(error: unknown): Delivery {
	const text = String(error).replace(/^GoError: /, '')
	const code = /^[45]\d\d\b/.exec(text)?.[0]
	if (code) {
		const lasting = code.startsWith('5') && !SIGN_IN.test(code)
		return { state: lasting ? 'failed' : 'again', error: `smtp-${code}` }
	}
	if (/^dial /.test(text)) return UNREACHED
	// Both ends could not agree how to talk, and so nothing was handed over.
	if (/^(tls|x509|smtp): |^(unencrypted|wrong host)/.test(text))
		return { state: 'again', error: 'smtp-settings' }
	return BROKEN_OFF
}
