import { html, nothing } from 'lit'
import type { CampaignsRecord, SurveysRecord } from '../../core/api/collections.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { app } from '../host.ts'
import { labels } from '../labels.ts'
import { line, select } from './controls.ts'
import type { Place } from './data.ts'
import { saving, titles } from './saving.ts'
import { channelText } from './words.ts'

const NAMES = [
	'survey',
	'title_ar',
	'title_en',
	'target',
	'service',
	'channel',
	'opens_on',
	'closes_on',
] as const

/** Makes a campaign, or changes one. What others rely on, its survey and its address, stays as it was made. */
export function campaignForm(
	place: Place,
	surveys: SurveysRecord[],
	given: CampaignsRecord | null,
	serviceIds: { id: string; slug: string }[],
	draw: () => void,
	done: (saved: CampaignsRecord | null) => void,
) {
	const periodic = surveys.filter(
		({ association, kind, active }) => association === place.id && kind === 'periodic' && active,
	)
	const values: Record<string, string> = given
		? Object.fromEntries(NAMES.map(name => [name, given[name]]))
		: { survey: periodic[0]?.id ?? '', target: 'all', opens_on: riyadhDay(new Date().toISOString()) }
	const { form, submit, actions } = saving({
		names: NAMES,
		values,
		draw,
		check: values => ({ ...titles(values), ...(values.opens_on ? {} : { opens_on: 'اختر أول يوم.' }) }),
		save(values) {
			const { survey, ...others } = Object.fromEntries(NAMES.map(name => [name, values[name] ?? '']))
			const campaigns = app.pb.collection('campaigns')
			const options = { requestKey: null }
			return given
				? campaigns.update<CampaignsRecord>(given.id, others, options)
				: campaigns.create<CampaignsRecord>({ ...others, survey }, options)
		},
		done,
		refused: 'لم تُحفظ: راجع ما كُتب تحته سبب.',
	})

	return () => html`<form class="sila-card entry-part" novalidate @submit=${submit} aria-labelledby="sila-campaign-form">
		<h2 id="sila-campaign-form" tabindex="-1">${given ? 'عدّل الحملة' : 'حملة جديدة'}</h2>
		<p class="sila-hint">الحملة تفتح استبانة دورية للناس بين يومين، ولها صفحة ورابط ورمز يُصوَّر.</p>
		${
			periodic.length === 0 && !given
				? html`<p class="sila-error">ليس لهذه الجمعية استبانة دورية مستعملة.</p>`
				: html`
		${
			given
				? nothing
				: select(
						form,
						'survey',
						'الاستبانة',
						periodic.map(({ id, title_ar }): [string, string] => [id, title_ar]),
					)
		}
		${line(form, 'title_ar', 'عنوان الحملة بالعربية', { hint: 'كما يراه الناس، مثل «رأيك في خدماتنا، ربيع 2027».' })}
		${line(form, 'title_en', 'العنوان بالإنجليزية', { english: true })}
		${select(form, 'target', 'لمن هي؟', Object.entries(labels.campaigns.values.target))}
		${values.target === 'service' ? select(form, 'service', 'أي خدمة؟', [['', 'اختر'], ...serviceIds.map(({ id, slug }): [string, string] => [id, place.services.find(service => service.slug === slug)?.name.ar ?? slug])]) : nothing}
		${values.target === 'channel' ? select(form, 'channel', 'أي قناة؟', [['', 'اختر'], ...place.channels.map(({ kind }): [string, string] => [kind, channelText(kind)])]) : nothing}
		${line(form, 'opens_on', 'أول يوم', { type: 'date' })}
		${line(form, 'closes_on', 'آخر يوم', { type: 'date', optional: true, hint: 'إن تركته بقيت مفتوحة حتى تضع لها يومًا.' })}
		${actions(given ? 'احفظ التعديل' : 'أنشئ الحملة', () => done(null))}`
		}
	</form>`
}
