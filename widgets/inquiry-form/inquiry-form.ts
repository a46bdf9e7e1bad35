import type { PropertyDeclarations } from 'lit'
import { INQUIRY_TOPICS } from '../../core/case/topics.ts'
import { HashFollower } from '../shared/address.ts'
import { define } from '../shared/element.ts'
import { SilaForm } from '../shared/form/form.ts'
import { lateReceipt, type Plan } from '../shared/form/plan.ts'
import { fetchBeside } from '../shared/words/fetch.ts'
import { STEPS } from './steps.ts'
import { type View, viewOf } from './view.ts'
import type { InquiryFormWords } from './words.ts'

const PLAN: Plan<InquiryFormWords, View> = {
	words: {
		ar: () => fetchBeside(import('./words.ar.ts'), import('../../core/language/words/inquiry.ar.ts')),
		en: () => fetchBeside(import('./words.en.ts'), import('../../core/language/words/inquiry.en.ts')),
	},
	steps: STEPS,
	review: () => import('./review.ts'),
	parcel: ({ inquiry }) => ({ route: 'inquiries', name: 'inquiry', content: inquiry, files: [] }),
	receipt: lang =>
		lateReceipt(
			import('./receipt.ts'),
			lang === 'ar' ? import('./receipt.ar.ts') : import('./receipt.en.ts'),
		),
}

/** An inquiry was stored. The secret code is not told: it is the person's alone. */
export type InquirySentEvent = CustomEvent<{ reference: string }>

/**
 * The inquiry form of an association, for questions, technical support and offers to volunteer: what it is about, whom
 * it goes to where the association published that, how to be answered, review, receipt.
 *
 * @fires sila-inquiry-sent - {@link InquirySentEvent}; bubbles, composed. The inquiry was stored.
 */
export class SilaInquiryForm extends SilaForm<InquiryFormWords, View> {
	static override properties: PropertyDeclarations = {
		topic: { reflect: true },
	}

	/** What is chosen to begin with: `question`, `technical-support` or `volunteering`. Default: what stands after the # of the page's address. */
	declare topic?: string

	protected override readonly plan = PLAN

	readonly #follow = () => {
		const named = [this.topic, location.hash.slice(1)].find(one =>
			INQUIRY_TOPICS.some(topic => topic === one),
		)
		const { values } = this.state
		if (named && !values.text) this.change({ values: { ...values, topic: named } })
	}

	constructor() {
		super()
		new HashFollower(this, this.#follow)
	}

	protected override firstUpdated(): void {
		super.firstUpdated()
		this.#follow()
	}

	override view(): View | undefined {
		const { words, definition } = this
		if (!words || !definition) return undefined
		return viewOf(this, this.state, definition, words)
	}
}

define('sila-inquiry-form', SilaInquiryForm)

declare global {
	interface HTMLElementTagNameMap {
		'sila-inquiry-form': SilaInquiryForm
	}
	interface HTMLElementEventMap {
		'sila-inquiry-sent': InquirySentEvent
	}
}
