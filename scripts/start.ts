/** `npm start`: all of Sila on this machine, from a fresh clone. */
import path from 'node:path'
import { buildServer, buildWidgets } from './build.ts'
import { backupsDir, dataDir, dataLock } from './data/place.ts'
import { noteServed, updateData } from './data/update.ts'
import { stopAll } from './lib/child.ts'
import { explain, Failure } from './lib/failure.ts'
import { takeLock } from './lib/lock.ts'
import { seedPlace, sila } from './lib/paths.ts'
import { claimPort, wantedPort } from './lib/port.ts'
import { say, stepper } from './lib/print.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { type Server, serve } from './pocketbase/serve.ts'
import { version } from './pocketbase/version.ts'
import { contentVersion } from './portal/build.ts'
import { portalLink } from './portal/publish.ts'
import { publishTold } from './portal/told.ts'
import { hasPortal, showWaiting } from './portal/waiting.ts'
import { watchContent } from './portal/watch.ts'
import { keepBackups } from './start/backups.ts'
import { pocketbaseLog } from './start/log.ts'
import { firstAccount, welcome } from './start/welcome.ts'

const STEPS = 6
/** The hooks write it whenever what the portal shows has changed, and first when asked for the version. */
const versionFile = path.join(dataDir, 'content-version')
const log = pocketbaseLog(path.join(sila, 'pocketbase.log'))

const undo: (() => void)[] = []
let ending = false

/** Stops everything, the last started first. */
async function end(code: number): Promise<void> {
	if (ending) return
	ending = true
	for (const act of undo.reverse()) act()
	await stopAll()
	releaseFolder()
	process.exit(code)
}

let releaseFolder = (): void => {}

/** One `npm start` at a time on one data folder. */
function holdFolder(address: string): void {
	const lock = takeLock(dataLock, address)
	if (typeof lock === 'function') releaseFolder = lock
	else
		throw new Failure(
			`Sila is already running from this folder, at ${lock.note} (process ${lock.pid}): use that one, or stop it first.`,
		)
}

/** Builds the portal where it is stale. A build that fails leaves API and desk as they are, and the next change tries again. */
async function publish(url: string): Promise<string> {
	try {
		return (await publishTold(url, dataDir)) ? 'built' : 'unchanged'
	} catch (error) {
		if (ending) throw error
		if (hasPortal()) return `the old one stays. ${explain(error)}`
		showWaiting('failed')
		return `none yet. ${explain(error)}`
	}
}

async function start(): Promise<void> {
	const port = wantedPort()
	holdFolder(`http://127.0.0.1:${port}`)
	await claimPort(port)
	process.env.SILA_HERE = `http://127.0.0.1:${port}`
	const step = stepper(STEPS)
	let binary = ''
	let server: Server | undefined

	await step(`PocketBase ${version}`, async tell => {
		binary = await pocketbase(tell)
		return path.relative(process.cwd(), binary)
	})
	await step('Hooks and dashboard', async () => ((await buildServer()) ? 'built' : 'unchanged'))
	await step('Widgets', async () => ((await buildWidgets()) ? 'built' : 'unchanged'))
	await step('Data', tell => updateData({ binary, dataDir }, backupsDir, tell))
	showWaiting('preparing')
	await step('Server', async tell => {
		log.tell = tell
		const env = { SILA_SEED: seedPlace() }
		server = await serve({
			binary,
			port,
			dataDir,
			publicDir: portalLink,
			env,
			onLine: log.line,
		})
		return `answers at ${server.url}${log.added > 0 ? `, ${log.added} ${log.added === 1 ? 'association' : 'associations'} added` : ''}`
	})
	if (!server) return
	noteServed(dataDir)
	const { url, exited } = server
	exited.then(code => {
		if (!ending)
			fail(
				new Failure(
					`PocketBase stopped by itself (${code}). Its last words are in .sila/pocketbase.log; start again.`,
				),
			)
	})
	await contentVersion(url)
	undo.push(watchContent(versionFile, async () => say(`Portal: ${await publish(url)}`)))
	await step('Portal', () => publish(url))
	console.log(welcome(url, log.administrator))
	log.installLink.then(link => console.log(firstAccount(link)))
	undo.push(keepBackups(dataDir))
}

async function fail(error: unknown): Promise<void> {
	if (!ending) console.error(`\n${explain(error)}`)
	await end(1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		if (!ending) console.log('\nStopping …')
		end(0)
	})
}
// scripts/run.mjs holds the other end when it had to bring a newer Node.
process.on('disconnect', () => end(1))

start().catch(fail)
