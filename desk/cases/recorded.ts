import { html, nothing, type TemplateResult } from 'lit'
import type { DataCopy } from '../../core/api/requests.ts'
import { readFacts } from '../../core/case/facts.ts'
import { controlOf, FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import type { CaseFacts } from '../../core/case/process.ts'
import { fill } from '../../core/language/text.ts'
import { day, parse } from '../dates.ts'
import { language } from '../frame/language.ts'
import { labels } from '../labels.ts'
import { processWords } from '../spoken.ts'
import { caseWords } from './case-words.ts'
import { STATES } from './facts.ts'
import './files.ts'
import { moment } from './parts.ts'
import { stepWords } from './step-words.ts'
import type { AnyCase } from './types.ts'

function minutes({ id, minutes: stored }: AnyCase['record']): TemplateResult {
	const files = stored.map((name, i) => ({
		stored: name,
		title: fill(caseWords().recorded.minutes, { n: i + 1 }),
		name,
	}))
	return html`<desk-files .of=${id} .files=${files}></desk-files>`
}

const checklist = ({ service }: AnyCase, facts: CaseFacts) =>
	html`<ul>${facts.checklist.map(({ document, state, note, until }) => {
		const label = service?.documents.find(({ id }) => id === document)?.label[language()]
		const ends = parse(until)
		return html`<li>${label}: <strong>${STATES[state]}</strong>${note ? html` — <bdi>${note}</bdi>` : nothing}${ends ? html` — ${stepWords().validUntilDay} ${day(ends)}` : nothing}</li>`
	})}</ul>`

const recommendations = (facts: CaseFacts) =>
	html`<ul>${facts.recommendations.map(
		({ member, recommendation }) =>
			html`<li><strong><bdi>${member}</bdi></strong><br><bdi class="written">${recommendation}</bdi></li>`,
	)}</ul>`

/** A fact as it was recorded. */
function value(theCase: AnyCase, need: FactName, facts: CaseFacts) {
	if (need === 'minutes') return minutes(theCase.record)
	if (need === 'checklist') return checklist(theCase, facts)
	if (need === 'recommendations') return recommendations(facts)
	const date = controlOf(need) === 'day' && parse(String(facts[need]))
	return date ? day(date) : html`<bdi class="written">${facts[need]}</bdi>`
}

const returnsRow = (returns: DataCopy['returns']) =>
	html`<div><dt>${labels.cases.fields.returns}</dt><dd><ul>${returns.map(
		({ at, missing }) => html`<li>${moment(at)}<br><bdi class="written">${missing}</bdi></li>`,
	)}</ul></dd></div>`

/** What staff recorded on a case so far; nothing is shown before there is anything. */
export function recordedView(theCase: AnyCase): TemplateResult | typeof nothing {
	const written = Object.fromEntries(FACT_NAMES.map(need => [need, theCase.record[need]])) as Record<
		FactName,
		unknown
	>
	const facts = readFacts(written)
	const there = FACT_NAMES.filter(
		// Who holds it has a place of its own.
		need => need !== 'assigned_to' && (Array.isArray(facts[need]) ? facts[need].length > 0 : facts[need]),
	)
	const returns = (theCase.record.returns ?? []) as DataCopy['returns']
	if (there.length === 0 && returns.length === 0) return nothing
	return html`<section class="sila-card" aria-labelledby="sila-recorded">
		<h2 id="sila-recorded">${caseWords().recorded.title}</h2>
		<dl class="recorded">${there.map(
			need => html`<div><dt>${processWords().facts[need]}</dt><dd>${value(theCase, need, facts)}</dd></div>`,
		)}${returns.length > 0 ? returnsRow(returns) : nothing}</dl>
	</section>`
}
