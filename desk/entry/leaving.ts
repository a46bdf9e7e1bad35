import { confirm } from '../frame/confirm.ts'
import { entryWords } from './words.ts'

const at = (address: string, path: string) => new URL(address).hash.split('?')[0] === path

/**
 * Asks before the page at `path` is left while there is something to lose, by a link, by going back, or by closing the
 * tab, where the browser asks in its own words. `ask` says what there is to lose, or nothing; `left` is told when somebody
 * leaves all the same. The answered function ends it.
 */
export function guardLeaving(path: string, ask: () => string, left: () => void): () => void {
	let agreed = false
	const closing = (event: Event) => {
		if (ask()) event.preventDefault()
	}
	const going = async (event: HashChangeEvent) => {
		const goes = at(event.oldURL, path) && !at(event.newURL, path)
		const question = goes && !agreed && ask()
		agreed = false
		if (!question) return
		event.stopImmediatePropagation()
		const wanted = new URL(event.newURL).hash
		history.replaceState(history.state, '', event.oldURL)
		if (!(await confirm(question, entryWords().leave, entryWords().stay))) return
		left()
		agreed = true
		location.hash = wanted
	}
	addEventListener('beforeunload', closing)
	// Before the desk's own listener, which shows the other page.
	addEventListener('hashchange', going, true)
	return () => {
		removeEventListener('beforeunload', closing)
		removeEventListener('hashchange', going, true)
	}
}
