import fs from 'node:fs'

const EVERY = 500

/** A line of Linux's own account of a process; empty elsewhere. */
function proc(pid, file) {
	try {
		return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8').trim()
	} catch {
		return ''
	}
}

const parentOf = pid => Number(proc(pid, 'stat').split(') ').at(-1)?.split(' ')[1])

/**
 * npm passes signals on to its shell at most, and a shell passes none: so when either is gone, this process signals
 * itself as if it had been asked to end.
 */
export function endWithNpm() {
	if (!process.env.npm_lifecycle_event) return
	const parent = process.ppid
	const npm = /^(sh|bash|dash|ash)$/.test(proc(parent, 'comm')) ? parentOf(parent) : undefined
	const gone = () => process.ppid !== parent || (npm !== undefined && parentOf(parent) !== npm)
	const timer = setInterval(() => {
		if (!gone()) return
		clearInterval(timer)
		process.kill(process.pid, 'SIGTERM')
	}, EVERY)
	timer.unref()
}
