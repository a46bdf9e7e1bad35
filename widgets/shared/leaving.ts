/** Has the browser ask before the page is left. Each element has its own: what one has sent, another may still hold. */
export class LeaveGuard {
	readonly #ask = (event: Event) => event.preventDefault()

	/** `holding`: there is something to lose. */
	update(holding: boolean): void {
		if (holding) addEventListener('beforeunload', this.#ask)
		else removeEventListener('beforeunload', this.#ask)
	}
}
