import { html, nothing } from 'lit/html.js'
import type { ImprovementsRecord } from '../../server/collections.ts'
import { app } from '../host.ts'
import { kept } from '../kept.ts'
import { trouble } from '../problem.ts'
import { area, check, type Form, leadToFirst, line, select } from './controls.ts'
import type { Place } from './data.ts'

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
const begun = kept<Record<string, string>>()

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
	let wrong: Record<string, string> = {}
	let failed = ''
	let busy = false
	const form: Form = {
		values,
		get wrong() {
			return wrong
		},
		set(name, value) {
			values[name] = value
			delete wrong[name]
			begun.set(id, values)
			draw()
		},
	}

	async function save(event: Event): Promise<void> {
		event.preventDefault()
		if (busy) return
		failed = ''
		wrong = {}
		if (!values.finding_ar?.trim()) wrong.finding_ar = 'اكتب ما قاله المستفيدون.'
		if (!values.owner?.trim()) wrong.owner = 'اكتب من يتولاه.'
		if (Object.keys(wrong).length === 0) {
			busy = true
			draw()
			const body = {
				...Object.fromEntries(NAMES.map(name => [name, (values[name] ?? '').trim()])),
				association: place.id,
				published: values.published === 'yes',
			}
			try {
				const improvements = app.pb.collection('improvements')
				if (given) await improvements.update(given.id, body, { requestKey: null })
				else await improvements.create(body, { requestKey: null })
				begun.delete(id)
				done(true)
				return
			} catch (error) {
				const { text, fields } = trouble(error, true)
				wrong = fields
				failed = Object.keys(fields).length ? 'لم يُحفظ: راجع ما كُتب تحته سبب.' : text
			}
			busy = false
		}
		draw()
		leadToFirst(NAMES, wrong)
	}

	function leave(): void {
		begun.delete(id)
		done(false)
	}

	return () => html`<form class="sila-card entry-part survey-part" novalidate @submit=${save} aria-labelledby="sila-improvement-form">
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
		<div role="alert">${failed ? html`<p class="sila-error">${failed}</p>` : nothing}</div>
		<div class="sila-actions"><button class="sila-button primary" ?disabled=${busy}>احفظ</button>
			<button type="button" class="sila-button quiet" @click=${leave}>تراجع</button></div>
	</form>`
}
