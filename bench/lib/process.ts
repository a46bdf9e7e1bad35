import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/* What a process of this machine has used so far, as Linux counts it. */

/** Ticks of the clock by which it counts, in a second. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
/** Where user and system time stand, counted behind the name of the program, which may hold anything. */
const [USER, SYSTEM] = [11, 12]

/** Milliseconds of one core. */
export function cpuOf(pid: number): number {
	const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
	return ((Number(fields[USER]) + Number(fields[SYSTEM])) * 1000) / TICKS
}

/** Megabytes of memory that it holds now. */
export const memoryOf = (pid: number): number =>
	Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
