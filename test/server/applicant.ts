import { type Answer, newKey } from './support.ts'

/* What an applicant does with a case that is there, over the HTTP API. */

export interface Receipt {
	reference: string
	code: string
}
export const numbers = ({ reference, code }: Receipt) => ({ reference, code, lang: 'ar' as const })

/** Posts JSON to a route of cases: reference and code with `more`. */
export async function ask(url: string, route: string, receipt: Receipt, more: object = {}): Promise<Answer> {
	const body = JSON.stringify({ ...numbers(receipt), ...more })
	const response = await fetch(`${url}/api/sila/cases/${route}`, { method: 'POST', body })
	return { status: response.status, body: await response.json(), headers: response.headers }
}

/** Completes a case, with files in parts. */
export async function complete(
	url: string,
	receipt: Receipt,
	more: object = {},
	{ key = newKey(), parts = [] as [string, [File, string] | string][] } = {},
): Promise<Answer> {
	const body = new FormData()
	body.append('completion', JSON.stringify({ ...numbers(receipt), ...more }))
	for (const [name, value] of parts) {
		if (typeof value === 'string') body.append(name, value)
		else body.append(name, ...value)
	}
	const headers = key ? { 'Idempotency-Key': key } : undefined
	const init = { method: 'POST', body, ...(headers && { headers }) }
	const response = await fetch(`${url}/api/sila/cases/complete`, init)
	return { status: response.status, body: await response.json(), headers: response.headers }
}
