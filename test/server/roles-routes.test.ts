import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALLERS, OF_ONESELF, type StaffRoute } from '../../core/access/callers.ts'
import type { Role } from '../../core/access/roles.ts'
import { API, ROUTES } from '../../core/api/routes.ts'
import { EVERYBODY } from './house.ts'
import { open } from './support.ts'
import { watched } from './watched.ts'

/* Who calls which route of staff, by the table of core. */

const backend = await open()
test.after(() => backend.stop())
const { url } = backend
const { members, token } = await watched(backend)

test('each route of staff is for the offices that it names, by its own method alone', async () => {
	for (const [path, roles] of Object.entries(CALLERS) as [StaffRoute, readonly Role[]][]) {
		const { method, body } = ROUTES[path]
		for (const who of [...EVERYBODY, null]) {
			const ask = async (how: string) => {
				const form = new FormData()
				if (body?.kind === 'multipart') form.append(body.json, '{}')
				const init: RequestInit = {
					method: how,
					headers: { 'Idempotency-Key': `matrix-${path}-${who}`, ...(who && { Authorization: token(who) }) },
				}
				if (how === 'POST') init.body = body?.kind === 'multipart' ? form : '{}'
				const answer = await fetch(url + API + path, init)
				await answer.arrayBuffer()
				return answer.status
			}
			const status = await ask(method)
			const member = who && who !== 'leaver' ? members[who] : null
			const holder =
				member && (OF_ONESELF.includes(path) || roles.some(role => member.grants[role].length > 0))
			if (!member) assert.equal(status, 401, `${who} ${path}`)
			else if (holder) assert.ok([200, 400, 404, 409].includes(status), `${who} ${path}: ${status}`)
			else assert.equal(status, 403, `${who} ${path}`)
			// Whoever signed out everywhere signs in again.
			if (member && path === 'staff/sign-out')
				await member.client.collection('staff').authWithPassword(member.email, backend.account.password)
			if (who === 'nobody' || who === null)
				for (const other of ['PUT', 'PATCH', 'DELETE', method === 'GET' ? 'POST' : 'GET'])
					assert.ok([401, 403, 404, 405].includes(await ask(other)), `${other} ${path}`)
		}
	}
})
