import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import type { Route } from '../frame/router.ts'
import { pb } from '../frame/session.ts'
import { back, called } from '../frame/states.ts'
import { PATH } from './count.ts'
import { loadNotification, NOTIFICATION_KEY, type Notification } from './data.ts'
import { letterSheet, printing } from './letter.ts'
import { taskWords } from './words.ts'

/** Where several letters are printed at once, by the ids of their notifications. */
export const lettersAddress = (ids: readonly string[]): string => `${PATH}/print/${ids.join()}`

/** Several notifications as letters, each on a page of its own, ready to be printed at once. */
export class DeskLetters extends LoadedPage {
	static override properties: PropertyDeclarations = {
		route: { attribute: false },
		entries: { state: true },
	}

	declare route: Pick<Route, 'params'>
	declare entries: Notification[] | undefined
	/** What is asked of the server. */
	server = { loadNotification }

	override disconnectedCallback(): void {
		super.disconnectedCallback()
		pb.cancelRequest(NOTIFICATION_KEY)
	}

	/** One after the other: each is a case that is read, and is written down. */
	protected async bring(): Promise<void> {
		const entries: Notification[] = []
		for (const id of (this.route.params.ids ?? '').split(',')) {
			if (!this.isConnected) return
			entries.push(await this.server.loadNotification(id))
		}
		this.entries = entries
		await this.focusOn('h1')
	}

	protected override render(): TemplateResult {
		const words = taskWords()
		called(words.letter)
		return html`<div class="page-content sila sila-case sila-sheet">
			${back(PATH, words.title)}
			${this.loaded(
				this.entries &&
					html`<div class="sila-actions">${printing(
						this.entries,
						fill(words.printAll, { number: this.entries.length }),
					)}</div>${this.entries.map(letterSheet)}`,
			)}
		</div>`
	}
}

customElements.define('desk-letters', DeskLetters)

export const lettersPage = (route: Route): HTMLElement =>
	Object.assign(document.createElement('desk-letters'), { route })
