import { html } from 'lit'
import type { DataCopy } from '../../core/api/requests.ts'
import { readFacts } from '../../core/case/facts.ts'
import { controlOf, FACT_NAMES, type FactName } from '../../core/case/fields.ts'
import type { CaseFacts } from '../../core/case/process.ts'
import { processWords } from '../../core/language/words/process.ar.ts'
import { day, parse } from '../dates.ts'
import { labels } from '../labels.ts'
import { STATES } from './facts.ts'
import { fileList } from './files.ts'
import { moment } from './parts.ts'
import type { AnyCase } from './types.ts'

/** What staff recorded on a case so far; nothing is shown before there is anything. */
export function recordedSection(draw: () => void) {
	const list = fileList(draw)

	function value(theCase: AnyCase, need: FactName, facts: CaseFacts) {
		const { record, service } = theCase
		if (need === 'minutes') {
			const files = record.minutes.map((stored, i) => ({ stored, title: `المحضر ${i + 1}`, name: stored }))
			return list(record.id, files)
		}
		if (need === 'checklist') {
			return html`<ul>${facts.checklist.map(
				({ document, state, note }) =>
					html`<li>${service?.documents.find(({ id }) => id === document)?.label.ar}: <strong>${STATES[state]}</strong>${note ? html` — <bdi>${note}</bdi>` : ''}</li>`,
			)}</ul>`
		}
		if (need === 'recommendations') {
			return html`<ul>${facts.recommendations.map(
				({ member, recommendation }) =>
					html`<li><strong><bdi>${member}</bdi></strong><br><bdi class="written">${recommendation}</bdi></li>`,
			)}</ul>`
		}
		const date = controlOf(need) === 'day' && parse(String(facts[need]))
		return date ? day(date) : html`<bdi class="written">${facts[need]}</bdi>`
	}

	return (theCase: AnyCase) => {
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
		if (there.length === 0 && returns.length === 0) return ''
		return html`<section class="sila-card" aria-labelledby="sila-recorded">
			<h2 id="sila-recorded">ما سجّله الموظفون</h2>
			<dl class="recorded">${there.map(
				need => html`<div><dt>${processWords.facts[need]}</dt><dd>${value(theCase, need, facts)}</dd></div>`,
			)}${
				returns.length > 0
					? html`<div><dt>${labels.cases.fields.returns}</dt><dd><ul>${returns.map(
							({ at, missing }) => html`<li>${moment(at)}<br><bdi class="written">${missing}</bdi></li>`,
						)}</ul></dd></div>`
					: ''
			}</dl>
		</section>`
	}
}
