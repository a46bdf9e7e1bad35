import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ImprovementsRecord } from '../../core/api/collections.ts'
import { area, check, line, select, type Values } from '../frame/controls.ts'
import { serviceChoices } from './common.ts'
import type { Place, ServiceId } from './data.ts'
import { DeskSurveyForm } from './form.ts'
import { makingWords } from './making-words.ts'

const NAMES = [
	'service',
	'finding_ar',
	'finding_en',
	'action_ar',
	'action_en',
	'owner',
	'due_on',
	'done_on',
	'published',
] as const

/** Writes down what people said and what is done about it. */
export class DeskImprovementForm extends DeskSurveyForm {
	static override properties: PropertyDeclarations = {
		place: { attribute: false },
		services: { attribute: false },
		given: { attribute: false },
		opening: { attribute: false },
	}

	declare place: Place
	/** Of the association. */
	declare services: ServiceId[]
	/** The one that is changed; a new one where there is none. */
	declare given: ImprovementsRecord | undefined
	/** What a new one begins with. */
	declare opening: Values | undefined
	protected readonly names = NAMES

	protected about(): string {
		return this.given?.id ?? `new-${this.place.id}`
	}

	protected start(): Values {
		const { given } = this
		if (!given) return { ...this.opening }
		return Object.fromEntries(NAMES.map(name => [name, given[name] === true ? 'yes' : given[name] || '']))
	}

	protected check(): Record<string, string> {
		const { improvement: words } = makingWords()
		const { finding_ar, owner } = this.values
		return {
			...(finding_ar?.trim() ? {} : { finding_ar: words.writeFinding }),
			...(owner?.trim() ? {} : { owner: words.writeOwner }),
		}
	}

	protected body(): Record<string, unknown> {
		return { ...this.said(), association: this.place.id, published: this.values.published === 'yes' }
	}

	protected override refused(): string {
		return makingWords().improvement.refused
	}

	protected override render(): TemplateResult {
		const { improvement: words } = makingWords()
		const english = { optional: true, hint: words.needed }
		return html`<form class="sila-card entry-part survey-part" novalidate @submit=${this.submit} aria-labelledby="sila-improvement-form">
			<h2 id="sila-improvement-form" tabindex="-1">${this.given ? words.change : words.new}</h2>
			${select(this, 'service', words.service, [['', words.whole], ...serviceChoices(this.place, this.services)])}
			${area(this, 'finding_ar', words.finding, { hint: words.findingHint })}
			${area(this, 'finding_en', words.findingEn, english)}
			${area(this, 'action_ar', words.action, { optional: true, hint: words.needed })}
			${area(this, 'action_en', words.actionEn, english)}
			${line(this, 'owner', words.owner, { hint: words.unpublished })}
			${line(this, 'due_on', words.due, { type: 'date', optional: true, hint: words.unpublished })}
			${line(this, 'done_on', words.doneOn, { type: 'date', optional: true, hint: words.doneHint })}
			${check(this, 'published', words.publish, words.publishHint)}
			${this.actions(words.save)}
		</form>`
	}
}

customElements.define('desk-improvement-form', DeskImprovementForm)
