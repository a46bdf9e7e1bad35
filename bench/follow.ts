/** Look-ups of a case by reference and code in a second, beside records read from a plain PocketBase: `node bench/follow.ts [calls at 50 at once]`. */
import { arrive } from '../test/server/cases.ts'
import { arrived } from '../test/server/complaints.ts'
import { withPlain } from './lib/backends.ts'
import { call, jsonMessage, type Message } from './lib/http.ts'
import { memoryOf } from './lib/process.ts'
import { compare, type Way } from './lib/rate.ts'
import { rateRow, table } from './lib/table.ts'

const TOTAL = Number(process.argv[2] ?? 2000)
const CASES = 200
const RAW = 'a record of a plain PocketBase'

await withPlain(async (sila, { waiting }) => {
	const place = { url: sila.url, staff: await sila.superuser() }
	const records = (await waiting.superuser()).collection('plain')
	const [requests, complaints, ids]: [Message[], Message[], string[]] = [[], [], []]
	const numbers = ({ reference, code }: { reference: string; code: string }) =>
		jsonMessage({ reference, code, lang: 'ar' })
	for (let n = 0; n < CASES; n++) {
		requests.push(numbers((await arrive(place, 'kadi')).receipt))
		complaints.push(numbers((await arrived(place)).receipt))
		ids.push((await records.create({ name: 'سارة بنت علي', letter: 'نص '.repeat(300) })).id)
	}
	const follows = (messages: Message[]): Way => {
		let n = 0
		const next = () => messages[n++ % CASES] as Message
		return { pid: sila.pid, call: () => call(`${sila.url}/api/sila/cases/follow`, 200, next()) }
	}
	let n = 0
	const read = () =>
		call(`${waiting.url}/api/collections/plain/records/${ids[n++ % CASES]}`, 200, { method: 'GET' })
	const ways = {
		[RAW]: { pid: waiting.pid, call: read },
		'a request followed': follows(requests),
		'a complaint followed': follows(complaints),
	}
	const rows = []
	for (const atOnce of [1, 50]) {
		const rates = await compare(ways, atOnce === 1 ? Math.ceil(TOTAL / 5) : TOTAL, atOnce)
		const raw = rates[RAW]
		if (!raw) throw new Error('unreachable: it was measured')
		for (const [what, rate] of Object.entries(rates)) rows.push(rateRow(what, atOnce, rate, raw))
	}
	table('Cases followed', rows)
	console.log(`\nMemory afterwards: ${Math.round(memoryOf(sila.pid))} MB`)
})
// Connections that stay would keep it from ending.
process.exit()
