/** What the last click was on: a link `apart` opens another program, and leaves nothing. */
const clicked = { apart: false }

/** Has the browser ask before the page is left. Each element has its own: what one has sent, another may still hold. */
export class LeaveGuard {
	readonly #ask = (event: Event) => clicked.apart || event.preventDefault()

	/** `holding`: there is something to lose. */
	update(holding: boolean): void {
		removeEventListener('beforeunload', this.#ask)
		if (!holding) return
		addEventListener('beforeunload', this.#ask)
		import('./app-links.ts').then(({ notice }) => notice(clicked)).catch(() => {})
	}
}
