import { html, type TemplateResult } from 'lit'
import type { Receipt } from '../../../core/api/common.ts'
import { formatCode, formatReference } from '../../../core/language/spaced.ts'
import type { FormView } from './view.ts'

/** What a person must have of what was stored, whatever else does not load: that it arrived, and its two numbers. */
export const numbers = ({ words }: FormView, { reference, code }: Receipt): TemplateResult =>
	html`<h2 part="heading" tabindex="-1">${words.arrived}</h2>
		<p>${words.keep}</p>
		<dl part="numbers" translate="no">
			<dt>${words.form.fields.reference}</dt><dd><bdi dir="ltr">${formatReference(reference)}</bdi></dd>
			<dt>${words.form.fields.code}</dt><dd><bdi dir="ltr">${formatCode(code)}</bdi></dd>
		</dl>`
