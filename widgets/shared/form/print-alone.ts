/*
 * Whoever prints the page with the browser's own menu after sending wants the receipt, and not pages of what stands
 * around it. The sheets hold on paper alone, and on a page alone that has a form that was sent.
 */

const SENT = ':is(sila-request-form, sila-complaint-form, sila-inquiry-form, sila-complaint-link)[sent]'

const inside = sheet('.actions, [part=letter] { display: none }')
const around = sheet(`html:has(${SENT}) *:not(${SENT}, :has(${SENT})) { display: none !important }`)

/** Has a print of the page show what is in a form's `root` alone, without its buttons and the letter. */
export function printAlone(root: ParentNode): void {
	for (const [place, made] of [
		[root as ShadowRoot, inside],
		[document, around],
	] as const) {
		if (!place.adoptedStyleSheets.includes(made)) place.adoptedStyleSheets.push(made)
	}
}

function sheet(rules: string): CSSStyleSheet {
	const made = new CSSStyleSheet({ media: 'print' })
	made.replaceSync(rules)
	return made
}
