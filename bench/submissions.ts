/** Requests stored in a second, beside records that a plain PocketBase stores: `node bench/submissions.ts`. */
import { formVersion, newKey } from '../test/server/support.ts'
import { withBoth } from './lib/backends.ts'
import { compare } from './lib/rate.ts'
import { rateRow, table } from './lib/table.ts'

const answers = {
	need: 'أحتاج إلى التسجيل في خدمة من خدمات الجمعية.',
	fullName: 'سارة بنت علي',
	contactMeans: 'sms',
	phone: '0501234567',
}

await withBoth(async (sila, plain) => {
	const rows = []
	const version = await formVersion(sila.url, 'kadi', 'service-request')
	const request = {
		association: 'kadi',
		service: 'service-request',
		formVersion: version,
		lang: 'ar',
		conditions: {},
		answers,
		declared: true,
		signature: answers.fullName,
	}
	const submit = async () => {
		const form = new FormData()
		form.append('request', JSON.stringify(request))
		const headers = { 'Idempotency-Key': newKey() }
		const answer = await fetch(`${sila.url}/api/sila/requests`, { method: 'POST', body: form, headers })
		if (answer.status !== 201) throw new Error(await answer.text())
		await answer.arrayBuffer()
	}
	const record = JSON.stringify({ name: answers.fullName, letter: 'نص '.repeat(300), answers: request })
	const create = async () => {
		const headers = { 'Content-Type': 'application/json' }
		const address = `${plain.url}/api/collections/plain/records`
		const answer = await fetch(address, { method: 'POST', body: record, headers })
		if (!answer.ok) throw new Error(await answer.text())
		await answer.arrayBuffer()
	}
	for (const atOnce of [1, 50]) {
		const rates = await compare({ submit, create }, atOnce === 1 ? 200 : 1000, atOnce)
		const { submit: ours, create: theirs } = rates
		if (!ours || !theirs) throw new Error('unreachable: both were measured')
		rows.push(rateRow('a record of a plain PocketBase', atOnce, theirs, theirs))
		rows.push(rateRow('a request', atOnce, ours, theirs))
	}
	table('Requests stored', rows)
})
