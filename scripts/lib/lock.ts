import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

interface Holder {
	pid: number
	/** Tells this process from a later one that was given the same number. */
	born: string
	/** What the holder says of itself. */
	note: string
}

/** When a process was started, in the kernel's own words; empty where there is no /proc. */
function born(pid: number): string {
	try {
		return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
	} catch {
		return ''
	}
}

function alive(holder: Holder): boolean {
	try {
		process.kill(holder.pid, 0)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
	}
	return born(holder.pid) === holder.born
}

/** Who holds a lock; undefined where there is none. One that cannot be read was left by a machine that stopped. */
function read(file: string): Holder | undefined {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8'))
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT'
			? undefined
			: { pid: 0, born: 'unreadable', note: '' }
	}
}

/**
 * Takes the lock `file` for this process, also when its last holder is dead. Returns what releases it, or its holder.
 */
export function takeLock(file: string, note = ''): (() => void) | Holder {
	fs.mkdirSync(path.dirname(file), { recursive: true })
	const mine = `${file}.${process.pid}`
	fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, born: born(process.pid), note } satisfies Holder))
	try {
		const holder = read(file)
		// Where there was none, another process may have made one since.
		if (holder && !alive(holder)) fs.rmSync(file, { force: true })
		// A link appears whole or not at all, and only once.
		fs.linkSync(mine, file)
		return () => fs.rmSync(file, { force: true })
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
		return read(file) ?? { pid: 0, born: '', note: '' }
	} finally {
		fs.rmSync(mine, { force: true })
	}
}

/** Does `work` while no other process of this machine does work under the same lock. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
	let lock = takeLock(file)
	while (typeof lock !== 'function') {
		await wait(100)
		lock = takeLock(file)
	}
	try {
		return await work()
	} finally {
		lock()
	}
}
