import { html, nothing } from 'lit'
import { icon } from '../cases/parts.ts'
import { check, type Form, line, select } from './controls.ts'
import { blankOption, type QuestionDraft } from './draft.ts'

export const TYPES: Record<QuestionDraft['type'], string> = {
	rating: 'تقدير من 5 درجات',
	scale: 'مقياس من 0 إلى 10 للتوصية',
	'yes-no': 'نعم أو لا',
	choice: 'اختيار من أجوبة تكتبها',
	text: 'جواب بالكلمات',
}
const MOST_OPTIONS = 12

/** One question as it is written. `act` changes the draft and draws. */
export function questionForm(
	question: QuestionDraft,
	i: number,
	count: number,
	wrong: Record<string, string>,
	act: (change: () => void, focus?: string) => void,
	move: (by: -1 | 1) => void,
	remove: () => void,
) {
	const { type, text, hint, required, options } = question
	const name = (part: string) => `q${i}.${part}`
	const form: Form = {
		values: {
			[name('text.ar')]: text.ar,
			[name('text.en')]: text.en,
			[name('hint.ar')]: hint.ar,
			[name('hint.en')]: hint.en,
			[name('type')]: type,
			[name('required')]: required ? 'yes' : '',
			...Object.fromEntries(
				options.flatMap(({ label }, n) => [
					[name(`o${n}.ar`), label.ar],
					[name(`o${n}.en`), label.en],
				]),
			),
		},
		wrong,
		set: (key, value) =>
			act(() => {
				delete wrong[key]
				const [, part = '', lang] = key.split('.')
				const option = /^o(\d+)$/.exec(part)?.[1]
				if (part === 'type') question.type = value as QuestionDraft['type']
				else if (part === 'required') question.required = value === 'yes'
				else {
					const target = option ? options[Number(option)]?.label : part === 'hint' ? hint : text
					if (target) target[lang as 'ar' | 'en'] = value
				}
			}),
	}
	const first = i === 0
	return html`<section class="sila-card entry-part survey-question" aria-labelledby="sila-q${i}">
		<div class="sila-top"><h3 class="survey-number" id="sila-q${i}" tabindex="-1">السؤال ${i + 1}</h3>
			${
				first
					? nothing
					: html`<button type="button" class="sila-button quiet" ?disabled=${i < 2} @click=${() => move(-1)}>${icon('arrow-up')} قدّمه<span class="sila-unseen"> (السؤال ${i + 1})</span></button>
				<button type="button" class="sila-button quiet" ?disabled=${i === count - 1} @click=${() => move(1)}>${icon('arrow-down')} أخّره<span class="sila-unseen"> (السؤال ${i + 1})</span></button>
				<button type="button" class="sila-button quiet" @click=${remove}>${icon('trash')} احذفه<span class="sila-unseen"> (السؤال ${i + 1})</span></button>`
			}</div>
		${line(form, name('text.ar'), 'نص السؤال بالعربية')}
		${line(form, name('text.en'), 'النص بالإنجليزية', { english: true })}
		${
			first
				? html`<p class="sila-hint">السؤال الأول يبقى تقديرًا من 5 درجات ولا بد من جوابه: به تبدأ النتائج، وهو الذي يُسأل في البريد.</p>`
				: html`${select(form, name('type'), 'نوع الجواب', Object.entries(TYPES))}
				${check(form, name('required'), 'لا بد من جوابه', 'الأصل أن يُترك للناس ما لا يريدون جوابه.')}`
		}
		${
			type === 'choice'
				? html`<fieldset class="entry-field"><legend>الأجوبة</legend><ul class="rows">${options.map(
						(
							_,
							n,
						) => html`<li>${line(form, name(`o${n}.ar`), `الجواب ${n + 1} بالعربية`)}${line(form, name(`o${n}.en`), `الجواب ${n + 1} بالإنجليزية`, { english: true })}
						${options.length > 2 ? html`<button type="button" class="sila-button quiet" @click=${() => act(() => options.splice(n, 1), `sila-q${i}`)}>${icon('x')} احذف الجواب ${n + 1}</button>` : nothing}</li>`,
					)}</ul>
					${options.length < MOST_OPTIONS ? html`<button type="button" class="sila-button" @click=${() => act(() => options.push(blankOption()), `sila-q${i}.o${options.length - 1}.ar`)}>${icon('plus')} أضف جوابًا</button>` : nothing}</fieldset>`
				: nothing
		}
		<details ?open=${Boolean(hint.ar || hint.en)}><summary>إيضاح تحت السؤال</summary>
			${line(form, name('hint.ar'), 'الإيضاح بالعربية', { optional: true })}${line(form, name('hint.en'), 'الإيضاح بالإنجليزية', { optional: true, english: true })}</details>
	</section>`
}
