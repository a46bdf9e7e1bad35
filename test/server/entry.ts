import type PocketBase from 'pocketbase'
import { type Answer, formVersion, good, newKey, proof } from './support.ts'

export interface Options {
	key?: string
	channel?: string
	parts?: [string, [File, string] | string][]
	token?: string
	/** Of the answers that name no language. */
	lang?: string
}

/** What a member of staff writes down for an applicant, in the form of the public submission. */
export async function enter(
	{ url, staff }: { url: string; staff: PocketBase },
	change: Partial<typeof good> & Record<string, unknown> = {},
	options: Options = {},
): Promise<Answer> {
	const { key = newKey(), channel = 'phone', parts = [proof], token = staff.authStore.token } = options
	const { association, service } = { ...good, ...change }
	const body = new FormData()
	const version = await formVersion(url, association, service)
	body.append('request', JSON.stringify({ ...good, formVersion: version, ...change }))
	if (channel) body.append('channel', channel)
	for (const [name, value] of parts) {
		if (typeof value === 'string') body.append(name, value)
		else body.append(name, ...value)
	}
	const headers = { 'Idempotency-Key': key, Authorization: token, 'Accept-Language': options.lang ?? 'ar' }
	const response = await fetch(`${url}/api/sila/staff/requests`, { method: 'POST', body, headers })
	return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers }
}
