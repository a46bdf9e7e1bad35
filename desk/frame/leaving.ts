import { confirm } from './confirm.ts'
import { frame } from './words.ts'

/** What a page that is shown would lose by being left. */
export interface Holding {
	/** What there is to lose, as a question; empty while there is nothing. */
	ask(): string
	/** Somebody leaves all the same. */
	left?(): void
}

const holdings = new Set<Holding>()

/**
 * Has staff asked before the page is left, by a link, by going back, or by closing the tab, where the browser asks in its
 * own words. The answered function ends it, as the page does that is gone.
 */
export function holdPage(holding: Holding): () => void {
	const closing = (event: Event) => {
		if (holding.ask()) event.preventDefault()
	}
	holdings.add(holding)
	addEventListener('beforeunload', closing)
	return () => {
		holdings.delete(holding)
		removeEventListener('beforeunload', closing)
	}
}

/** Whether the page is kept after the address has changed: then the old address stands there again until staff agree to leave. */
export function keptBack({ oldURL, newURL }: HashChangeEvent): boolean {
	for (const holding of holdings) {
		const question = holding.ask()
		if (!question) continue
		history.replaceState(history.state, '', oldURL)
		confirm(question, frame().leave, frame().stayHere).then(agreed => {
			if (!agreed) return
			holdings.delete(holding)
			holding.left?.()
			location.hash = new URL(newURL).hash
		})
		return true
	}
	return false
}
