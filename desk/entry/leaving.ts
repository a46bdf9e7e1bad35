import { app } from '../host.ts'

const at = (address: string, path: string) => new URL(address).hash.split('?')[0] === path

/**
 * Asks before a page of the dashboard is left while there is something to lose, by a link, by going back, or by closing
 * the tab, where the browser asks in its own words. `ask` says what there is to lose, or nothing; `left` is told when
 * somebody leaves all the same.
 */
export function guardLeaving(path: string, ask: () => string, left: () => void): void {
	let agreed = false
	addEventListener('beforeunload', event => {
		if (at(location.href, path) && ask()) event.preventDefault()
	})
	// Before the dashboard's own listener, which shows the other page.
	addEventListener(
		'hashchange',
		event => {
			const goes = at(event.oldURL, path) && !at(event.newURL, path)
			const question = goes && !agreed && ask()
			agreed = false
			if (!question) return
			event.stopImmediatePropagation()
			const wanted = new URL(event.newURL).hash
			history.replaceState(history.state, '', event.oldURL)
			const leave = () => {
				left()
				agreed = true
				location.hash = wanted
			}
			app.modals.confirm(question, leave, null, { yesButton: 'غادر', noButton: 'ابقَ هنا' })
		},
		true,
	)
}
