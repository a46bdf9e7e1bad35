import { taskWords, type WhyWords } from './words.ts'

/* Why a notification did not go. The codes are those of server/telling/mail.ts and server/telling/sms.ts. */

/** Codes of mail servers that speak of the address or the mailbox. */
const ADDRESS = ['550', '551', '553']

function mail(code: string): keyof WhyWords['mail'] {
	if (ADDRESS.includes(code)) return 'address'
	if (code === '552') return 'full'
	if (code.startsWith('53')) return 'entry'
	return code.startsWith('4') ? 'later' : 'refused'
}

function sms(code: string): keyof WhyWords['sms'] {
	if (code === '401' || code === '403') return 'entry'
	if (code === '502' || code === '504') return 'silent'
	return code.startsWith('5') || ['408', '425', '429'].includes(code) ? 'busy' : 'refused'
}

/** What happened, from the code that the server kept. */
export function why(error: string): string {
	const words = taskWords().why
	const [kind, code = ''] = error.split('-')
	if (Object.hasOwn(words.codes, error)) return words.codes[error as keyof WhyWords['codes']]
	if (kind === 'smtp') return words.mail[mail(code)]
	return kind === 'http' ? words.sms[sms(code)] : words.unknown
}
