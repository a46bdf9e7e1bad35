import assert from 'node:assert/strict'
import { holdsOnly } from '../setup/appointments.ts'
import type { Backend } from '../setup/backend.ts'

/** A new member of staff, who was invited, has chosen a password, and holds every office of all associations. */
export async function joins(
	{ url, dir, superuser }: Pick<Backend, 'url' | 'dir' | 'superuser'>,
	email: string,
) {
	const administrator = await superuser()
	const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
		const answer = await fetch(`${url}/api/sila/accounts/${path}`, {
			method: 'POST',
			headers,
			body: JSON.stringify(body),
		})
		assert.ok(answer.ok, `${path}: ${answer.status}`)
		return answer.json()
	}
	const all = await administrator.collection('associations').getFullList({ fields: 'id' })
	const person = { name: 'سارة خالد', email, roles: [] }
	const { link, account } = await post('invite', person, { Authorization: administrator.authStore.token })
	const password = 'ثلاث زيتونات وبحر'
	await post('join', { token: link.split('/').at(-1), password })
	holdsOnly(
		dir,
		account.id,
		all.map(({ id }) => id),
	)
	return { id: account.id as string, email, password }
}
