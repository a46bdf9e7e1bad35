import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseBy, open, proof, send } from './support.ts'

/* What a browser keeps is there for whoever sits down at it next. */

const backend = await open()
test.after(() => backend.stop())
const { url, staff } = backend

test('no browser keeps what is answered of records, files and sessions', async () => {
	const { body } = await send(url, {}, { parts: [proof] })
	const { id, files } = await caseBy(staff, `reference="${body.reference}"`)
	const { email, password } = backend.account
	const collections = `${url}/api/collections`
	const headers = { Authorization: staff.authStore.token, 'Content-Type': 'application/json' }
	const sent = (method: string, what: object) => ({ method, headers, body: JSON.stringify(what) })
	const token = await staff.files.getToken()
	const answers = {
		entered: await fetch(
			`${collections}/staff/auth-with-password`,
			sent('POST', { identity: email, password }),
		),
		renewed: await fetch(`${collections}/staff/auth-refresh`, sent('POST', {})),
		list: await fetch(`${collections}/cases/records`, { headers }),
		record: await fetch(`${collections}/cases/records/${id}`, { headers }),
		made: await fetch(`${collections}/notes/records`, sent('POST', { case: id, text: 'للتذكير' })),
		file: await fetch(`${url}/api/files/cases/${id}/${files[0]}?token=${token}`),
	}
	for (const [name, answer] of Object.entries(answers)) {
		assert.equal(answer.status, 200, name)
		assert.equal(answer.headers.get('cache-control'), 'no-store', name)
	}
})
