import { html, nothing, render } from 'lit'
import type { SurveysRecord } from '../../core/api/collections.ts'
import { icon } from '../cases/parts.ts'
import { questions } from '../field/ask.ts'
import { app, type HostRoute } from '../host.ts'
import { labels } from '../labels.ts'
import { trouble, troubleText } from '../problem.ts'
import { area, check, type Form, line } from './controls.ts'
import { loadSurvey } from './data.ts'
import { blankQuestion, definitionOf, draftOf, drafts, faultsOf, type SurveyDraft } from './draft.ts'
import { SURVEYS } from './nav.ts'
import { questionForm } from './question.ts'

const MOST = 20

/** The questions of a survey, written without code. What is not saved yet stays in this tab while one looks elsewhere. */
export function editorPage(route: HostRoute): HTMLElement {
	const id = route.params.id ?? ''
	let survey: SurveysRecord | null = null
	let draft: SurveyDraft | null = null
	let wrong: Record<string, string> = {}
	let failed = ''
	let said = ''
	let busy = false
	let preview = false
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'أسئلة الاستبانة'

	const focus = (name: string) => document.getElementById(name)?.focus()

	function take(found: SurveysRecord): void {
		survey = found
		draft = drafts.get(id) ?? draftOf(found)
		wrong = {}
	}

	async function load(): Promise<void> {
		failed = ''
		try {
			take(await loadSurvey(id))
		} catch (error) {
			failed = troubleText(error)
		}
		draw()
	}

	/** Changes the draft; it is kept until it is saved. */
	function act(change: () => void, lead?: string): void {
		change()
		said = ''
		if (draft) drafts.set(id, draft)
		draw()
		if (lead) focus(lead)
	}

	async function save(event: Event): Promise<void> {
		event.preventDefault()
		if (!draft || busy) return
		failed = ''
		wrong = faultsOf(draft)
		const [first] = Object.keys(wrong)
		if (first) {
			draw()
			focus(`sila-${first}`)
			return
		}
		busy = true
		draw()
		try {
			const { title, active } = draft
			const before = survey?.version
			const saved = await app.pb
				.collection('surveys')
				.update<SurveysRecord>(
					id,
					{ title_ar: title.ar.trim(), title_en: title.en.trim(), active, definition: definitionOf(draft) },
					{ requestKey: null },
				)
			drafts.delete(id)
			take(saved)
			said =
				saved.version === before
					? 'حُفظت. لم يتغير ما يُسأل، فبقيت النسخة كما هي.'
					: 'حُفظت نسخة جديدة. تظهر في البوابة بعد دقائق.'
		} catch (error) {
			const { text, fields } = trouble(error, true)
			failed = [text, ...Object.values(fields)].filter(Boolean).join(' ')
		}
		busy = false
		draw()
		focus(failed ? 'sila-failed' : 'sila-said')
	}

	const undo = () =>
		app.modals.confirm(
			'يذهب ما كتبته ولم تحفظه، وتعود الأسئلة كما هي محفوظة.',
			() => {
				drafts.delete(id)
				if (survey) take(survey)
				draw()
				focus('sila-editor')
			},
			null,
			{ yesButton: 'تراجع عن التعديل', noButton: 'أبقه' },
		)

	const remove = (open: SurveyDraft, i: number) =>
		app.modals.confirm(
			'يُحذف السؤال من النسخة الجديدة. وما أُجيب عنه من قبل يبقى في النتائج.',
			() => act(() => open.questions.splice(i, 1), `sila-q${Math.max(0, i - 1)}`),
			null,
			{ yesButton: 'احذف السؤال', noButton: 'أبقه' },
		)

	const move = (open: SurveyDraft, i: number, by: -1 | 1) =>
		act(
			() => {
				const [question] = open.questions.splice(i, 1)
				if (question) open.questions.splice(i + by, 0, question)
			},
			`sila-q${i + by}`,
		)

	const form = (open: SurveyDraft, record: SurveysRecord) => {
		const top: Form = {
			values: {
				'title.ar': open.title.ar,
				'title.en': open.title.en,
				'intro.ar': open.intro.ar,
				'intro.en': open.intro.en,
				active: open.active ? 'yes' : '',
			},
			wrong,
			set: (name, value) =>
				act(() => {
					delete wrong[name]
					const [part, lang] = name.split('.')
					if (part === 'active') open.active = value === 'yes'
					else open[part as 'title' | 'intro'][lang as 'ar' | 'en'] = value
				}),
		}
		return html`<form class="entry-form" novalidate @submit=${save}>
			<section class="sila-card entry-part" aria-labelledby="sila-about">
				<h2 id="sila-about">الاستبانة</h2>
				<p class="sila-hint">${labels.surveys.values.kind[record.kind]}</p>
				${line(top, 'title.ar', 'العنوان بالعربية')}${line(top, 'title.en', 'العنوان بالإنجليزية', { english: true })}
				${area(top, 'intro.ar', 'المقدمة بالعربية', { hint: 'لماذا تسأل، في جملة أو جملتين.' })}${area(top, 'intro.en', 'المقدمة بالإنجليزية', { english: true })}
				${check(top, 'active', 'مستعملة', 'إن أوقفتها لم يُسأل بها أحد، وبقيت إجاباتها ونتائجها.')}
			</section>
			${open.questions.map((question, i) =>
				questionForm(
					question,
					i,
					open.questions.length,
					wrong,
					act,
					by => move(open, i, by),
					() => remove(open, i),
				),
			)}
			${open.questions.length < MOST ? html`<button type="button" class="sila-button" @click=${() => act(() => open.questions.push(blankQuestion()), `sila-q${open.questions.length - 1}.text.ar`)}>${icon('plus')} أضف سؤالًا</button>` : html`<p class="sila-hint">بلغت ${MOST} سؤالًا، وهو الحد.</p>`}
			<section class="sila-card entry-part" aria-labelledby="sila-saving">
				<h2 id="sila-saving">الحفظ</h2>
				<p>حفظ التعديل يجعله نسخة جديدة. الإجابات السابقة تبقى مع أسئلتها كما قرأها أصحابها، والسؤال الذي تغير نصه يُحسب وحده في النتائج. ومن يجيب الآن عن النسخة السابقة تُقبل إجابته سبعة أيام.</p>
				<div id="sila-failed" tabindex="-1" role="alert">${Object.keys(wrong).length ? html`<p class="sila-error">لم تُحفظ بعد: راجع ما كُتب تحته سبب.</p>` : failed ? html`<p class="sila-error">${failed}</p>` : nothing}</div>
				<p id="sila-said" tabindex="-1" role="status" class="sila-done">${said}</p>
				<div class="sila-actions"><button class="sila-button primary" ?disabled=${busy}>احفظ نسخة جديدة</button>
					<button type="button" class="sila-button" aria-expanded=${preview ? 'true' : 'false'} aria-controls="sila-preview" @click=${() => {
						preview = !preview
						draw()
						if (preview) focus('sila-preview-title')
					}}>${icon('eye')} ${preview ? 'أخفِ المعاينة' : 'عاينها'}</button>
					${drafts.get(id) !== undefined ? html`<button type="button" class="sila-button quiet" @click=${undo}>تراجع عن التعديل</button>` : nothing}</div>
			</section>
			<div id="sila-preview">${
				preview
					? html`<section class="sila-card entry-part" aria-labelledby="sila-preview-title"><h2 id="sila-preview-title" tabindex="-1">المعاينة</h2><p>${open.intro.ar}</p>
					<div class="entry-part" inert>${questions({ questions: definitionOf(open).questions, answers: {}, comment: '', wrong: {}, set: () => {}, say: () => {} })}</div></section>`
					: nothing
			}</div>
		</form>`
	}

	const view = () => html`<div class="page-content sila sila-entry">
		<nav aria-label="الرجوع"><a class="case-back" href=${SURVEYS}>${icon('arrow-right')} الاستبانات والحملات</a></nav>
		<h1 id="sila-editor" tabindex="-1">${survey?.title_ar ?? 'أسئلة الاستبانة'}</h1>
		${survey && draft ? form(draft, survey) : failed ? html`<div class="sila-trouble" role="alert"><p>${failed}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`}
	</div>`

	const draw = () => render(view(), element)
	draw()
	load()
	return element
}
