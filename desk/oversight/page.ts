import { html, nothing, render } from 'lit'
import type { Oversight } from '../../core/api/complaints.ts'
import { count } from '../../core/language/count.ts'
import { addDays, isDay, riyadhDay } from '../../core/time/clock.ts'
import { ask as askServer } from '../api.ts'
import { listAssociations } from '../cases/data.ts'
import { associationChoice } from '../cases/filters.ts'
import { icon } from '../cases/parts.ts'
import { day } from '../dates.ts'
import { app, type HostRoute } from '../host.ts'
import { troubleText } from '../problem.ts'
import { saveButtons } from '../reports/save.ts'
import { officersTable, openTable } from './tables.ts'
import { officerRows, openRows } from './texts.ts'

/** The address of the page. */
export const OVERSIGHT = '#/sila/oversight'

const YEAR = 365
const LATE = {
	one: 'واحد منها متأخر',
	two: 'اثنان منها متأخران',
	few: '{n} منها متأخرة',
	many: '{n} منها متأخرة',
	other: '{n} منها متأخرة',
}

/** What senior management watches: which complaints and inquiries are open, who holds them, and how long answers take. */
export function oversightPage(route: HostRoute): HTMLElement {
	const asked = (name: string) => route.query[name]?.[0] ?? ''
	const today = riyadhDay(new Date().toISOString())
	const first = addDays(today, -YEAR)
	const query = { association: asked('association'), from: isDay(asked('from')) ? asked('from') : first }
	let associations: { id: string; name_ar: string }[] = []
	let shown: Oversight | null = null
	let lateOnly = false
	let loading = false
	let trouble = ''

	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = 'الإشراف'

	async function load(): Promise<void> {
		trouble = ''
		loading = true
		draw()
		try {
			if (associations.length === 0) associations = await listAssociations()
			shown = await askServer('staff/oversight', 'sila-oversight', { query })
			const address = new URLSearchParams({
				...(query.association && { association: query.association }),
				...(query.from !== first && { from: query.from }),
			})
			history.replaceState(history.state, '', address.size ? `${OVERSIGHT}?${address}` : OVERSIGHT)
		} catch (error) {
			const text = troubleText(error)
			// Given up for a newer one, which draws when it comes.
			if (!text) return
			trouble = text
			shown = null
		}
		loading = false
		draw()
	}

	function ask(change: Partial<typeof query>): void {
		Object.assign(query, change)
		load()
	}

	const names = () => new Map(associations.map(({ id, name_ar }) => [id, name_ar]))
	/** One association’s own page does not name it in each row. */
	const named = () => (query.association ? new Map<string, string>() : names())

	const controls = () => html`<div class="report-controls">
		${associationChoice(query, associations, ask)}
		<div><label for="sila-from">أوقات الإجابة منذ يوم</label>
			<input id="sila-from" class="sila-input" type="date" max=${today} .value=${query.from} @change=${(
				event: Event,
			) => {
				const { value } = event.target as HTMLInputElement
				ask({ from: isDay(value) ? value : first })
			}}></div>
	</div>`

	const open = (all: Oversight) => {
		const late = all.open.filter(({ overdue }) => overdue)
		const listed = { ...all, open: lateOnly ? late : all.open }
		return html`<section class="sila-card" aria-labelledby="sila-open">
			<div class="report-top">
				<h2 id="sila-open">المفتوح من الشكاوى والاستفسارات <span class="sila-number">(${all.open.length})</span></h2>
				<div class="sila-actions">
					${
						late.length
							? html`<button type="button" class="sila-filter" aria-pressed=${lateOnly ? 'true' : 'false'} @click=${() => {
									lateOnly = !lateOnly
									draw()
								}}>المتأخرة فقط <span class="sila-number">${late.length}</span></button>`
							: nothing
					}
					${all.open.length ? saveButtons(`sila-open-${today}`, 'المفتوحة', () => openRows(listed.open, all.officers, names())) : nothing}
				</div>
			</div>
			<p role="status" class="sila-unseen">${late.length ? count(late.length, LATE, 'ar') : 'لا شيء متأخر'}</p>
			${listed.open.length ? openTable(listed, { names: named() }) : html`<p class="sila-hint">لا شكوى مفتوحة ولا استفسار.</p>`}
		</section>`
	}

	const officers = (all: Oversight) => html`<section class="sila-card" aria-labelledby="sila-officers">
		<div class="report-top">
			<h2 id="sila-officers">المسؤولون وأوقات الإجابة</h2>
			${all.officers.length ? html`<div class="sila-actions">${saveButtons(`sila-officers-${today}`, 'المسؤولون', () => officerRows(all.officers, names()))}</div>` : nothing}
		</div>
		<p class="sila-hint">من يوم أُعطي الشكوى أو الاستفسار إلى جوابه: جواب الاستفسار، أو أول تسوية مقترحة، أو إغلاق الشكوى. لما أُجيب منذ ${day(new Date(`${all.from}T12:00:00Z`))}.</p>
		${all.officers.length ? officersTable(all, { names: named() }) : html`<p class="sila-hint">لا أحد مسجَّل في «مسؤولو الجمعية».</p>`}
	</section>`

	const view = () => html`<div class="page-content sila sila-list sila-oversight">
		<header class="sila-top">
			<h1 tabindex="-1">الإشراف</h1>
			<button type="button" class="sila-button quiet" @click=${load}>${icon('refresh-cw')} تحديث</button>
		</header>
		${controls()}
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${
			shown
				? html`<div class="oversight-parts" aria-busy=${loading ? 'true' : 'false'}>${open(shown)}${officers(shown)}</div>`
				: loading
					? html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`
					: nothing
		}
	</div>`

	const draw = () => render(view(), element)
	load()
	return element
}
