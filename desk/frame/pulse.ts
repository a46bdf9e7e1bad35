/**
 * Has `run` called again and again, and once more whenever somebody comes back to this tab: never while nobody sees it.
 * Ends with the answered function. `every`: milliseconds.
 */
export function whileSeen(run: () => unknown, every: number): () => void {
	const seen = () => {
		if (document.visibilityState === 'visible') run()
	}
	const timer = setInterval(seen, every)
	document.addEventListener('visibilitychange', seen)
	return () => {
		clearInterval(timer)
		document.removeEventListener('visibilitychange', seen)
	}
}
