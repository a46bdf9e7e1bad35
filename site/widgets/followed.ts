import type {} from '../../widgets/tracker/tracker.ts'

/*
 * The tracking page while a case is open: it is headed by what the case is and wears the accent of its association, and
 * beside it stand that association's own pages instead of how to find the numbers.
 */

const page = document.documentElement
const heading = document.querySelector('h1')
const asking = heading?.textContent ?? ''

/** Shows what is for this state: `data-asking` without a case, `data-found` with one, of its association where named. */
function turn(association: string): void {
	for (const element of document.querySelectorAll<HTMLElement>('[data-asking]'))
		element.hidden = association !== ''
	for (const element of document.querySelectorAll<HTMLElement>('[data-found]'))
		element.hidden = element.dataset.found !== association
}

document.body.addEventListener('sila-case-shown', event => {
	const { association, kind } = event.detail
	page.dataset.of = association
	if (heading) heading.textContent = heading.dataset[kind] ?? asking
	turn(association)
})

document.body.addEventListener('sila-case-left', () => {
	delete page.dataset.of
	if (heading) heading.textContent = asking
	turn('')
})
