import { pb } from '../frame/session.ts'
import type { Written } from './types.ts'

/**
 * What staff are writing down in this tab, one of a kind. It stays while somebody looks elsewhere, in memory alone, since
 * it is about a person, and goes when they sign out.
 *
 * @fires change - It is to be drawn anew, by whichever page shows it now.
 * @fires outdated - The association changed its form meanwhile; what was typed goes on in the new one.
 */
export class Begun<E extends Written> extends EventTarget {
	entry: E
	readonly #blank: () => E

	constructor(blank: () => E) {
		super()
		this.#blank = blank
		this.entry = blank()
		pb.authStore.onChange((_, somebody) => {
			if (!somebody) this.forget()
		})
	}

	/** Begins anew. What is still being sent keeps its own entry, and is shown nowhere any more. */
	forget(): void {
		this.entry = this.#blank()
	}

	/** Whether something was typed, chosen or attached for somebody. */
	get holds(): boolean {
		const { files, doing, values } = this.entry
		return files.length + doing.length > 0 || Object.values(values).some(value => value.trim())
	}

	/** Has it drawn, with what an entry takes over. */
	change(entry?: E, part?: Partial<Written>): void {
		if (entry) Object.assign(entry, part)
		this.dispatchEvent(new Event('change'))
	}

	outdate(): void {
		this.dispatchEvent(new Event('outdated'))
	}
}
