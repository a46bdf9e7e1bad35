import { elements } from './elements.ts'

/*
 * The one script of a host page. It loads an element's code when the element comes near the viewport, so a page
 * pays for a form only once somebody is about to see it. It leaves nothing on the page but two observers.
 */

const near = new IntersectionObserver(
	entries => {
		for (const { isIntersecting, target } of entries) {
			// The fallback inside an element stays when its code does not load; coming near again is the next try.
			if (isIntersecting) elements[target.localName]?.().catch(console.error)
		}
	},
	{ rootMargin: '600px' },
)

function find(): void {
	for (const element of document.querySelectorAll(':not(:defined)')) {
		if (element.localName.startsWith('sila-')) near.observe(element)
	}
}

find()
new MutationObserver(find).observe(document, { childList: true, subtree: true })
