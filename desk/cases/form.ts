import { html, type TemplateResult } from 'lit'
import { language } from '../frame/language.ts'
import { portalAddress } from '../portal.ts'
import { caseWords } from './case-words.ts'
import { moment } from './parts.ts'
import type { Case } from './types.ts'

/** Which form and policy the request was declared on. */
export function formView({ record, association, formCreated, formReplaced }: Case): TemplateResult {
	const words = caseWords().form
	const lang = language()
	const policy = portalAddress(`${lang === 'en' ? '/en' : ''}/${association.slug}/policy/`)
	return html`<section class="sila-card" aria-labelledby="sila-form">
		<h2 id="sila-form">${words.title}</h2>
		<dl class="facts">
			<div class="form-version"><dt>${words.version}</dt><dd><bdi dir="ltr">${record.form_version}</bdi></dd></div>
			<div><dt>${words.issued}</dt><dd>${moment(formCreated)}</dd></div>
			<div><dt>${words.now}</dt><dd>${formReplaced ? html`${words.replaced} ${moment(formReplaced)}` : words.current}</dd></div>
			<div><dt>${words.policy}</dt><dd><a href=${policy} target="_blank" rel="noopener">${association.policy.title[lang]}</a></dd></div>
		</dl>
	</section>`
}
