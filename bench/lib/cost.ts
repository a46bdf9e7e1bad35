import { cpuOf } from './process.ts'

/**
 * What a call costs, in milliseconds: how long the middle and the slowest of some took, what its process ran meanwhile, and
 * the same of a call that does nothing, made in turn with it. The time it takes falls with whatever else the machine does,
 * what its process ran does not.
 */
export interface Cost {
	middle: number
	slowest: number
	/** The mean of all: what is left over by one, such as garbage, falls on another. */
	cpu: number
}

/** Calls something so many times, in turn with what it is held against. */
export async function costOf(
	pid: number,
	times: number,
	...calls: (() => Promise<unknown>)[]
): Promise<Cost[]> {
	const took: number[][] = calls.map(() => [])
	const ran = calls.map(() => 0)
	// What only the first of all pays, such as reading a statement, is no part of it.
	for (const call of calls) await call()
	for (let n = 0; n < times; n++)
		for (const [i, call] of calls.entries()) {
			const [start, before] = [performance.now(), cpuOf(pid)]
			await call()
			took[i]?.push(performance.now() - start)
			ran[i] = (ran[i] ?? 0) + cpuOf(pid) - before
		}
	return took.map((each, i) => {
		each.sort((a, b) => a - b)
		return { middle: each[each.length >> 1] ?? 0, slowest: each.at(-1) ?? 0, cpu: (ran[i] ?? 0) / times }
	})
}

/** A row about a call, beside the one that does nothing. */
export const costRow = (what: string, [cost, health]: Cost[]) => ({
	what,
	'middle, ms': cost?.middle.toFixed(1) ?? '',
	'slowest, ms': cost?.slowest.toFixed(1) ?? '',
	'CPU, ms': cost?.cpu.toFixed(1) ?? '',
	'health, ms': health?.middle.toFixed(1) ?? '',
	'its CPU, ms': health?.cpu.toFixed(1) ?? '',
})
