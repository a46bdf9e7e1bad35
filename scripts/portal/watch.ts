import fs from 'node:fs'

const QUIET = 2000

/**
 * Calls `rebuild` when `file` has been written and then left alone for 2 s, once at a time; a change during a
 * rebuild asks for one more. Returns what stops it.
 */
export function watchContent(file: string, rebuild: () => Promise<void>): () => void {
	let timer: NodeJS.Timeout | undefined
	let work = Promise.resolve()
	let waiting = false

	function ask() {
		if (waiting) return
		waiting = true
		work = work.then(() => {
			waiting = false
			return rebuild()
		})
	}

	const watcher = fs.watch(file, () => {
		clearTimeout(timer)
		timer = setTimeout(ask, QUIET)
	})
	return () => {
		clearTimeout(timer)
		watcher.close()
	}
}
