import type { PropertyDeclarations } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { isSensitive } from '../../core/policy/sensitive.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { loadAssociation } from '../shared/api.ts'
import { define } from '../shared/element.ts'
import { SilaForm } from '../shared/form/form.ts'
import { lateReceipt, type Plan } from '../shared/form/plan.ts'
import { applicant } from './applicant.ts'
import { closed } from './closed.ts'
import { conditions, contact } from './conditions.ts'
import { need, questions } from './need.ts'
import type { servedView } from './served.ts'
import { type View, viewOf } from './view.ts'
import type { RequestFormWords } from './words.ts'

const PLAN: Plan<RequestFormWords, View> = {
	words: {
		ar: () => import('./words.ar.ts'),
		en: () => import('./words.en.ts'),
	},
	steps: { conditions, need, you: applicant },
	review: () => import('./review.ts'),
	parcel: ({ request, state }) => ({
		route: 'requests',
		name: 'request',
		content: request,
		files: state.files.map(file => ({ field: `documents.${file.document}`, name: file.name, file })),
	}),
	receipt: lang =>
		lateReceipt(
			import('./receipt.ts'),
			lang === 'ar' ? import('./receipt.ar.ts') : import('./receipt.en.ts'),
		),
}

/** A request was stored. The secret code is not told: it is the applicant's alone. */
export type RequestSentEvent = CustomEvent<{ reference: string }>

/**
 * The request form of a service: conditions, need, applicant, review, receipt. What is typed is kept on the device
 * until it is sent, for seven days at most.
 *
 * @fires sila-request-sent - {@link RequestSentEvent}; bubbles, composed. The request was stored.
 * @csspart call - The telephone number to call, for a service that takes no requests.
 */
export class SilaRequestForm extends SilaForm<RequestFormWords, View> {
	static override properties: PropertyDeclarations = {
		service: { reflect: true },
	}

	/** Makes the view of a service for which one may apply for somebody else; brought where there is one. */
	static served?: typeof servedView

	/** Slug of the service. */
	declare service: string

	protected override readonly plan = PLAN

	protected override async load(lang: Lang) {
		const brought = await super.load(lang)
		const service = brought.definition.services.find(({ slug }) => slug === this.service)
		if (!service) throw new Error(`no service “${this.service}”`)
		if (service.capacities)
			brought.words = await (await import('./served.ts')).bring(SilaRequestForm, brought.words)
		return brought
	}

	override view(): View | undefined {
		const { words, definition } = this
		const service = definition?.services.find(({ slug }) => slug === this.service)
		if (!words || !definition || !service) return undefined
		const view = viewOf(this, this.state, definition, service, words)
		return (service.capacities && SilaRequestForm.served?.(view, questions)) || view
	}

	protected override body(view: View) {
		const { open, entry } = view.service
		const takes = open && entry.by === 'request'
		return takes || view.state.receipt ? super.body(view) : closed(view, contact(view))
	}

	override sensitive(): boolean {
		const { service } = this.view() ?? {}
		return isSensitive('request', service)
	}

	override async refused(code: string | undefined): Promise<void> {
		if (code !== 'form_changed') return
		const { definition, association } = this
		this.definition = await loadAssociation(this.origin, association, 'reload').catch(() => definition)
		this.refile()
	}

	/** What was attached for a document that is not asked for any more still supports the request. */
	override refile(): void {
		const asked = this.view()?.service.documents.map(({ id }) => id) ?? []
		for (const file of this.state.files) {
			if (!asked.includes(file.document)) file.document = SUPPORTING
		}
	}
}

define('sila-request-form', SilaRequestForm)

declare global {
	interface HTMLElementTagNameMap {
		'sila-request-form': SilaRequestForm
	}
	interface HTMLElementEventMap {
		'sila-request-sent': RequestSentEvent
	}
}
