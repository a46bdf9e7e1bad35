import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from './failure.ts'
import { root } from './paths.ts'

export interface Child {
	/** The command's own process, not its guard's. */
	readonly pid: number
	/** Its exit code, once it has ended; nonzero when a signal ended it. */
	readonly exited: Promise<number>
	/** Asks it to end, and waits until it has. */
	stop(): Promise<void>
}

export interface Options {
	env?: NodeJS.ProcessEnv
	/** Called with each line it writes. */
	onLine?: (line: string, stream: 'out' | 'err') => void
	/** Whether nobody but its owner may reach the files and folders that it makes. */
	ownerOnly?: boolean
	/** Where it is started; unless said, the repository's own folder. */
	cwd?: string
}

/** Octal: what is taken away from others of what is made. */
const OWNER_ONLY = '077'

const running = new Set<Child>()

/** Starts a command that does not outlive this process, not even when this process crashes (lib/guard.ts). */
export async function start(
	command: string,
	args: string[],
	{ env, onLine, ownerOnly = false, cwd = root }: Options = {},
): Promise<Child> {
	const guard = spawn(process.execPath, [path.join(import.meta.dirname, 'guard.ts'), command, ...args], {
		cwd,
		env: { ...process.env, ...env, ...(ownerOnly && { SILA_UMASK: OWNER_ONLY }) },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		// A process group of its own: Ctrl-C goes to us alone.
		detached: process.platform !== 'win32',
		windowsHide: true,
	})
	const exited = ended(guard, onLine)
	const child: Child = {
		pid: await firstWord(guard, command),
		exited,
		async stop() {
			// Any message means: end it. After a disconnect() from here Node would never tell of its close.
			if (guard.connected) guard.send('end')
			await exited
		},
	}
	running.add(child)
	exited.then(() => running.delete(child))
	return child
}

/** Runs a command to its end. */
export async function run(
	command: string,
	args: string[],
	options: Options = {},
): Promise<{ code: number; output: string }> {
	const lines: string[] = []
	const child = await start(command, args, {
		...options,
		onLine(line, stream) {
			lines.push(line)
			options.onLine?.(line, stream)
		},
	})
	return { code: await child.exited, output: lines.join('\n') }
}

/** Ends everything still running, the youngest first. */
export async function stopAll(): Promise<void> {
	for (const child of [...running].reverse()) await child.stop()
}

/** The guard's first message: the command's process, or why there is none. */
function firstWord(guard: ChildProcess, command: string): Promise<number> {
	return new Promise((resolve, reject) => {
		guard.once('message', (message: { pid?: number; missing?: string }) => {
			if (message.pid) resolve(message.pid)
			else reject(new Failure(`${command} could not be run: ${message.missing}`))
		})
		guard.once('error', reject)
		guard.once('exit', () => reject(new Failure(`${command} could not be run.`)))
	})
}

/** Settles when the process has ended and all it wrote has been read. */
async function ended(guard: ChildProcess, onLine: Options['onLine']): Promise<number> {
	for (const [name, stream] of [
		['out', guard.stdout],
		['err', guard.stderr],
	] as const) {
		if (stream) createInterface({ input: stream }).on('line', line => onLine?.(line, name))
	}
	return new Promise(resolve => guard.once('close', code => resolve(code ?? 1)))
}
