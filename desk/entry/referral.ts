import { html, nothing, type TemplateResult } from 'lit'
import { fill } from '../../core/language/text.ts'
import { referralSources } from '../../core/sending/referral.ts'
import { dayLine, line } from '../../ui/form/fields.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import { preset, select, type View } from './fields.ts'
import { said } from './said.ts'
import { section } from './section.ts'
import { entryWords } from './words.ts'

/** The official referral by which a case comes: asked wherever the service takes one, optional where it is one of its ways. */
export function referral(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const request = requestOf(view.entry, chosen)
	const sources = referralSources(chosen.service, request.conditions)
	if (sources.length === 0) return nothing
	const { lang } = view
	const { entry } = chosen.service
	const words = entryWords().request
	const asked =
		entry.by === 'referral'
			? html`<p>${fill(words.referralOnly, { text: entry.individual.text[lang] })}
				<a href="tel:${entry.individual.phone}">${entry.individual.name[lang]} <bdi dir="ltr">${entry.individual.phone}</bdi></a></p>`
			: preset(
					view,
					'referral',
					'',
					[
						['yes', words.referralYes],
						['', words.referralNo],
					],
					{ question: words.referralAsked },
				)
	const fields = () =>
		html`${select(
			view,
			'referral.by',
			sources.map(source => [source.id, source[lang]]),
			request.referral?.by ?? '',
		)}${line(view, 'referral.number', { required: false })}${dayLine(view, 'referral.on', {})}`
	return section(
		'referral',
		said().request.fields.referral,
		html`${asked}${request.referral ? fields() : nothing}`,
	)
}
