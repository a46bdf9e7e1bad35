/**
 * What is sent and stored in a second, of each kind and of services that ask much and little, beside records that a plain
 * PocketBase stores, with and without waiting for the disk: `node bench/submissions.ts [calls at 50 at once]`.
 */
import { request } from '../test/server/cases.ts'
import { complaint, inquiry } from '../test/server/complaints.ts'
import { formVersion, good, newKey, proof } from '../test/server/support.ts'
import type { Backend } from '../test/setup/backend.ts'
import { withPlain } from './lib/backends.ts'
import { call, formMessage, jsonMessage, type Message } from './lib/http.ts'
import { memoryOf } from './lib/process.ts'
import { compare, type Way } from './lib/rate.ts'
import { rateRow, table } from './lib/table.ts'

const TOTAL = Number(process.argv[2] ?? 1000)
const QUIET = 30_000

const RAW = 'a record of a plain PocketBase that waits for the disk'

async function requestTo(sila: Backend, association: string): Promise<Message> {
	const { change } = request(association)
	const asked = { ...good, ...change }
	const form = new FormData()
	const version = await formVersion(sila.url, asked.association, asked.service)
	form.append('request', JSON.stringify({ ...asked, formVersion: version }))
	if (association === 'yusr') form.append(proof[0], ...proof[1])
	return formMessage(form)
}

function sent(part: string, value: object): Promise<Message> {
	const form = new FormData()
	form.append(part, JSON.stringify(value))
	return formMessage(form)
}

/** Sends some messages in turn, each under a key of its own. */
function sends({ url, pid }: Backend, route: string, messages: Message[]): Way {
	let n = 0
	const next = () => messages[n++ % messages.length] as Message
	return {
		pid,
		call: () => call(`${url}/api/sila/${route}`, 201, next(), { 'Idempotency-Key': newKey() }),
	}
}

function stores({ url, pid }: Backend): Way {
	const { fullName } = good.answers
	const record = jsonMessage({ name: fullName, letter: 'نص '.repeat(300), answers: good })
	return { pid, call: () => call(`${url}/api/collections/plain/records`, 200, record) }
}

await withPlain(async (sila, { asItIs, waiting }) => {
	const rows = []
	const simple = ['artwa', 'nama-makkiyah', 'kadi']
	const ways = {
		[RAW]: stores(waiting),
		'one that does not wait': stores(asItIs),
		'a request to one service': sends(sila, 'requests', [await requestTo(sila, 'kadi')]),
		'a request, three services': sends(
			sila,
			'requests',
			await Promise.all(simple.map(slug => requestTo(sila, slug))),
		),
		'a request with conditions, questions and a file': sends(sila, 'requests', [
			await requestTo(sila, 'yusr'),
		]),
		'a complaint': sends(sila, 'complaints', [await sent('complaint', complaint)]),
		'an inquiry': sends(sila, 'inquiries', [await sent('inquiry', inquiry)]),
	}
	const before = memoryOf(sila.pid)
	for (const atOnce of [1, 50]) {
		const rates = await compare(ways, atOnce === 1 ? Math.ceil(TOTAL / 5) : TOTAL, atOnce)
		const raw = rates[RAW]
		if (!raw) throw new Error('unreachable: it was measured')
		for (const [what, rate] of Object.entries(rates)) rows.push(rateRow(what, atOnce, rate, raw))
	}
	const after = [memoryOf(sila.pid), memoryOf(waiting.pid)]
	await new Promise(resolve => setTimeout(resolve, QUIET))
	table('Sent and stored', rows)
	const memory = (what: string, [start, end, later]: (number | string)[]) => ({
		what,
		'before, MB': start ?? '',
		'after the burst, MB': end ?? '',
		'half a minute later, MB': later ?? '',
	})
	const round = Math.round
	table('Memory', [
		memory('Sila', [round(before), round(after[0] ?? 0), round(memoryOf(sila.pid))]),
		memory('a plain PocketBase', ['', round(after[1] ?? 0), round(memoryOf(waiting.pid))]),
	])
})
// Connections that stay would keep it from ending.
process.exit()
