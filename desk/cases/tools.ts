import { html, nothing, type TemplateResult } from 'lit'
import { language } from '../frame/language.ts'
import { portalAddress } from '../portal.ts'
import { caseWords } from './case-words.ts'
import type { AnyCase } from './types.ts'

/** What the association's policy gives its staff to work with, and the way to the policy; nothing where it names none. */
export function toolsView({ association }: AnyCase): TemplateResult | typeof nothing {
	const words = caseWords().tools
	const lang = language()
	if (association.staffTools.length === 0) return nothing
	const policy = portalAddress(`${lang === 'en' ? '/en' : ''}/${association.slug}/policy/#tools`)
	return html`<details class="sila-card case-tools">
		<summary>${words.title}</summary>
		<ul>${association.staffTools.map(tool => html`<li>${tool[lang]}</li>`)}</ul>
		<p><a href=${policy} target="_blank" rel="noopener">${words.policy}</a></p>
	</details>`
}
