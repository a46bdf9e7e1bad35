import assert from 'node:assert/strict'
import type { Backend } from '../setup/backend.ts'

/** A new member of staff, of all associations, who was invited and has chosen a password. */
export async function joins({ url, superuser }: Pick<Backend, 'url' | 'superuser'>, email: string) {
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
	const person = { name: 'سارة خالد', email, associations: all.map(({ id }) => id) }
	const { link } = await post('invite', person, { Authorization: administrator.authStore.token })
	const password = 'ثلاث زيتونات وبحر'
	await post('join', { token: link.split('/').at(-1), password })
	return { email, password }
}
