import { html } from 'lit'
import type { SurveysRecord } from '../../core/api/collections.ts'
import { app } from '../host.ts'
import { labels } from '../labels.ts'
import { line, select } from './controls.ts'
import type { Place } from './data.ts'
import { saving, titles } from './saving.ts'

const NAMES = ['kind', 'service', 'title_ar', 'title_en'] as const

/**
 * Begins a survey with the questions of one that the association has, so that nobody starts from nothing. It asks nobody
 * before it is switched on in its editor, to which `done` leads with its id.
 */
export function newSurvey(
	place: Place,
	surveys: SurveysRecord[],
	services: { id: string; slug: string }[],
	draw: () => void,
	done: (id: string) => void,
) {
	const own = surveys.filter(({ association }) => association === place.id)
	const values: Record<string, string> = { kind: 'periodic' }
	const { form, submit, actions } = saving({
		names: NAMES,
		values,
		draw,
		check: titles,
		async save(values) {
			const model = own.find(({ kind }) => kind === values.kind) ?? own[0]
			const body = {
				...Object.fromEntries(NAMES.map(name => [name, (values[name] ?? '').trim()])),
				association: place.id,
				active: false,
				definition: model?.definition,
			}
			const { id } = await app.pb.collection('surveys').create(body, { requestKey: null })
			return id
		},
		done,
		refused: 'لم تُحفظ: راجع ما كُتب تحته سبب.',
	})

	return () => html`<form class="sila-card entry-part" novalidate @submit=${submit} aria-labelledby="sila-new-survey">
		<h2 id="sila-new-survey" tabindex="-1">استبانة جديدة</h2>
		<p class="sila-hint">تبدأ بأسئلة الاستبانة التي عندكم، ثم تعدّلها. لا يُسأل بها أحد حتى تجعلها «مستعملة».</p>
		${select(form, 'kind', 'متى تُسأل؟', Object.entries(labels.surveys.values.kind))}
		${select(form, 'service', 'لأي خدمة؟', [['', 'لكل خدمات الجمعية'], ...services.map(({ id, slug }): [string, string] => [id, place.services.find(service => service.slug === slug)?.name.ar ?? slug])])}
		${line(form, 'title_ar', 'العنوان بالعربية')}
		${line(form, 'title_en', 'العنوان بالإنجليزية', { english: true })}
		${actions('أنشئها وعدّل أسئلتها', () => done(''))}
	</form>`
}
