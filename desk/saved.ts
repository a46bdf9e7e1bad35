/** Says that something was saved. Whoever shows it fetches it anew, and the one who saved waits for that. */
export class Saved extends Event {
	readonly #shown: Promise<unknown>[] = []

	constructor(type: string) {
		super(type, { bubbles: true })
	}

	/** Has the one who saved wait until what is shown is new. */
	waitFor(shown: Promise<unknown>): void {
		this.#shown.push(shown)
	}

	/** Resolves once nobody is waited for. It is saved, whether or not it could be shown at once. */
	async shown(): Promise<void> {
		await Promise.allSettled(this.#shown)
	}
}

/** Says it to all around an element, and resolves once they show what is new. */
export function tellSaved(element: HTMLElement, type: string): Promise<void> {
	const saved = new Saved(type)
	element.dispatchEvent(saved)
	return saved.shown()
}
