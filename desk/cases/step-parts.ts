import { html, nothing, type TemplateResult } from 'lit'
import type { CaseStatus } from '../../core/case/status.ts'
import { fill } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import { day, parse } from '../dates.ts'
import { troubleAt } from '../frame/field.ts'
import { statusLabel } from '../labels.ts'
import { processWords } from '../spoken.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

/* What the control that moves a case on shows beside the facts that a step needs. */

interface Choice {
	steps: readonly CaseStatus[]
	/** Those that usually come next. */
	near: readonly CaseStatus[]
	/** Whether others take it, and this account writes what they need. */
	prepared(to: CaseStatus): boolean
	chosen: CaseStatus | ''
	busy: boolean
	wrong: string
	choose(to: CaseStatus): void
}

/** The steps as buttons: what usually comes next, and the others beside it. */
export function stepChoice(
	{ record }: AnyCase,
	{ steps, near, prepared, chosen, busy, wrong, choose }: Choice,
): TemplateResult {
	const words = stepWords()
	const button = (to: CaseStatus, look: string) =>
		html`<button type="button" class="sila-button ${look}" data-step=${to} aria-pressed=${to === chosen ? 'true' : 'false'}
			?disabled=${busy} @click=${() => choose(to)}>${prepared(to) ? words.prepare : (words.acts[record.kind][to] ?? statusLabel(record.kind, to))}</button>`
	const others = steps.filter(to => !near.includes(to))
	return html`<div id="sila-next" class="step-choice" role="group" aria-labelledby="sila-next-title" aria-describedby="sila-next-trouble" tabindex="-1">
		<p class="step-title" id="sila-next-title">${words.next}</p>
		${near.length > 0 ? html`<div class="step-near">${near.map(to => button(to, chosen ? '' : 'primary'))}</div>` : nothing}
		${others.length > 0 ? html`<div class="step-others">${others.map(to => button(to, ''))}</div>` : nothing}
		${troubleAt(wrong, 'sila-next-trouble')}
	</div>`
}

/** What the one who sent it will read at a status. */
export function stepPreview({ record }: AnyCase, { label, meaning, next }: StatusWords): TemplateResult {
	const { owner } = kindWords[record.kind]
	return html`<div class="preview">
		<p class="sila-hint">${fill(stepWords().reads, { owner })}</p>
		<blockquote><strong>${label}</strong><br>${meaning}<br>${next}</blockquote>
	</div>`
}

/** That a decision would come before the policy's day, and what can be done instead. */
export function tooEarly(earliest: string): TemplateResult {
	const words = stepWords()
	const date = parse(earliest)
	return html`<div class="too-early">
		<p><strong>${words.tooEarly}</strong> ${fill(words.notBefore, { day: date ? day(date) : '' })}</p>
		<p>${fill(words.meanwhile, { fact: processWords().facts.early_reason })}</p>
	</div>`
}
