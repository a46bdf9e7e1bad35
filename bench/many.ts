/**
 * What backends on one machine cost, one an association, idle and under load: `node bench/many.ts [how many] [seconds]`.
 * They run as `npm run serve` runs them, PocketBase alone.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildServer } from '../scripts/build.ts'
import { associationsDir, root } from '../scripts/lib/paths.ts'
import { freePort } from '../scripts/lib/port.ts'
import { pocketbase } from '../scripts/pocketbase/binary.ts'
import { type Server, serve } from '../scripts/pocketbase/serve.ts'
import { complaint, submit } from '../test/server/complaints.ts'

const [count = 10, seconds = 60] = process.argv.slice(2).map(Number)
const AT_ONCE = 20
const BURST = 400

const TICKS = 100
const KB = 1024

interface Use {
	/** Milliseconds of CPU since it started. */
	cpu: number
	/** MB that are its own, and its part of what it shares with the others. */
	memory: number
}

function useOf({ pid }: Server): Use {
	const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
	const ticks = Number(fields[11]) + Number(fields[12])
	const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
	return {
		cpu: (ticks * 1000) / TICKS,
		memory: Math.round(Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / KB),
	}
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-bench-'))
const servers: Server[] = []

/** Which of Sila's own associations stands for the nth. */
const SLUGS = fs.readdirSync(associationsDir).map(name => name.slice(0, -'.json'.length))

async function open(n: number): Promise<Server> {
	return serve({
		binary: await pocketbase(),
		port: await freePort(),
		dataDir: path.join(home, String(n), 'data'),
		publicDir: path.join(root, 'public'),
		env: {
			SILA_SEED: path.join(associationsDir, `${SLUGS[n % SLUGS.length]}.json`),
			SILA_SITE: 'https://care.example.org',
			SILA_PROXY_HEADER: 'X-Forwarded-For',
		},
	})
}

/** Complaints without a break by so many people, each from an address of their own. */
async function burst(url: string, association: string): Promise<void> {
	let left = BURST
	const person = async () => {
		while (left-- > 0) {
			const headers = { 'X-Forwarded-For': `10.0.${left >> 8}.${left & 255}` }
			const { status, body } = await submit(url, 'complaint', { ...complaint, association }, { headers })
			if (status !== 201) throw new Error(JSON.stringify(body))
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, person))
}

try {
	await buildServer()
	for (let n = 0; n < count; n++) servers.push(await open(n))
	const before = servers.map(server => useOf(server).cpu)
	await wait(seconds * 1000)
	const idle = servers.map((server, n) => ({ ...useOf(server), cpu: useOf(server).cpu - (before[n] ?? 0) }))
	const [first] = servers
	if (!first) throw new Error('There is nothing to measure.')
	const from = useOf(first).cpu
	await burst(first.url, SLUGS[0] ?? '')
	const after = useOf(first)
	await wait(seconds * 1000)
	const later = useOf(first)
	console.log(`| what | figure |
| --- | --: |
| backends | ${count} |
| memory of one that was just started, MB | ${middle(idle.map(({ memory }) => memory))} |
| memory of all, MB | ${idle.reduce((sum, { memory }) => sum + memory, 0)} |
| CPU of one that nobody asks, ms a minute | ${Math.round((middle(idle.map(({ cpu }) => cpu)) * 60) / seconds)} |
| CPU of a complaint, ${AT_ONCE} at once, ms | ${((after.cpu - from) / BURST).toFixed(1)} |
| memory of one right after ${BURST} complaints, MB | ${after.memory} |
| memory of it ${seconds} s later, MB | ${later.memory} |`)
} finally {
	for (const server of servers) await server.stop()
	fs.rmSync(home, { recursive: true, force: true })
}
