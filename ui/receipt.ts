import { html, type TemplateResult } from 'lit'
import type { Receipt } from '../core/api/common.ts'
import { formatCode, formatReference } from '../core/language/spaced.ts'

/** The two numbers that a case is followed by, in groups that can be read out; `named`: what they are called. */
export const caseNumbers = (
	{ reference, code }: Pick<Receipt, 'reference' | 'code'>,
	named: Record<'reference' | 'code', string>,
): TemplateResult =>
	html`<dl part="numbers" translate="no">
		<dt>${named.reference}</dt><dd><bdi dir="ltr">${formatReference(reference)}</bdi></dd>
		<dt>${named.code}</dt><dd><bdi dir="ltr">${formatCode(code)}</bdi></dd>
	</dl>`
