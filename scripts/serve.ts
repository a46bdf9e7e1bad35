/**
 * `npm run serve`: what a service manager runs. It brings the data up to date and then becomes PocketBase, in the same
 * process, so that nothing else stays in memory; the portal is built by `npm run portal`, when the content has changed.
 */
import path from 'node:path'
import { buildServer } from './build.ts'
import { backupsDir, dataDir, dataLock } from './data/place.ts'
import { noteServed, updateData } from './data/update.ts'
import { explain, Failure } from './lib/failure.ts'
import { takeLock } from './lib/lock.ts'
import { seedPlace } from './lib/paths.ts'
import { claimPort, wantedPort } from './lib/port.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { keepPrivate, serving } from './pocketbase/serve.ts'
import { portalLink } from './portal/publish.ts'
import { showWaiting } from './portal/waiting.ts'

/** As octal 0077: what PocketBase makes is for its owner alone. */
const OWNER_ONLY = 0o077

async function prepare(): Promise<{ binary: string; args: string[]; env: NodeJS.ProcessEnv }> {
	const port = wantedPort()
	// Held by this process's number, which PocketBase takes over; once that has ended, the next takes it.
	const lock = takeLock(dataLock, `http://127.0.0.1:${port}`)
	if (typeof lock !== 'function') {
		throw new Failure(`${path.dirname(dataDir)} is served already, at ${lock.note} (process ${lock.pid}).`)
	}
	try {
		await claimPort(port)
		const binary = await pocketbase()
		await buildServer()
		console.log(`sila: data: ${await updateData({ binary, dataDir }, backupsDir)}`)
		showWaiting('preparing')
		keepPrivate(dataDir)
		noteServed(dataDir)
		const site = { binary, port, dataDir, publicDir: portalLink, env: { SILA_SEED: seedPlace() } }
		return { binary, ...serving(site) }
	} catch (error) {
		lock()
		throw error
	}
}

try {
	const { binary, args, env } = await prepare()
	process.umask(OWNER_ONLY)
	process.execve?.(binary, [binary, ...args], env)
	throw new Failure('This needs Node 24 on Linux or macOS: npm start serves everywhere.')
} catch (error) {
	console.error(explain(error))
	process.exitCode = 1
}
