import { html, type TemplateResult } from 'lit'
import type { Receipt } from '../../../core/api/common.ts'
import { caseNumbers } from '../../../ui/receipt.ts'
import type { FormView } from './view.ts'

/** What a person must have of what was stored, whatever else does not load: that it arrived, and its two numbers. */
export const numbers = ({ words }: FormView, received: Receipt): TemplateResult =>
	html`<h2 part="heading" tabindex="-1">${words.arrived}</h2>
		<p>${words.keep}</p>
		${caseNumbers(received, words.form.fields)}`
