import { html, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import { caseWords } from './case-words.ts'
import { moment, statusChip } from './parts.ts'
import type { AnyCase } from './types.ts'
import { kindWords } from './words.ts'

/** What is left of a case whose applicant's data were erased, and that nothing else is. */
export function erasedView({ record, association, service }: AnyCase): TemplateResult {
	const { kind } = record
	const { owner, came } = kindWords[kind]
	const words = caseWords().erased
	const lang = language()
	return html`<section class="sila-card" aria-labelledby="sila-erased">
		<h2 id="sila-erased">${words.title}</h2>
		<p>${words.at} ${moment(record.erased_at)}${fill(words.unknown, { owner })}</p>
		<p class="sila-hint">${words.stays}</p>
		<dl class="facts">
			<div><dt>${words.association}</dt><dd>${association.name[lang]}</dd></div>
			${
				service
					? html`<div><dt>${words.service}</dt><dd>${service.name[lang]}</dd></div>`
					: html`<div><dt>${words.kind}</dt><dd>${labels.cases.values.kind[kind]}</dd></div>`
			}
			<div><dt>${came}</dt><dd>${moment(record.created)}</dd></div>
			<div><dt>${words.status}</dt><dd>${statusChip(record)}</dd></div>
			<div><dt>${words.since}</dt><dd>${moment(record.status_since)}</dd></div>
		</dl>
	</section>`
}
