import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Tells an element of each new `#` of the page's address, for as long as it is on the page. */
export class HashFollower implements ReactiveController {
	readonly #follow: () => void

	constructor(host: ReactiveControllerHost, follow: () => void) {
		this.#follow = follow
		host.addController(this)
	}

	hostConnected(): void {
		// The server draws elements too.
		globalThis.addEventListener?.('hashchange', this.#follow)
	}

	hostDisconnected(): void {
		removeEventListener('hashchange', this.#follow)
	}
}
