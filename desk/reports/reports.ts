import { html, nothing, render } from 'lit'
import { checkPeriod, type RequestsReport, reportPeriod } from '../../core/api/report.ts'
import { count } from '../../core/language/count.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { ask as askServer } from '../api.ts'
import { icon } from '../cases/parts.ts'
import { day } from '../dates.ts'
import { listForms } from '../entry/data.ts'
import { app, type HostRoute } from '../host.ts'
import { type Trouble, trouble } from '../problem.ts'
import { reportRows } from './csv.ts'
import { saveButtons } from './save.ts'
import { daysText, type Section, sections, totalOf } from './sections.ts'

/** «5 طلبات». */
const REQUESTS = {
	one: 'طلب واحد',
	two: 'طلبان',
	few: '{n} طلبات',
	many: '{n} طلبًا',
	other: '{n} طلب',
}

/** The address of the page. */
export const REPORTS = '#/sila/reports'

const TEXTS = { day: 'اكتب يومًا صحيحًا.', order: 'تبدأ المدة بعد نهايتها.' }
const percent = new Intl.NumberFormat('ar-u-nu-latn', { style: 'percent' })
const number = new Intl.NumberFormat('ar-u-nu-latn')
const dayText = (text: string) => day(new Date(`${text}T12:00:00Z`))

/** How many requests came to an association in a period, by channel, service, status and month, and how long decisions took. */
export function reportsPage(route: HostRoute): HTMLElement {
	const asked = (name: string) => route.query[name]?.[0] ?? ''
	const today = riyadhDay(new Date().toISOString())
	const query = { association: asked('association'), ...reportPeriod(asked('from'), asked('to'), today) }
	let associations: PublishedAssociation[] = []
	let report: RequestsReport | null = null
	let failed: Trouble | null = null
	let loading = false

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'التقارير'

	async function load(): Promise<void> {
		failed = null
		loading = true
		draw()
		try {
			if (associations.length === 0) associations = await listForms()
			const known = associations.find(({ slug }) => slug === query.association) ?? associations[0]
			query.association = known?.slug ?? ''
			report = await askServer('staff/reports/requests', 'sila-report', { query })
			history.replaceState(history.state, '', `${REPORTS}?${new URLSearchParams(query)}`)
		} catch (error) {
			const found = trouble(error)
			// Given up for a newer one, which draws when it comes.
			if (!found.text) return
			failed = found
			report = null
		}
		loading = false
		draw()
	}

	function ask(change: Partial<typeof query>): void {
		Object.assign(query, change)
		failed = null
		const problems = checkPeriod(query)
		if (Object.keys(problems).length === 0) {
			load()
			return
		}
		const fields = Object.fromEntries(
			Object.entries(problems).map(([field, code]) => [field, TEXTS[code as keyof typeof TEXTS]]),
		)
		failed = { text: '', fields, codes: {} }
		report = null
		draw()
	}

	const dayInput = (field: 'from' | 'to', label: string) => html`<div>
		<label for="sila-${field}">${label}</label>
		<input id="sila-${field}" class="sila-input" type="date" required .value=${query[field]} aria-describedby="sila-${field}-trouble"
			aria-invalid=${failed?.fields[field] ? 'true' : 'false'}
			@change=${(event: Event) => ask({ [field]: (event.target as HTMLInputElement).value })}>
		<div id="sila-${field}-trouble" role="alert">${failed?.fields[field] ? html`<p class="sila-error">${failed.fields[field]}</p>` : nothing}</div>
	</div>`

	const controls = () => html`<div class="report-controls">
		${
			associations.length < 2
				? nothing
				: html`<div><label for="sila-association">الجمعية</label>
					<div class="sila-select"><select id="sila-association" @change=${(event: Event) =>
						ask({ association: (event.target as HTMLSelectElement).value })}>
						${associations.map(({ slug, name }) => html`<option value=${slug} ?selected=${slug === query.association}>${name.ar}</option>`)}
					</select></div></div>`
		}
		${dayInput('from', 'من يوم')}${dayInput('to', 'إلى يوم')}
	</div>`

	/** The table is what counts; its bars repeat it for the eye. */
	function table(section: Section) {
		const total = totalOf(section)
		const most = Math.max(1, ...section.rows.map(row => row.count))
		const share = (part: number) => (total ? percent.format(part / total) : '')
		return html`<section class="sila-card report-part">
			<table>
				<caption>${section.title}${section.about ? html`<span class="sila-hint">${section.about}</span>` : nothing}</caption>
				<thead><tr><th scope="col">${section.head}</th><th scope="col">العدد</th><th scope="col">النسبة</th><td aria-hidden="true"></td></tr></thead>
				<tbody>${section.rows.map(
					({ label, count: part }) => html`<tr>
						<th scope="row">${label}</th><td><bdi>${number.format(part)}</bdi></td><td><bdi>${share(part)}</bdi></td>
						<td aria-hidden="true"><div class="report-bar" style="inline-size: ${(100 * part) / most}%"></div></td>
					</tr>`,
				)}</tbody>
				<tfoot><tr><th scope="row">المجموع</th><td><bdi>${number.format(total)}</bdi></td><td></td><td aria-hidden="true"></td></tr></tfoot>
			</table>
		</section>`
	}

	const decisions = ({ count: made, medianDays, longestDays }: RequestsReport['decisions']) => html`<section
		class="sila-card report-part" aria-labelledby="sila-decisions">
		<h2 id="sila-decisions">مدة القرار</h2>
		<p class="sila-hint">من يوم اكتمل الطلب أول مرة إلى يوم قبوله أو رفضه، بأيام التقويم.</p>
		${
			medianDays === null || longestDays === null
				? html`<p>لم يصدر قرار في شيء منها بعد اكتماله.</p>`
				: html`<dl class="facts">
					<div><dt>صدر قرارها</dt><dd>${number.format(made)}</dd></div>
					<div><dt>الوسيط</dt><dd>${daysText(medianDays)}</dd></div>
					<div><dt>الأطول</dt><dd>${daysText(longestDays)}</dd></div>
				</dl>`
		}
	</section>`

	function figures(shown: RequestsReport) {
		const association = associations.find(({ slug }) => slug === shown.association)
		const name = association?.name.ar ?? shown.association
		const parts = sections(shown, association)
		return html`<div class="report" aria-busy=${loading ? 'true' : 'false'}>
			<div class="report-top">
				<p role="status">وصل إلى ${name} من ${dayText(shown.from)} إلى ${dayText(shown.to)}: <strong>${count(shown.total, REQUESTS, 'ar')}</strong></p>
				<div class="sila-actions">
					${saveButtons(`sila-${shown.association}-${shown.from}-${shown.to}`, 'التقرير', () => reportRows(shown, name, parts))}
					<button type="button" class="sila-button quiet" @click=${() => print()}>${icon('printer')} اطبعه</button>
				</div>
			</div>
			${
				shown.total === 0
					? html`<p class="sila-empty">لم يصل طلب في هذه المدة.</p>`
					: html`<div class="report-parts">${parts.map(table)}${decisions(shown.decisions)}</div>`
			}
			<p class="sila-hint">يُعدّ كل طلب وصل في هذه المدة، وإن مُحيت بياناته بعدها. وما حذفه الموظفون لا يُعدّ.</p>
		</div>`
	}

	const view = () => html`<div class="page-content sila sila-reports">
		<h1 tabindex="-1">التقارير</h1>
		${controls()}
		${failed?.text ? html`<div class="sila-trouble" role="alert"><p>${failed.text}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${report ? figures(report) : loading ? html`<p class="sila-empty" role="status">لحظة من فضلك…</p>` : nothing}
	</div>`

	const draw = () => render(view(), element)
	ask({})
	return element
}
