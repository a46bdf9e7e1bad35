import { html, nothing, type TemplateResult } from 'lit'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { referralSources } from '../../core/sending/referral.ts'
import { type Chosen, type Entry, requestOf } from './draft.ts'
import { choice, day, line, select, type View } from './fields.ts'
import { section } from './section.ts'

/** The official referral by which a case comes: asked wherever the service takes one, optional where it is one of its ways. */
export function referral(view: View<Entry>, chosen: Chosen): TemplateResult | typeof nothing {
	const request = requestOf(view.entry, chosen)
	const sources = referralSources(chosen.service, request.conditions)
	if (sources.length === 0) return nothing
	const { entry } = chosen.service
	const asked =
		entry.by === 'referral'
			? html`<p>لا تُفتح حالة في هذه الخدمة إلا بإحالة رسمية. وقل لمن يُبلغ بنفسه: «${entry.individual.text.ar}»
				<a href="tel:${entry.individual.phone}">${entry.individual.name.ar} <bdi dir="ltr">${entry.individual.phone}</bdi></a></p>`
			: choice(
					view,
					'referral',
					[
						['yes', 'نعم، وتقوم الإحالة مقام إقراره'],
						['', 'لا، يطلب هو ويقرّ بنفسه'],
					],
					{ label: 'هل وصل خطاب الإحالة؟' },
				)
	const { by = '' } = request.referral ?? {}
	const fields = html`${select(
		view,
		'referral.by',
		sources.map(({ id, ar }) => [id, ar]),
		by,
		value => view.set('referral.by', value),
	)}${line(view, 'referral.number', { required: false })}${day(view, 'referral.on')}`
	return section(
		'referral',
		requestWords.fields.referral,
		html`${asked}${request.referral ? fields : nothing}`,
	)
}
