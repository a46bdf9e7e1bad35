import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import PocketBase, { type RecordAuthResponse } from 'pocketbase'
import { buildServer } from '../../scripts/build.ts'
import { associationsDir, sila } from '../../scripts/lib/paths.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { type Server, serve } from '../../scripts/pocketbase/serve.ts'
import { holdsOnly } from './appointments.ts'
import { type Account, copyTemplate, onFreePort, prepare } from './template.ts'
import './contract.ts'

export interface BackendOptions {
	/** Which associations an empty database gets: those of a folder; unless said, Sila's own; with `false` none. */
	seed?: string | boolean
	env?: Record<string, string>
	/** Where the database stands; unless said, a new folder that `stop` removes. */
	dataDir?: string
	/** What is served at `/`; it need not exist yet. */
	publicDir?: string
	/** The built hooks; unless said, those of this repository, built anew when stale. */
	hooksDir?: string
	/** Writes each statement of SQL into `log()`, a line each. */
	statements?: boolean
	/** It makes in advance, and is as sparing with memory, as it is for people; for tests of how much it needs. */
	full?: boolean
}

export interface Backend {
	readonly url: string
	/** The folder of its database. */
	readonly dir: string
	readonly publicDir: string
	/** PocketBase's own process. */
	readonly pid: number
	/** Ends it as Ctrl-C does, and removes its folder unless the test brought it. */
	stop(): Promise<void>
	/** Ends it as a crash does; its folder stays. */
	kill(): Promise<void>
	/** Ends it if it runs, and starts it on the same port and data. */
	restart(): Promise<void>
	/** E-mail and password of the administrator, and of the member of staff. */
	readonly account: Account
	/** A client signed in as the administrator of the system, whom no rule holds. */
	superuser(): Promise<PocketBase>
	/** A client signed in as a member of staff of all associations that there are when it is first asked for. */
	staff(): Promise<PocketBase>
	/** All that it has written since the test began. */
	log(): string
}

/* A test's server starts often and answers few: what one for people makes in advance would cost more than it brings. */
const ENGINES = 8
/** A copy of the template has all migrations behind it; each would be read and get an engine all the same. */
const NONE = path.join(sila, 'no-migrations')
/** How much garbage Go gathers before it collects, in percent of what is in use. */
const GOGC = '400'

let built: Promise<unknown> | undefined

/** Once for all test files of a process: whether anything is stale takes reading all sources. */
const build = () => (built ??= buildServer())

/** A real PocketBase with Sila's hooks, an administrator and a member of staff, on a port and in a folder of its own. */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
	const { seed = true, env = {}, hooksDir, statements = false, full = false } = options
	const binary = await pocketbase()
	if (!hooksDir) await build()
	const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'sila-test-'))
	const publicDir = options.publicDir ?? path.join(dataDir, 'portal')
	const place = { binary, dataDir, ...(hooksDir && { hooksDir }) }
	const old = fs.existsSync(path.join(dataDir, 'data.db'))
	const lines: string[] = []
	const sessions: Partial<Record<'_superusers' | 'staff', Promise<RecordAuthResponse>>> = {}

	const up = async (port: number): Promise<Server> => {
		const folder = seed === true ? associationsDir : seed || ''
		const onLine = (line: string) => lines.push(line)
		return serve({
			...place,
			port,
			publicDir,
			env: { SILA_SEED: folder, ...(!full && { GOGC }), ...env },
			statements,
			onLine,
			...(!full && { engines: ENGINES }),
			...(!old && { migrationsDir: NONE }),
		})
	}
	const discard = () => {
		if (!options.dataDir) fs.rmSync(dataDir, { recursive: true, force: true })
	}

	let account: Account
	let server: Server
	try {
		account = old ? await prepare(place) : await copyTemplate(place, seed === true)
		server = await onFreePort(up)
	} catch (error) {
		discard()
		throw new Error([error, ...lines].join('\n'), { cause: error })
	}

	return {
		get url() {
			return server.url
		},
		get pid() {
			return server.pid
		},
		dir: dataDir,
		account,
		publicDir,
		log: () => lines.join('\n'),
		async stop() {
			await server.stop()
			discard()
		},
		async kill() {
			process.kill(server.pid, 'SIGKILL')
			await server.exited
		},
		async restart() {
			await server.stop()
			server = await up(Number(new URL(server.url).port))
		},
		superuser: () => signedIn('_superusers'),
		async staff() {
			if (!sessions.staff) await appoint(dataDir, await signedIn('_superusers'))
			return signedIn('staff')
		},
	}

	async function signedIn(collection: '_superusers' | 'staff'): Promise<PocketBase> {
		const client = new PocketBase(server.url).autoCancellation(false)
		// Signing in is limited to a few times a minute, as for everybody; one session serves a whole test file.
		sessions[collection] ??= client.collection(collection).authWithPassword(account.email, account.password)
		const { token, record } = await sessions[collection]
		client.authStore.save(token, record)
		return client
	}
}

/** The member of staff holds every office in every association of the backend, as in a small one. */
async function appoint(dir: string, superuser: PocketBase): Promise<void> {
	const [worker] = await superuser.collection('staff').getFullList()
	const all = await superuser.collection('associations').getFullList({ fields: 'id' })
	holdsOnly(
		dir,
		worker?.id ?? '',
		all.map(({ id }) => id),
	)
}
