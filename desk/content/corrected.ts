import { html, nothing, type TemplateResult } from 'lit'
import type { CorrectedContent, CorrectedPlace } from '../../core/api/content.ts'
import { fill } from '../../core/language/text.ts'
import { parse } from '../dates.ts'
import { confirm } from '../frame/confirm.ts'
import { language } from '../frame/language.ts'
import { icon } from '../frame/page-icons.ts'
import { labels } from '../labels.ts'
import { both, row } from './comparison.ts'
import { type Line, momentText } from './named.ts'
import { contentWords } from './words.ts'

/* What was published at once, as somebody else looks at it afterwards: of an association, a service or an officer. */

const isOfficer = (thing: string): boolean => thing.startsWith('officers/')

/** The value of a field of an officer, as people read it; each line in the language of the field. */
function officerLines(field: string, value: unknown): Line[] {
	const words = contentWords()
	if (typeof value === 'boolean') return [{ text: value ? words.yes : words.no, lang: language() }]
	const topics: Record<string, string> = labels.officers.values.topics ?? {}
	if (Array.isArray(value))
		return value.map(topic => ({
			text: topics[String(topic)] ?? String(topic),
			lang: language(),
		}))
	const latin = field.endsWith('_en') || field === 'phone' || field === 'email'
	return String(value ?? '')
		.split('\n')
		.filter(Boolean)
		.map(text => ({ text, lang: latin ? 'en' : 'ar' }))
}

function changed(thing: string, { field, before, after }: CorrectedPlace): TemplateResult {
	if (!isOfficer(thing)) return row({ steps: field.split('.'), what: 'value', before, after })
	const names: Record<string, string> = labels.officers.fields
	return both(names[field] ?? field, officerLines(field, before), officerLines(field, after))
}

/** What is asked before something is put back. */
function question({ thing, changes }: CorrectedContent): string {
	const words = contentWords()
	const [first] = changes
	if (!first || isOfficer(thing)) return words.putOfficerBackAsk
	const { before } = first
	const value =
		typeof before === 'boolean' ? (before ? words.open : words.closed) : String(before ?? words.nothing)
	return fill(words.putBackAsk, { value })
}

/** One thing that was published at once: what it was, and the two ways to have looked at it. */
export function correctedRow(
	corrected: CorrectedContent,
	decide: (decision: 'seen' | 'back') => Promise<void>,
): TemplateResult {
	const words = contentWords()
	const { thing, by, at, changes, mine, back } = corrected
	const name = corrected.name[language()]
	const moment = parse(at)
	const about = html`<span class="sila-unseen">: ${name}</span>`
	const putBack = async () => {
		if (await confirm(question(corrected), words.putBack)) await decide('back')
	}
	return html`<li><h3><bdi>${name}</bdi>${isOfficer(thing) ? html` <span class="sila-hint">${labels.officers.name}</span>` : nothing}</h3>
		<p class="sila-hint"><bdi dir="ltr">${by}</bdi>${moment ? html` · ${momentText(moment)}` : nothing}</p>
		<ul class="content-changes">${changes.map(change => changed(thing, change))}</ul>
		${
			mine || back
				? html`<div class="sila-actions">${mine ? html`<button type="button" class="sila-button primary" @click=${() => decide('seen')}>${icon('check')} ${words.seen}${about}</button>` : nothing}
			${back ? html`<button type="button" class="sila-button" @click=${putBack}>${icon('undo-2')} ${words.putBack}${about}</button>` : nothing}</div>`
				: nothing
		}
	</li>`
}
