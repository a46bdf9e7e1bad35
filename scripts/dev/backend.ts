import { randomBytes } from 'node:crypto'
import { ROLES } from '../../core/access/roles.ts'
import type { StaffAccounts, StaffInvitation } from '../../core/api/accounts.ts'
import { associationsDir } from '../lib/paths.ts'
import { freePort } from '../lib/port.ts'
import { command, type Place, type Server, serve } from '../pocketbase/serve.ts'

/** Of the administrator, and of a member of staff in every association. */
export const EMAIL = 'staff@example.org'

export interface DevBackend {
	readonly url: string
	/** The password of both accounts for development, another one at each start. */
	readonly password: string
	/** Starts it anew on the same data, with the hooks and migrations as they are now. */
	restart(): Promise<void>
}

/** PocketBase on data of development's own, with Sila's associations, an administrator and a member of staff. */
export async function startBackend(
	place: Place,
	here: string,
	onLine: (line: string, stream: 'out' | 'err') => void,
): Promise<DevBackend> {
	const port = await freePort()
	const password = randomBytes(12).toString('base64url')
	await command(place, 'migrate', 'up')
	await command(place, 'superuser', 'upsert', EMAIL, password)
	const env = { SILA_SEED: associationsDir, SILA_HERE: here }
	const up = () => serve({ ...place, port, publicDir: `${place.dataDir}/none`, env, onLine })
	let server: Server = await up()
	await employ(server.url, password)
	return {
		url: server.url,
		password,
		async restart() {
			await server.stop()
			server = await up()
		},
	}
}

/** Makes the member of staff, or gives them the new password, as the administrator would: by an invitation. */
async function employ(url: string, password: string): Promise<void> {
	const call = async <Answer>(path: string, body?: object, token?: string): Promise<Answer> => {
		const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: token }) }
		const method = body ? 'POST' : 'GET'
		const answer = await fetch(`${url}/api/${path}`, {
			method,
			headers,
			...(body && { body: JSON.stringify(body) }),
		})
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
		return answer.json() as Promise<Answer>
	}
	const session = { identity: EMAIL, password }
	const { token } = await call<{ token: string }>('collections/_superusers/auth-with-password', session)
	const { accounts } = await call<StaffAccounts>('sila/accounts', undefined, token)
	const found = accounts.find(({ email }) => email === EMAIL)
	const { items } = await call<{ items: { id: string }[] }>(
		'collections/associations/records?fields=id&perPage=1000',
		undefined,
		token,
	)
	const roles = items.flatMap(({ id }) => ROLES.map(role => ({ association: id, role })))
	const asked = { name: 'موظفة', email: EMAIL, roles }
	const { link } = found
		? await call<StaffInvitation>('sila/accounts/again', { id: found.id }, token)
		: await call<StaffInvitation>('sila/accounts/invite', asked, token)
	await call('sila/accounts/join', { token: link.split('/').at(-1), password })
}
