import type { PropertyDeclarations, TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import { SUPPORTING } from '../../core/sending/request.ts'
import { loadAssociation } from '../shared/api.ts'
import { define } from '../shared/element.ts'
import { type Plan, SilaForm } from '../shared/form/form.ts'
import { applicant } from './applicant.ts'
import { conditions, contact } from './conditions.ts'
import { need } from './need.ts'
import { review } from './review.ts'
import type { Step } from './state.ts'
import { type View, viewOf } from './view.ts'
import type { RequestFormWords } from './words.ts'

const STEPS = { conditions, need, you: applicant, review }

const PLAN: Plan<RequestFormWords, View> = {
	words: {
		ar: () => import('./words.ar.ts'),
		en: () => import('./words.en.ts'),
	},
	draw: (step, view) => STEPS[step as Step](view),
	parcel: ({ request, state }) => [
		'requests',
		'request',
		request,
		state.files.map(file => [`documents.${file.document}`, file.name, file]),
	],
	after: async lang => (await import('./after.ts')).after(lang),
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

	/** Slug of the service. */
	declare service: string

	protected override readonly plan = PLAN

	/** How a service that takes no requests is shown; brought for one alone. */
	declare closed?: ((view: View, contact: unknown) => TemplateResult) | undefined

	protected override async load(lang: Lang) {
		const brought = await super.load(lang)
		const service = brought.definition.services.find(({ slug }) => slug === this.service)
		if (!service) throw new Error(`no service “${this.service}”`)
		const takes = service.open && service.entry.by === 'request'
		return { ...brought, closed: takes ? undefined : (await import('./closed.ts')).closed }
	}

	override view(): View | undefined {
		const { words, definition } = this
		const service = definition?.services.find(({ slug }) => slug === this.service)
		return words && definition && service && viewOf(this, definition, service, words)
	}

	protected override content() {
		const view = this.view()
		return view && this.closed && !this.state.receipt ? this.closed(view, contact(view)) : super.content()
	}

	protected override async refused(code: string): Promise<void> {
		if (code !== 'form_changed') return
		const { definition, association } = this
		this.definition = await loadAssociation(this.origin, association, 'reload').catch(() => definition)
		this.refile()
	}

	/** What was attached for a document that is not asked for any more still supports the request. */
	override refile(): void {
		const { service, state } = this.view() as View
		for (const file of state.files)
			if (!service.documents.some(({ id }) => id === file.document)) file.document = SUPPORTING
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
