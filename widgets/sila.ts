import { elements } from './elements.ts'

/*
 * The one script of a host page. It loads an element's code when the element comes near the viewport, so a page
 * pays for a form only once somebody is about to see it. It leaves nothing on the page but two observers.
 */

/** The fallback inside an element stays when its code does not load; coming near again is the next try. */
const load = (element: Element) => elements[element.localName]?.().catch(console.error)

const near =
	globalThis.IntersectionObserver &&
	new IntersectionObserver(
		entries => {
			for (const { isIntersecting, target } of entries) if (isIntersecting) load(target)
		},
		{ rootMargin: '600px' },
	)

const waiting = Object.keys(elements)
	.map(tag => `${tag}:not(:defined)`)
	.join()

function find(): void {
	for (const element of document.querySelectorAll(waiting)) near ? near.observe(element) : load(element)
}

find()
new MutationObserver(find).observe(document, { childList: true, subtree: true })
