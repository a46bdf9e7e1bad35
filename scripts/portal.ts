/**
 * `npm run portal`: builds the portal of the backend that `npm run serve` runs, if it is not the newest, and ends. Until
 * the backend answers it waits. What changes meanwhile is in it too.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { buildWidgets } from './build.ts'
import { dataDir } from './data/place.ts'
import { explain, Failure } from './lib/failure.ts'
import { wantedPort } from './lib/port.ts'
import { publishTold } from './portal/told.ts'
import { hasPortal, showWaiting } from './portal/waiting.ts'

const PAUSE = 500
/** A first start fills the database, and an update of much takes long, in milliseconds. */
const PATIENCE = 15 * 60_000

async function answers(url: string): Promise<void> {
	const until = Date.now() + PATIENCE
	while (!(await fetch(`${url}/api/health`).catch(() => undefined))?.ok) {
		if (Date.now() > until) throw new Failure(`Nothing answers at ${url}: start the backend first.`)
		await wait(PAUSE)
	}
}

try {
	const url = `http://127.0.0.1:${wantedPort()}`
	process.env.SILA_HERE = url
	await answers(url)
	await buildWidgets()
	let built = 0
	while (await publishTold(url, dataDir)) built++
	console.log(`Portal: ${built > 0 ? 'built' : 'unchanged'}`)
} catch (error) {
	if (!hasPortal()) showWaiting('failed')
	console.error(explain(error))
	process.exitCode = 1
}
