/*
 * Links that open another program: a call, an e-mail, a message. The page stays behind it and nothing is lost, but the
 * browser takes them for leaving it and asks. They may stand anywhere on the page.
 */

/** Milliseconds in which the browser asks after a click, if it does. */
const SOON = 1_000
/** Addresses of another program; and pages of the web that a phone opens in one, which get a tab of their own here. */
const PROGRAM = /^(tel|sms|mailto|whatsapp|geo|maps):/i
const PAGE = /^https?:\/\/(wa\.me|api\.whatsapp\.com)\//i

let watching = false

/** From now on says of each click whether it opens such a link, for as long as the browser may ask about it. */
export function notice(clicked: { apart: boolean }): void {
	if (watching) return
	watching = true
	addEventListener(
		'click',
		event => {
			const link = event.composedPath().find(target => target instanceof HTMLAnchorElement)
			const href = link instanceof HTMLAnchorElement ? link.href : ''
			clicked.apart = PROGRAM.test(href)
			if (clicked.apart)
				setTimeout(() => {
					clicked.apart = false
				}, SOON)
			if (!(link instanceof HTMLAnchorElement) || link.target || !PAGE.test(href)) return
			link.target = '_blank'
			setTimeout(() => link.removeAttribute('target'))
		},
		true,
	)
}
