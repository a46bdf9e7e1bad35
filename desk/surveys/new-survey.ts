import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { SurveysRecord } from '../../core/api/collections.ts'
import { line, select, type Values } from '../frame/controls.ts'
import { labels } from '../labels.ts'
import { ownOf, serviceChoices } from './common.ts'
import type { Place, ServiceId } from './data.ts'
import { DeskSurveyForm, titles } from './form.ts'
import { makingWords } from './making-words.ts'

/**
 * Begins a survey with the questions of one that the association has, so that nobody starts from nothing. It asks nobody
 * before it is switched on in its editor.
 */
export class DeskNewSurvey extends DeskSurveyForm<SurveysRecord> {
	static override properties: PropertyDeclarations = {
		place: { attribute: false },
		surveys: { attribute: false },
		services: { attribute: false },
	}

	declare place: Place
	declare surveys: SurveysRecord[]
	/** Of the association. */
	declare services: ServiceId[]
	protected readonly names = ['kind', 'service', 'title_ar', 'title_en']

	protected about(): string {
		return this.place.id
	}

	protected start(): Values {
		return { kind: 'periodic' }
	}

	protected check(): Record<string, string> {
		return titles(this.values)
	}

	protected body(): Record<string, unknown> {
		const own = ownOf(this.place, this.surveys)
		const model = own.find(({ kind }) => kind === this.values.kind) ?? own[0]
		return { ...this.said(), association: this.place.id, active: false, definition: model?.definition }
	}

	protected override render(): TemplateResult {
		const { newSurvey: words } = makingWords()
		const services: [string, string][] = [['', words.every], ...serviceChoices(this.place, this.services)]
		return html`<form class="sila-card entry-part" novalidate @submit=${this.submit} aria-labelledby="sila-new-survey">
			<h2 id="sila-new-survey" tabindex="-1">${words.heading}</h2>
			<p class="sila-hint">${words.hint}</p>
			${select(this, 'kind', words.kind, Object.entries(labels.surveys.values.kind))}
			${select(this, 'service', words.service, services)}
			${line(this, 'title_ar', words.titleAr)}
			${line(this, 'title_en', words.titleEn)}
			${this.actions(words.make)}
		</form>`
	}
}

customElements.define('desk-new-survey', DeskNewSurvey)
