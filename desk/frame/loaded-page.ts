import { nothing, type PropertyDeclarations } from 'lit'
import { troubleText } from '../problem.ts'
import { DeskElement } from './element.ts'
import { troubled, waiting } from './states.ts'

/** A page that shows what it fetched from the server, says why that did not come, and offers another try. */
export abstract class LoadedPage extends DeskElement {
	static override properties: PropertyDeclarations = { trouble: { state: true } }

	/** Why what is shown could not be fetched, or an act on it was refused; empty where nothing went wrong. */
	declare trouble: string

	constructor() {
		super()
		this.trouble = ''
	}

	override connectedCallback(): void {
		super.connectedCallback()
		this.load()
	}

	/** Fetches what is shown, or throws. */
	protected abstract bring(): Promise<void>

	/** Fetches what is shown; what was there before stays where it does not come. */
	protected load(): Promise<void> {
		return this.attempt(() => this.bring())
	}

	/** Does something at the server; why it did not is said above what is shown. */
	protected async attempt(act: () => Promise<unknown>): Promise<void> {
		this.trouble = ''
		try {
			await act()
		} catch (error) {
			this.trouble = troubleText(error)
		}
	}

	/** What went wrong, and what is shown: undefined until it is there. */
	protected loaded(content: unknown): unknown {
		const { trouble } = this
		return [troubled(trouble, () => this.load()), content ?? (trouble ? nothing : waiting())]
	}
}
