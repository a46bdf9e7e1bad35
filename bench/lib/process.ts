import fs from 'node:fs'

/* What a process of this machine has used so far, as Linux counts it. */

/** How long its threads have run on a processor, in milliseconds. */
export function cpuOf(pid: number): number {
	const tasks = `/proc/${pid}/task`
	let nanoseconds = 0
	for (const task of fs.readdirSync(tasks))
		nanoseconds += Number(fs.readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
	return nanoseconds / 1e6
}

/** Megabytes of memory that it holds now. */
export const memoryOf = (pid: number): number =>
	Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
