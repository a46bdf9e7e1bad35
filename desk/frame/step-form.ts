import { html, nothing, type TemplateResult } from 'lit'
import { troubleAt } from './field.ts'
import { frame } from './words.ts'

/** What a small form on a card needs. */
interface StepForm {
	submit(event: Event): unknown
	busy: boolean
	/** What is wrong with no field of its own, and the id of the place where it is said. */
	trouble: string
	troubleId?: string
	/** Of the button that takes it. */
	label: string
	/** It cannot be undone. */
	grave?: boolean
	/** The way out of it, where there is one. */
	leave?: () => void
}

/** A small form on a card: what it asks, what went wrong, the button, and the way out. */
export const stepForm = (
	{ submit, busy, trouble, troubleId, label, grave, leave }: StepForm,
	asked: unknown,
): TemplateResult => html`<form class="step" novalidate @submit=${submit}>
	<div class="step-needs">
		${asked}
		${troubleAt(trouble, troubleId)}
		<div class="sila-actions">
			<button class="sila-button primary ${grave ? 'grave' : ''}" ?disabled=${busy}>${label}</button>
			${leave ? html`<button type="button" class="sila-button quiet" ?disabled=${busy} @click=${leave}>${frame().stay}</button>` : nothing}
		</div>
	</div>
</form>`
