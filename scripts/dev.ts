/**
 * `npm run dev`: everything at one address, and every change of the code seen there at once. Pages and widgets come as
 * they are written; hooks and the dashboard are built again, PocketBase starts anew, and open pages load again.
 */
import fs from 'node:fs'
import path from 'node:path'
import { type DevBackend, EMAIL, startBackend } from './dev/backend.ts'
import { type BundleName, watchBundles } from './dev/bundles.ts'
import { type Front, serveFront } from './dev/front.ts'
import { makeGate } from './dev/gate.ts'
import { stopAll } from './lib/child.ts'
import { explain, Failure } from './lib/failure.ts'
import { takeLock } from './lib/lock.ts'
import { migrationsDir, sila } from './lib/paths.ts'
import { claimPort, wantedPort } from './lib/port.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { contentVersion } from './portal/build.ts'
import { pocketbaseLog } from './start/log.ts'

/** Data and hooks of development, apart from those of `npm start` and of the tests. */
const home = path.join(sila, 'dev')
const hooksDir = path.join(home, 'hooks')
const dataDir = path.join(home, 'data')
/** Files are written one after the other, and PocketBase starts once for all of them. */
const QUIET = 50

const say = (text: string) => console.log(text)
const log = pocketbaseLog(path.join(home, 'pocketbase.log'))
const undo: (() => unknown)[] = []
let ending = false

async function end(code: number): Promise<void> {
	if (ending) return
	ending = true
	for (const act of undo.reverse()) await act()
	await stopAll()
	process.exit(code)
}

function hold(address: string): void {
	const lock = takeLock(path.join(home, 'lock'), address)
	if (typeof lock !== 'function')
		throw new Failure(
			`Sila is already in development from this folder, at ${lock.note} (process ${lock.pid}).`,
		)
	undo.push(lock)
}

let backend: DevBackend | undefined
let front: Front | undefined
const gate = makeGate()

/** Begins PocketBase anew, once at a time; what changes meanwhile asks for one more. */
function restarter(): (why: string, since: number) => void {
	let timer: NodeJS.Timeout | undefined
	let work = Promise.resolve()
	return (why, since) => {
		if (!timer) gate.shut('restart')
		clearTimeout(timer)
		timer = setTimeout(() => {
			timer = undefined
			work = work
				.then(() => restart(why, since))
				.catch(error => say(explain(error)))
				.finally(() => gate.open('restart'))
		}, QUIET)
	}
}

async function restart(why: string, since: number): Promise<void> {
	if (ending) return
	await backend?.restart()
	if (backend) await contentVersion(backend.url)
	front?.contentChanged()
	front?.reload()
	say(`${why}: PocketBase runs it (${((Date.now() - since) / 1000).toFixed(1)} s)`)
}

const title: Record<BundleName, string> = { server: 'Server', dashboard: 'Dashboard', desk: 'Desk' }

async function develop(): Promise<void> {
	const port = wantedPort()
	const url = `http://127.0.0.1:${port}`
	hold(url)
	await claimPort(port)
	say('Sila in development: building hooks and desk …')
	const binary = await pocketbase(say)
	const again = restarter()
	const failed: string[] = []
	undo.push(
		await watchBundles(hooksDir, {
			begun: name => gate.shut(name),
			built(name, milliseconds) {
				if (backend && name === 'server') again(title[name], Date.now() - milliseconds)
				gate.open(name)
				if (!backend || name === 'server') return
				front?.reload()
				say(`${title[name]}: built (${(milliseconds / 1000).toFixed(1)} s)`)
			},
			failed(name, reason) {
				gate.open(name)
				failed.push(`${title[name]} could not be built: ${reason}`)
				say(`${failed.at(-1)}${backend ? '\nWhat was built before still runs.' : ''}`)
			},
		}),
	)
	if (failed.length > 0) throw new Failure('Mend that and start again.')
	backend = await startBackend({ binary, dataDir, hooksDir }, url, (line, stream) => log.line(line, stream))
	await contentVersion(backend.url)
	process.env.SILA_BACKEND = backend.url
	process.env.SILA_HERE = url
	front = await serveFront(port, backend.url, gate)
	undo.push(() => front?.stop())
	watchFiles(again)
	say(welcome(url, backend.password))
}

function watchFiles(again: (why: string, since: number) => void): void {
	const migrations = fs.watch(migrationsDir, () => again('Migrations', Date.now()))
	// The hooks write it whenever what pages show has changed.
	const content = fs.watch(path.join(dataDir, 'content-version'), () => {
		front?.contentChanged()
		front?.reload()
	})
	undo.push(
		() => migrations.close(),
		() => content.close(),
	)
}

const welcome = (url: string, password: string) => `
Sila in development. Change any file and look here:
  Portal and widgets  ${url}/   ${url}/en/
  Staff               ${url}/desk/   ${EMAIL} · ${password}
  Administrator       ${url}/_/   the same
  HTTP API            ${url}/api/sila/
Ctrl-C ends it; its data stay in .sila/dev/data.
`

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
process.on('disconnect', () => end(1))

develop().catch(async error => {
	if (!ending) console.error(`\n${explain(error)}`)
	await end(1)
})
