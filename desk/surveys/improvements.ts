import { html, nothing, render } from 'lit'
import type { ImprovementsRecord } from '../../core/api/collections.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { icon } from '../cases/parts.ts'
import { day } from '../dates.ts'
import { app, type HostRoute } from '../host.ts'
import { troubleText } from '../problem.ts'
import { listImprovements, listPlaces, listServices, type Place } from './data.ts'
import { improvementForm } from './improvement-form.ts'
import { IMPROVEMENTS, surveysNav } from './nav.ts'

const dayText = (text: string) => day(new Date(`${text}T12:00:00Z`))

/** What is to be improved because of what people said, by when and by whom, and what was. */
export function improvementsPage(route: HostRoute): HTMLElement {
	const asked = (name: string) => route.query[name]?.[0] ?? ''
	let slug = asked('association')
	let places: Place[] = []
	let services: { id: string; slug: string; association: string }[] = []
	let improvements: ImprovementsRecord[] | null = null
	let trouble = ''
	let said = ''
	let form: (() => unknown) | null = null

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'التحسينات'
	const focus = (id: string) => document.getElementById(id)?.focus()
	const placeNow = () => places.find(entry => entry.slug === slug) ?? places[0]

	async function load(): Promise<void> {
		trouble = ''
		try {
			;[places, services, improvements] = await Promise.all([
				listPlaces(),
				listServices(),
				listImprovements(),
			])
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	function open(place: Place, given: ImprovementsRecord | null, start: Record<string, string> = {}): void {
		const own = services.filter(({ association }) => association === place.id)
		said = ''
		form = improvementForm(
			place,
			own,
			given,
			start,
			() => draw(),
			async saved => {
				form = null
				if (saved) {
					said = 'حُفظ التحسين.'
					await load()
				}
				draw()
				focus('sila-improvements')
			},
		)
		draw()
		focus('sila-improvement-form')
	}

	/** From a result: the form is open, with what the question was about. No figure is carried over, since it may be published. */
	function begin(): void {
		const place = placeNow()
		const about = asked('about')
		if (!place || !about) return
		const service = services.find(entry => entry.association === place.id && entry.slug === asked('service'))
		history.replaceState(history.state, '', `${IMPROVEMENTS}?association=${place.slug}`)
		open(place, null, { finding_ar: `عن «${about}»: `, service: service?.id ?? '' })
	}

	const row = (place: Place, entry: ImprovementsRecord, today: string) => {
		const { finding_ar, action_ar, owner, due_on, done_on, published, service } = entry
		const own = services.find(({ id }) => id === service)
		const name = place.services.find(each => each.slug === own?.slug)?.name.ar
		return html`<li>
			<p>${done_on ? html`<span class="status" data-tone="done">تم في ${dayText(done_on)}</span>` : html`<span class="status" data-tone="work">لم يتم</span>`}
				${published ? html` · <span class="status" data-tone="new">منشور في البوابة</span>` : nothing}
				${!done_on && due_on && due_on < today ? html`<span class="attention">فات موعده</span>` : nothing}</p>
			<h3>${finding_ar}</h3>
			${action_ar ? html`<p class="task-text">${action_ar}</p>` : nothing}
			<p class="sila-hint">${[name, `يتولاه: ${owner}`, due_on ? `ينبغي أن يتم في ${dayText(due_on)}` : ''].filter(Boolean).join(' · ')}</p>
			<div class="sila-actions"><button type="button" class="sila-button" @click=${() => open(place, entry)}>${icon('pencil')} ${done_on ? 'عدّله' : 'عدّله أو سجّل إتمامه'}<span class="sila-unseen">: ${finding_ar}</span></button></div>
		</li>`
	}

	const content = (place: Place, all: ImprovementsRecord[]) => {
		const today = riyadhDay(new Date().toISOString())
		const own = all.filter(({ association }) => association === place.id)
		// What is due first at the top; what is done after it, the latest first.
		const waiting = own
			.filter(({ done_on }) => !done_on)
			.sort((a, b) => (a.due_on || '9').localeCompare(b.due_on || '9'))
		const done = own.filter(({ done_on }) => done_on).sort((a, b) => b.done_on.localeCompare(a.done_on))
		return html`<p role="status" class="sila-done">${said}</p>
			${form?.() ?? html`<p class="survey-new"><button type="button" class="sila-button primary" @click=${() => open(place, null)}>${icon('plus')} سجّل تحسينًا</button></p>`}
			<section class="sila-card survey-part" aria-labelledby="sila-improvements">
				<h2 id="sila-improvements" tabindex="-1">ما ينتظر</h2>
				${waiting.length ? html`<ul class="tasks">${waiting.map(entry => row(place, entry, today))}</ul>` : html`<p class="sila-hint">لا تحسين ينتظر.</p>`}
			</section>
			<section class="sila-card survey-part" aria-labelledby="sila-improved">
				<h2 id="sila-improved">ما تم</h2>
				${done.length ? html`<ul class="tasks">${done.map(entry => row(place, entry, today))}</ul>` : html`<p class="sila-hint">لم يُسجَّل شيء بعد.</p>`}
			</section>`
	}

	const view = () => {
		const place = placeNow()
		return html`<div class="page-content sila sila-reports sila-surveys">
			<h1 tabindex="-1">التحسينات</h1>
			${surveysNav(IMPROVEMENTS)}
			<p class="sila-hint">قال المستفيدون شيئًا، فماذا ستفعلون؟ ما يتم ويُنشر يظهر في صفحة الرضا في البوابة: «قلتم، ففعلنا».</p>
			${
				places.length < 2
					? nothing
					: html`<div class="report-controls survey-one"><div><label for="sila-association">الجمعية</label><div class="sila-select"><select id="sila-association" @change=${(
							event: Event,
						) => {
							slug = (event.target as HTMLSelectElement).value
							form = null
							said = ''
							history.replaceState(history.state, '', `${IMPROVEMENTS}?association=${slug}`)
							draw()
						}}>${places.map(entry => html`<option value=${entry.slug} ?selected=${entry === place}>${entry.name.ar}</option>`)}</select></div></div></div>`
			}
			${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
			${improvements && place ? content(place, improvements) : trouble ? nothing : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`}
		</div>`
	}

	const draw = () => render(view(), element)
	draw()
	load().then(begin)
	return element
}
