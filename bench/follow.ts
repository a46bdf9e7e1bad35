/** Look-ups of a case by reference and code in a second, beside records read from a plain PocketBase: `node bench/follow.ts`. */
import { arrive } from '../test/server/cases.ts'
import { withBoth } from './lib/backends.ts'
import { compare } from './lib/rate.ts'
import { rateRow, table } from './lib/table.ts'

const CASES = 200

await withBoth(async (sila, plain) => {
	const staff = await sila.superuser()
	const receipts: { reference: string; code: string }[] = []
	const ids: string[] = []
	const records = (await plain.superuser()).collection('plain')
	for (let n = 0; n < CASES; n++) {
		receipts.push((await arrive({ url: sila.url, staff }, 'kadi')).receipt)
		ids.push((await records.create({ name: 'سارة بنت علي', letter: 'نص '.repeat(300) })).id)
	}
	let n = 0
	const headers = { 'Content-Type': 'application/json' }
	const follow = async () => {
		const { reference, code } = receipts[n++ % CASES] ?? { reference: '', code: '' }
		const body = JSON.stringify({ reference, code, lang: 'ar' })
		const answer = await fetch(`${sila.url}/api/sila/cases/follow`, { method: 'POST', body, headers })
		if (!answer.ok) throw new Error(await answer.text())
		await answer.arrayBuffer()
	}
	const read = async () => {
		const answer = await fetch(`${plain.url}/api/collections/plain/records/${ids[n++ % CASES]}`)
		if (!answer.ok) throw new Error(await answer.text())
		await answer.arrayBuffer()
	}
	const rows = []
	for (const atOnce of [1, 50]) {
		const { follow: ours, read: theirs } = await compare({ follow, read }, atOnce === 1 ? 300 : 2000, atOnce)
		if (!ours || !theirs) throw new Error('unreachable: both were measured')
		rows.push(rateRow('a record of a plain PocketBase', atOnce, theirs, theirs))
		rows.push(rateRow('a case followed', atOnce, ours, theirs))
	}
	table('Cases followed', rows)
})
