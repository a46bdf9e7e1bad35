import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type PocketBase from 'pocketbase'
import type { Backups } from '../../core/api/setup.ts'
import type { BackupGap } from '../../core/backup/state.ts'
import { ask } from '../api.ts'
import { ago, day, hour, parse } from '../dates.ts'
import { DeskElement } from '../frame/element.ts'
import { LoadedPage } from '../frame/loaded-page.ts'
import { back, called } from '../frame/states.ts'
import { SETTINGS } from '../settings/nav.ts'
import { settingsWords } from '../settings/words.ts'
import { backupWords } from './backup-words.ts'

/** What is not as it should be, a sentence each. */
export function backupGapLines(gaps: BackupGap[]): TemplateResult[] {
	const { gaps: words } = backupWords()
	return gaps.map(gap => {
		const date = gap.until ? parse(`${gap.until} 12:00:00Z`) : null
		return html`<p>${words[gap.code]({ ...gap, until: date ? day(date) : '' })}</p>`
	})
}

/** When the last backup and the last rehearsal were, and what is missing. */
export class DeskBackups extends LoadedPage {
	static override properties: PropertyDeclarations = {
		client: { attribute: false },
		backups: { state: true },
	}

	/** Signed in as the administrator; senior management is asked by its own session. */
	declare client: PocketBase | undefined
	declare backups: Backups | undefined

	protected async bring(): Promise<void> {
		this.backups = this.client
			? await this.client.send<Backups>('/api/sila/administrator/backups', { requestKey: null })
			: (await ask('staff/setup', 'sila-backups')).backups
	}

	#lines({ state, gaps }: Backups): TemplateResult {
		const words = backupWords()
		const { made, rehearsed, elsewhere, keysKept } = state
		const how = rehearsed?.found === 'good' ? `، ${words.good}` : ''
		return html`${gaps.length > 0 ? html`<div class="sila-trouble" role="alert">${backupGapLines(gaps)}</div>` : html`<p>${words.well}</p>`}
			<dl class="facts">
				<dt>${words.made}</dt><dd>${moment(made?.at)}</dd>
				<dt>${words.rehearsed}</dt><dd>${moment(rehearsed?.at)}${how}</dd>
				<dt>${words.elsewhere}</dt><dd>${moment(elsewhere?.at)}</dd>
				<dt>${words.keys}</dt><dd>${keysKept ? words.kept : words.notKept}</dd>
			</dl>`
	}

	protected override render(): TemplateResult {
		const words = backupWords()
		return html`<section class="sila-card" aria-label=${words.title}>
			${this.client ? html`<h2>${words.title}</h2>` : nothing}
			<p class="sila-hint">${words.hint}</p>
			${this.loaded(this.backups && this.#lines(this.backups))}
		</section>`
	}
}

customElements.define('desk-backups', DeskBackups)

/** A moment, and how long ago it was. */
function moment(time: string | undefined): string {
	const date = time ? parse(time) : null
	return date ? `${day(date)} ${hour(date)} · ${ago(date)}` : backupWords().never
}

/** The same as a page of senior management. */
export class DeskBackupsPage extends DeskElement {
	protected override render(): TemplateResult {
		const { title } = backupWords()
		called(title)
		return html`<div class="page-content sila sila-list">
			${back(SETTINGS, settingsWords().settings)}
			<header><h1>${title}</h1></header>
			<desk-backups></desk-backups>
		</div>`
	}
}

customElements.define('desk-backups-page', DeskBackupsPage)

export const backupsPage = (): HTMLElement => document.createElement('desk-backups-page')
