import { html } from 'lit'
import type { ImprovementsRecord } from '../../core/api/collections.ts'
import { app } from '../host.ts'
import { rememberedInputs } from '../remembered.ts'
import { area, check, line, select } from './controls.ts'
import type { Place } from './data.ts'
import { saving } from './saving.ts'

const NAMES = [
	'service',
	'finding_ar',
	'finding_en',
	'action_ar',
	'action_en',
	'owner',
	'due_on',
	'done_on',
	'published',
] as const

/** What was begun and not saved, by the record's id. */
const begun = rememberedInputs<Record<string, string>>('improvement')

/** Writes down what people said and what is done about it; `done` is told once it is stored, or given up. */
export function improvementForm(
	place: Place,
	services: { id: string; slug: string }[],
	given: ImprovementsRecord | null,
	start: Record<string, string>,
	draw: () => void,
	done: (saved: boolean) => void,
) {
	const id = given?.id ?? `new-${place.id}`
	const values: Record<string, string> = begun.get(id) ?? {
		...(given
			? Object.fromEntries(NAMES.map(name => [name, given[name] === true ? 'yes' : given[name] || '']))
			: start),
	}
	const { form, submit, actions } = saving({
		names: NAMES,
		values,
		draw,
		check: ({ finding_ar, owner }) => ({
			...(finding_ar?.trim() ? {} : { finding_ar: 'اكتب ما قاله المستفيدون.' }),
			...(owner?.trim() ? {} : { owner: 'اكتب من يتولاه.' }),
		}),
		async save(values) {
			const body = {
				...Object.fromEntries(NAMES.map(name => [name, (values[name] ?? '').trim()])),
				association: place.id,
				published: values.published === 'yes',
			}
			const improvements = app.pb.collection('improvements')
			if (given) await improvements.update(given.id, body, { requestKey: null })
			else await improvements.create(body, { requestKey: null })
		},
		done() {
			begun.delete(id)
			done(true)
		},
		refused: 'لم يُحفظ: راجع ما كُتب تحته سبب.',
		changed: () => begun.set(id, values),
	})

	function leave(): void {
		begun.delete(id)
		done(false)
	}

	return () => html`<form class="sila-card entry-part survey-part" novalidate @submit=${submit} aria-labelledby="sila-improvement-form">
		<h2 id="sila-improvement-form" tabindex="-1">${given ? 'عدّل التحسين' : 'تحسين جديد'}</h2>
		${select(form, 'service', 'في أي خدمة؟', [['', 'في الجمعية كلها'], ...services.map(({ id: value, slug }): [string, string] => [value, place.services.find(service => service.slug === slug)?.name.ar ?? slug])])}
		${area(form, 'finding_ar', 'ماذا قال المستفيدون؟', { hint: 'بكلماتك أنت، دون أرقام ودون ما يدل على أحد: قد يُنشر.' })}
		${area(form, 'finding_en', 'ماذا قالوا، بالإنجليزية', { english: true, optional: true, hint: 'لا بد منه للنشر.' })}
		${area(form, 'action_ar', 'ماذا فعلتم أو ستفعلون؟', { optional: true, hint: 'لا بد منه للنشر.' })}
		${area(form, 'action_en', 'ماذا فعلتم، بالإنجليزية', { english: true, optional: true, hint: 'لا بد منه للنشر.' })}
		${line(form, 'owner', 'من يتولاه؟', { hint: 'لا يُنشر.' })}
		${line(form, 'due_on', 'ينبغي أن يتم في', { type: 'date', optional: true, hint: 'لا يُنشر.' })}
		${line(form, 'done_on', 'تم في', { type: 'date', optional: true, hint: 'اتركه فارغًا ما لم يتم.' })}
		${check(form, 'published', 'انشره في البوابة: «قلتم، ففعلنا»', 'يُنشر بعد أن يتم، بالعربية والإنجليزية.')}
		${actions('احفظ', leave)}
	</form>`
}
