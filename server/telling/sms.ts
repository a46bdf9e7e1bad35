import { BROKEN_OFF, type Delivery, SENT, UNREACHED } from './delivery.ts'

/*
 * Text messages through the gateway of a provider: `SILA_SMS_URL` takes a POST with a JSON body, `SILA_SMS_TOKEN` goes
 * with it as `Authorization: Bearer …`, and `SILA_SMS_BODY` is the body, in whose texts {to} stands for the number as
 * +9665…, {digits} for the same without the plus, and {text} for the message. `SILA_SMS_DISCREET_BODY` is that of
 * discreet messages, where the other names a sender that tells whom they are from.
 */

const BODY = '{"to":"{to}","text":"{text}"}'
const SECONDS = 20

export const hasSms = (): boolean => $os.getenv('SILA_SMS_URL') !== ''

/** Refuses settings that could never send, in words, before the server starts. */
export function checkSms(): void {
	if (!hasSms()) return
	if (!/^https?:\/\/\S+$/.test($os.getenv('SILA_SMS_URL'))) {
		throw new Error('SILA_SMS_URL must be an address that begins with https:// or http://.')
	}
	for (const name of ['SILA_SMS_BODY', 'SILA_SMS_DISCREET_BODY']) checkBody(name, $os.getenv(name))
}

function checkBody(name: string, given: string): void {
	let body = ''
	try {
		body = filledBody(given, { to: 'NUMBER', digits: 'NUMBER', text: 'WORDS' })
	} catch {
		throw new Error(`${name} is not JSON.`)
	}
	if (!body.includes('NUMBER')) throw new Error(`${name} has neither {to} nor {digits} in it.`)
	if (!body.includes('WORDS')) throw new Error(`${name} has no {text} in it.`)
}

export function sendSms(message: { id: string; to: string; text: string; discreet: boolean }): Delivery {
	const { id, to, text, discreet } = message
	const usual = $os.getenv('SILA_SMS_BODY')
	const given = (discreet && $os.getenv('SILA_SMS_DISCREET_BODY')) || usual
	const token = $os.getenv('SILA_SMS_TOKEN')
	try {
		const { statusCode } = $http.send({
			method: 'POST',
			url: $os.getenv('SILA_SMS_URL'),
			timeout: SECONDS,
			headers: {
				'Content-Type': 'application/json',
				// A gateway that knows this header sends a repeated message once.
				'Idempotency-Key': id,
				...(token && { Authorization: `Bearer ${token}` }),
			},
			body: filledBody(given, { to, digits: to.replace('+', ''), text }),
		})
		return answered(statusCode)
	} catch (error) {
		// The error names the gateway's address, so no more than its kind is kept.
		return /\bdial\b/.test(String(error)) ? UNREACHED : BROKEN_OFF
	}
}

/** A proxy that gave up on the gateway cannot say what the gateway did. */
const UNSURE = [502, 504]
const LATER = [408, 425, 429]

function answered(status: number): Delivery {
	if (status >= 200 && status < 300) return SENT
	const error = `http-${status}`
	if (UNSURE.includes(status)) return { state: 'unknown', error }
	return { state: status >= 500 || LATER.includes(status) ? 'again' : 'failed', error }
}

function filledBody(given: string, values: Record<'to' | 'digits' | 'text', string>): string {
	return JSON.stringify(JSON.parse(given || BODY), (_, value) =>
		typeof value === 'string'
			? value.replace(/\{(to|digits|text)\}/g, (__, name: keyof typeof values) => values[name])
			: value,
	)
}
