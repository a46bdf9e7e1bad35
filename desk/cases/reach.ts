import { html, nothing, type TemplateResult } from 'lit'
import { mayDo } from '../frame/may.ts'
import { icon } from '../frame/page-icons.ts'
import { takesSteps } from './acts.ts'
import { caseWords } from './case-words.ts'
import { contactLink, ICON, LINK } from './contact.ts'
import { contactOf } from './letter.ts'
import { sender } from './parts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

/** Where the parts of the page are that the bar leads to. */
interface Ways {
	/** To the next step. */
	step: () => void
	/** To where something is written to the applicant. */
	write: () => void
}

/**
 * On a narrow screen, where the page is long: who it is, how they are reached, the next step and writing, in reach of the
 * thumb wherever one reads.
 */
export function reachView(theCase: AnyCase, { step, write }: Ways): TemplateResult | typeof nothing {
	const { means, detail } = contactOf(theCase)
	const words = caseWords().contact
	const reached = theCase.shown.has('contact') && means && detail && LINK[means]
	const writes = mayDo('messages', 'create', theCase.record.association)
	const takes = takesSteps(theCase)
	if (!reached && !writes && !takes) return nothing
	return html`<div class="case-reach" role="group" aria-label=${words.reach}>
		<p class="case-reach-who">${sender(theCase.record)} ${reached ? html`<span>${icon(ICON[means])} ${contactLink(means, detail)}</span>` : nothing}</p>
		<div class="case-reach-acts">
			${takes ? html`<button type="button" class="sila-button primary" @click=${step}>${stepWords().next}</button>` : nothing}
			${writes ? html`<button type="button" class="sila-button" @click=${write}>${icon('message-circle')} ${words.write}</button>` : nothing}
		</div>
	</div>`
}
