import { html, type TemplateResult } from 'lit'
import { CALLERS } from '../../core/access/callers.ts'
import type { Role } from '../../core/access/roles.ts'
import { DeskElement } from '../frame/element.ts'
import { type IconName, icon } from '../frame/page-icons.ts'
import { holdsAny } from '../frame/rights.ts'
import { called } from '../frame/states.ts'
import { OFFICERS } from '../officers/nav.ts'
import { PEOPLE } from '../people/nav.ts'
import { BACKUPS, SITE } from '../setup/nav.ts'
import '../setup/notice.ts'
import { SURVEYS } from '../surveys/nav.ts'
import { TEXTS } from '../texts/nav.ts'
import { HOLIDAYS, POLICIES, PROOF, RETENTION, TRAIL } from './nav.ts'
import { type SettingsWords, settingsWords } from './words.ts'

const ENTRIES: [keyof SettingsWords['entries'], string, IconName, (readonly Role[])?][] = [
	['holidays', HOLIDAYS, 'calendar-off'],
	['people', PEOPLE, 'key-round'],
	['officers', OFFICERS, 'users'],
	['texts', TEXTS, 'file-text'],
	['retention', RETENTION, 'timer', CALLERS['staff/retention']],
	['trail', TRAIL, 'eye', CALLERS['staff/trail']],
	['policies', POLICIES, 'scroll-text', CALLERS['staff/policies']],
	['site', SITE, 'globe', CALLERS['staff/site']],
	['backups', BACKUPS, 'server', CALLERS['staff/site']],
	['proof', PROOF, 'circle-check', CALLERS['staff/proof']],
	['surveys', SURVEYS, 'clipboard-list'],
]

/** What staff set and keep beside the cases: a way to each. */
export class DeskSettings extends DeskElement {
	protected override render(): TemplateResult {
		const words = settingsWords()
		called(words.settings)
		return html`<div class="page-content sila sila-list">
			<h1>${words.settings}</h1>
			<desk-setup-notice></desk-setup-notice>
			<ul class="settings-list">${ENTRIES.filter(([, , , roles]) => holdsAny(roles)).map(
				([name, href, sign]) => {
					const { title, about } = words.entries[name]
					return html`<li><a href=${href}>${icon(sign)}<strong>${title}</strong><span class="sila-hint">${about}</span></a></li>`
				},
			)}</ul>
			<p class="sila-hint">${words.administrator}</p>
		</div>`
	}
}

customElements.define('desk-settings', DeskSettings)

export const settingsPage = (): HTMLElement => document.createElement('desk-settings')
