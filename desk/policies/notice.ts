import { html, nothing } from 'lit'
import { POLICIES } from '../settings/page.ts'
import { loadPolicies } from './data.ts'

/** Says on a page that something of the policies cannot be read, once it is known; `draw` draws the page. */
export function policyNotice(draw: () => void) {
	let left = 0
	loadPolicies()
		.then(({ unreadable }) => {
			left = unreadable.length
			draw()
		})
		// The page has its own way of saying that the server is not reached.
		.catch(() => null)
	return () =>
		left === 0
			? nothing
			: html`<div class="sila-trouble" role="alert"><p>شيء مما حُفظ من سياسات الجمعيات لا يُقرأ، فلا يُعرض في البوابة. <a href=${POLICIES}>انظر ما هو وأين</a></p></div>`
}
