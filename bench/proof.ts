/** How long the longest proof of work takes a phone, on the page's own thread: `node bench/proof.ts`. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { PROOF } from '../core/sending/proof.ts'
import { buildWidgets } from '../scripts/build.ts'
import { widgetsDir } from '../scripts/lib/paths.ts'
import { launchBrowser } from '../test/setup/browser.ts'
import { table } from './lib/table.ts'

/** By how much the processor is slowed down: phones of today, old ones, and the cheapest. */
const SLOWER = [1, 4, 6, 10]
const ROUNDS = 3

await buildWidgets()
const folder = fs.readdirSync(widgetsDir).find(name => /^\d/.test(name)) ?? ''
const chunk = fs.readdirSync(path.join(widgetsDir, folder)).find(name => name.startsWith('proof-')) ?? ''
const number = PROOF.numbers - 1

const server = http.createServer((request, response) => {
	if (request.url?.endsWith('.js')) {
		response.setHeader('content-type', 'text/javascript')
		return response.end(fs.readFileSync(path.join(widgetsDir, folder, chunk)))
	}
	if (!request.url?.includes('/api/')) {
		response.setHeader('content-type', 'text/html')
		return response.end('<!doctype html><title>proof</title>')
	}
	const salt = `${Math.random()}?for=bench&`
	const challenge = createHash('sha256').update(`${salt}${number}`).digest('hex')
	response.end(
		JSON.stringify({ algorithm: 'SHA-256', challenge, salt, signature: '', maxnumber: number, seconds: 0 }),
	)
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await launchBrowser()
const rows = []
for (const slower of SLOWER) {
	const page = await browser.newPage()
	await page.goto(url)
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
	const each: number[] = []
	for (let round = 0; round < ROUNDS; round++) {
		const waited = await page.evaluate(async () => {
			const { Proof } = await import('/proof.js' as string)
			const begun = performance.now()
			const found = await new Proof('', 'kadi', 'request').ready()
			if (!found) throw new Error('not solved')
			return performance.now() - begun
		})
		each.push(waited / 1000)
	}
	const middle = each.sort((a, b) => a - b)[1] ?? 0
	rows.push({
		'times slower': String(slower),
		'longest, s': middle.toFixed(1),
		'on average, s': (middle / 2).toFixed(1),
	})
	await page.close()
}
table(`The longest proof of work, ${PROOF.numbers} numbers`, rows)
await browser.close()
server.close()
