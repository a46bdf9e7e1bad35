import type { Lang } from '../../core/language/text.ts'
import { isSensitive } from '../../core/policy/sensitive.ts'
import { extension } from '../../core/sending/files.ts'
import { define } from '../shared/element.ts'
import { SilaForm } from '../shared/form/form.ts'
import { lateReceipt, type Plan } from '../shared/form/plan.ts'
import { fetchBeside } from '../shared/words/fetch.ts'
import { STEPS } from './steps.ts'
import { type View, viewOf } from './view.ts'
import type { whomView } from './whom.ts'
import type { ComplaintFormWords } from './words.ts'

const PLAN: Plan<ComplaintFormWords, View> = {
	words: {
		ar: () =>
			fetchBeside(import('./words.ar.ts'), import('../../core/language/words/complaint-written.ar.ts')),
		en: () =>
			fetchBeside(import('./words.en.ts'), import('../../core/language/words/complaint-written.en.ts')),
	},
	steps: STEPS,
	review: () => import('./review.ts'),
	parcel: ({ complaint, state }) => ({
		route: 'complaints',
		name: 'complaint',
		content: complaint,
		files: state.files.map((file, i) => ({
			field: `files.${i + 1}`,
			// What a file is called can tell whose it is.
			name: complaint.anonymous ? `${i + 1}.${extension(file.name)}` : file.name,
			file,
		})),
	}),
	receipt: lang =>
		lateReceipt(
			import('./receipt.ts'),
			lang === 'ar' ? import('./receipt.ar.ts') : import('./receipt.en.ts'),
		),
}

/** A complaint was stored. The secret code is not told: it is the complainant's alone. */
export type ComplaintSentEvent = CustomEvent<{ reference: string }>

/**
 * The complaint form of an association, with a name or without: what happened, what would put it right, the request it
 * concerns, how to be answered, review, receipt. Of a complaint without a name nothing is kept on the device.
 *
 * @fires sila-complaint-sent - {@link ComplaintSentEvent}; bubbles, composed. The complaint was stored.
 */
export class SilaComplaintForm extends SilaForm<ComplaintFormWords, View> {
	/** Makes the view with whom it is about, once that was brought. */
	static whom?: typeof whomView

	protected override readonly plan = PLAN
	#bringing = false

	protected override async load(lang: Lang): ReturnType<SilaForm<ComplaintFormWords, View>['load']> {
		const loaded = await super.load(lang)
		// An address that names no case is most people's.
		if (location.hash) (await import('../shared/handoff.ts')).concern(this)
		return loaded
	}

	protected override updated(): void {
		super.updated()
		this.#bringWhom()
	}

	/** Brings the step that the first questions lead to. */
	readonly #bringWhom = async (): Promise<void> => {
		const { words } = this
		if (!words || words.whom || this.#bringing) return
		this.#bringing = true
		try {
			this.words = await (await import('./whom.ts')).bring(SilaComplaintForm, PLAN.steps, words)
		} catch {
			// Tried again with whatever is done next, and once there is a network.
			addEventListener('online', this.#bringWhom, { once: true })
		}
		this.#bringing = false
	}

	override sensitive(): boolean {
		return isSensitive('complaint')
	}

	/** Of a complaint without a name nothing is kept, whatever was said before. */
	override keepable(): boolean {
		return this.state.values.anonymous !== 'yes'
	}

	override view(): View | undefined {
		const { words, definition } = this
		if (!words || !definition) return undefined
		const view = viewOf(this, this.state, definition, words)
		return SilaComplaintForm.whom?.(view) ?? view
	}
}

define('sila-complaint-form', SilaComplaintForm)

declare global {
	interface HTMLElementTagNameMap {
		'sila-complaint-form': SilaComplaintForm
	}
	interface HTMLElementEventMap {
		'sila-complaint-sent': ComplaintSentEvent
	}
}
