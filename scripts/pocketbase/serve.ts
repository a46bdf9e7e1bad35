import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { OWNER_FILE, OWNER_FOLDER } from '../data/place.ts'
import { type Child, run, start } from '../lib/child.ts'
import { Failure } from '../lib/failure.ts'
import * as paths from '../lib/paths.ts'

const PAUSE = 50
/** It tells how far it is while it prepares its data, however long that takes; from one that says nothing for so long, nothing comes. */
const SILENCE = 60_000
const LAST_LINES = 5
/** For the last words of one that says nothing, in milliseconds. */
const PATIENCE = 5000

/**
 * Script engines that are kept, each of which takes some megabytes once it was used: as many as there are requests at the
 * same time on a busy day, since what has to be made for one more costs as much as what is done with it. More are made for a
 * crowd, and go again. Go clears away behind them in time where it knows how much memory there may be; the limit is no hard
 * one.
 */
const [ENGINES, MEMORY] = [64, '256MiB']

export interface Place {
	binary: string
	/** The folder of its database and files. */
	dataDir: string
	/** The built hooks; unless said, pb_hooks/. */
	hooksDir?: string
	/** The migrations; unless said, pb_migrations/. */
	migrationsDir?: string
}

export interface Site extends Place {
	port: number
	/** The folder it serves at `/`; it need not exist yet. */
	publicDir: string
	env?: NodeJS.ProcessEnv
	/** PocketBase writes each statement of SQL as a line, `[0.12ms] SELECT …`. */
	statements?: boolean
	onLine?: (line: string, stream: 'out' | 'err') => void
	/** How many script engines it makes at its start and keeps; unless said, as many as it is quick with for people. */
	engines?: number
	/** For how long it may say nothing before it answers, in milliseconds; a minute, unless said. */
	silence?: number
}

export interface Server extends Child {
	readonly url: string
}

const common = (place: Place): string[] => [
	'--dev=false',
	`--dir=${place.dataDir}`,
	`--hooksDir=${place.hooksDir ?? paths.hooksDir}`,
	`--migrationsDir=${place.migrationsDir ?? paths.migrationsDir}`,
	'--hooksWatch=false',
	'--automigrate=false',
]

/** How PocketBase is run for people: what is said on its command line, and in its environment. */
export const serving = (site: Site): { args: string[]; env: NodeJS.ProcessEnv } => ({
	args: [
		'serve',
		`--http=127.0.0.1:${site.port}`,
		`--publicDir=${site.publicDir}`,
		'--indexFallback=false',
		...common(site),
		`--hooksPool=${site.engines ?? ENGINES}`,
		...(site.statements ? ['--dev=true'] : []),
	],
	env: { GOMEMLIMIT: MEMORY, ...process.env, ...site.env },
})

/** Starts PocketBase with Sila's hooks and returns when it answers. Migrations and seeding run by themselves before that. */
export async function serve(site: Site): Promise<Server> {
	const url = `http://127.0.0.1:${site.port}`
	const last: string[] = []
	let listens = false
	let over = false
	let heard = Date.now()
	keepPrivate(site.dataDir)
	const { args, env } = serving(site)
	const child = await start(site.binary, args, {
		env,
		ownerOnly: true,
		onLine(line, stream) {
			// Only its own word proves that it is ours that answers on this port.
			if (line.includes('Server started at')) listens = true
			heard = Date.now()
			if (line.trim()) last.push(line)
			if (last.length > LAST_LINES) last.shift()
			site.onLine?.(line, stream)
		},
	})
	const exited = child.exited.finally(() => {
		over = true
	})
	while (!over && Date.now() - heard < (site.silence ?? SILENCE)) {
		if (listens && (await healthy(url))) return { url, ...child }
		await Promise.race([exited, wait(PAUSE)])
	}
	const ended = over
	const said = last.join(' · ') || 'it wrote nothing'
	if (!ended) await tellWhere(child)
	await child.stop()
	const how = ended
		? `ended (${await exited}) instead of starting`
		: `did not answer at ${url}, and said nothing for ${(site.silence ?? SILENCE) / 1000} s`
	throw new Failure(`PocketBase ${how}: ${said}`)
}

/** Makes the folder of the data where there is none, and has nobody but its owner reach it: also one from before this was so. */
export function keepPrivate(dataDir: string): void {
	fs.mkdirSync(dataDir, { recursive: true, mode: OWNER_FOLDER })
	fs.chmodSync(dataDir, OWNER_FOLDER)
	for (const entry of fs.readdirSync(dataDir, { withFileTypes: true })) {
		const place = path.join(dataDir, entry.name)
		if (entry.isFile()) fs.chmodSync(place, OWNER_FILE)
		else if (entry.isDirectory()) fs.chmodSync(place, OWNER_FOLDER)
	}
}

/** Has a program in Go write what each of its threads is doing, and end: the only trace of one that hangs. */
async function tellWhere({ pid, exited }: Child): Promise<void> {
	// Windows has no such signal; it may also have ended by now.
	try {
		process.kill(pid, 'SIGQUIT')
	} catch {}
	await Promise.race([exited, wait(PATIENCE)])
}

const healthy = async (url: string): Promise<boolean> => {
	const answer = await fetch(`${url}/api/health`).catch(() => undefined)
	return answer?.ok === true
}

/** Runs one of PocketBase's commands on a database that no server is using. */
export async function command(place: Place, ...words: string[]): Promise<void> {
	const { code, output } = await run(place.binary, [...words, ...common(place), '--hooksPool=1'], {
		ownerOnly: true,
	})
	if (code !== 0) throw new Failure(`pocketbase ${words[0]} failed: ${output}`)
}
