import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../../scripts/lib/paths.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'

const made = new Set(['node_modules', '.git', '.sila', '.astro', 'pb_hooks'])

/**
 * A fresh clone of the repository as it stands, with its packages installed, and with one association, Kadi, since each
 * more makes its portal longer to build. The test removes it.
 */
export function makeClone(): string {
	const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-clone-'))
	for (const name of fs.readdirSync(root)) {
		if (!made.has(name)) fs.cpSync(path.join(root, name), path.join(clone, name), { recursive: true })
	}
	for (const name of fs.readdirSync(path.join(clone, 'associations')))
		if (name !== 'kadi.json') fs.rmSync(path.join(clone, 'associations', name))
	fs.symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction')
	return clone
}

export interface Run {
	readonly process: ChildProcess
	/** Everything it printed so far. */
	output(): string
	/** Settles when it has printed `text` after the last text waited for; fails when it ends first. */
	until(text: string | RegExp): Promise<void>
	/** Its exit code, or the signal that ended it. */
	readonly ended: Promise<number | string>
}

/** `npm start`, or another of the scripts, in a clone. PocketBase is the one the tests run on, and the port a free one, unless `env` says otherwise. */
export async function runIn(
	clone: string,
	env: Record<string, string> = {},
	[name = 'start', ...args]: string[] = [],
): Promise<Run> {
	const child = spawn(process.execPath, ['scripts/run.mjs', name, ...args], {
		cwd: clone,
		env: {
			...process.env,
			POCKETBASE_BIN: await pocketbase(),
			PORT: String(await freePort()),
			npm_lifecycle_event: '',
			// Nobody asked for these but the tests of backups.
			SILA_BACKUPS: 'off',
			// One of the clone's own: in that of all tests its files would stay for ever.
			NODE_COMPILE_CACHE: path.join(clone, '.compile-cache'),
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	return follow(child)
}

export function follow(child: ChildProcess): Run {
	let output = ''
	let from = 0
	let look = () => {}
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', text => {
			output += text
			look()
		})
	}
	const ended = new Promise<number | string>(resolve =>
		child.once('close', (code, signal) => resolve(signal ?? code ?? 1)),
	)
	const until = (text: string | RegExp) =>
		new Promise<void>((resolve, reject) => {
			look = () => {
				const found = new RegExp(text).exec(output.slice(from))
				if (!found) return
				from += found.index + found[0].length
				look = () => {}
				resolve()
			}
			ended.then(code => reject(new Error(`Ended (${code}) before ${text}:\n${output}`)))
			look()
		})
	return { process: child, output: () => output, until, ended }
}

/** The processes that have this folder in their command line, without the one that asks. */
export function processesIn(folder: string): { pid: number; line: string }[] {
	const pids = fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))
	return pids
		.map(pid => ({ pid: Number(pid), line: commandLine(pid) }))
		.filter(({ pid, line }) => pid !== process.pid && line.includes(folder))
}

function commandLine(pid: string): string {
	try {
		return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
	} catch {
		// It has just ended.
		return ''
	}
}
