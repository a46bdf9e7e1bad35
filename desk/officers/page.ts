import { html, nothing, render } from 'lit'
import type { OfficersRecord, PeriodsRecord } from '../../core/api/collections.ts'
import { listAssociations } from '../cases/data.ts'
import { icon } from '../cases/parts.ts'
import { listOfficers } from '../complaints/data.ts'
import { awayText, titleOf } from '../complaints/officers.ts'
import { app } from '../host.ts'
import { labels } from '../labels.ts'
import { troubleText } from '../problem.ts'
import '../records/form.ts'
import { PATH as SETTINGS } from '../settings/page.ts'
import { officerFields, PERIOD_NAMES, periodFields } from './fields.ts'

/**
 * The people of each association that complaints and inquiries go to, what it lacks so that they reach somebody, and
 * the periods that it set itself. Each is changed in a form over the page.
 */
export function officersPage(): HTMLElement {
	let associations: { id: string; name_ar: string }[] | null = null
	let officers: OfficersRecord[] = []
	let periods: PeriodsRecord[] = []
	let trouble = ''
	const element = Object.assign(document.createElement('div'), { className: 'page' })
	app.store.title = labels.officers.name

	async function load(): Promise<void> {
		trouble = ''
		try {
			;[associations, officers, periods] = await Promise.all([
				listAssociations(),
				listOfficers(),
				app.pb.collection('periods').getFullList<PeriodsRecord>({ requestKey: 'sila-periods' }),
			])
		} catch (error) {
			trouble = troubleText(error)
		}
		draw()
	}

	/** What is being changed, in its form over this page. */
	let open: { of: 'officers' | 'periods'; record: Record<string, unknown> } | undefined

	function edit(of: 'officers' | 'periods', record: Record<string, unknown>): void {
		open = { of, record }
		draw()
	}

	function close(): void {
		open = undefined
		draw()
		load()
	}

	const save = (values: Record<string, unknown>): Promise<unknown> => {
		const { of = 'officers', record = {} } = open ?? {}
		const collection = app.pb.collection(of)
		const { id, association } = record as { id?: string; association?: string }
		return id
			? collection.update(id, values, { requestKey: null })
			: collection.create({ ...values, association }, { requestKey: null })
	}

	const form = ({ of, record }: NonNullable<typeof open>) => {
		const others = officers.filter(
			({ id, association }) => association === record.association && id !== record.id,
		)
		const fields = of === 'officers' ? officerFields(others) : periodFields()
		return html`<desk-record-form .heading=${labels[of].name} .fields=${fields} .record=${record} .save=${save} @record-saved=${close} @record-left=${close}></desk-record-form>`
	}

	const lists = ({ categories_ar, fields_ar }: OfficersRecord) =>
		[categories_ar, fields_ar].flatMap(text => text.split('\n').map(line => line.trim())).filter(Boolean)

	const row = (officer: OfficersRecord) => {
		const { id, name, role, topics, phone, email, hours_ar, published, show_name, away } = officer
		const of = officers.filter(({ association }) => association === officer.association)
		const names = labels.officers.values
		const what = [...topics.map(topic => names.topics?.[topic] ?? topic), ...lists(officer)].join('، ')
		return html`<li>
			<p class="task-what"><strong><bdi>${name}</bdi></strong> · ${titleOf(officer)}${titleOf(officer) === names.role[role] ? nothing : html` <span class="sila-hint">(${names.role[role]})</span>`}</p>
			${away ? html`<p><span class="attention">${awayText(officer, of)}</span></p>` : nothing}
			${what ? html`<p>يصل إليه: ${what}</p>` : nothing}
			<p class="sila-hint">${[phone, email].filter(Boolean).map(detail => html`<bdi dir="ltr">${detail}</bdi> · `)}${hours_ar ? `${hours_ar} · ` : ''}${
				published
					? show_name
						? 'يظهر في صفحة التواصل باسمه'
						: 'يظهر في صفحة التواصل دون اسمه'
					: 'لا يظهر في صفحة التواصل'
			}</p>
			${phone || email ? nothing : html`<p class="sila-hint">لا هاتف له ولا بريد: تصير تنبيهاته مهام يبلّغه بها موظف.</p>`}
			<div class="sila-actions"><button type="button" class="sila-button" @click=${() => edit('officers', { ...officer })}>${icon('pencil')} عدّل<span class="sila-unseen"> ${name}</span></button></div>
		</li>`
	}

	/** What an association lacks, so that what arrives would reach nobody. */
	const lacks = (own: OfficersRecord[]) => {
		const has = (role: OfficersRecord['role']) => own.some(officer => officer.role === role)
		return [
			...(has('follow-up-unit') || own.some(({ topics }) => topics.includes('complaint'))
				? []
				: ['لا أحد مسجَّل في وحدة المتابعة: لا تصل الشكوى إلى أحد من نفسها.']),
			...(has('senior-management')
				? []
				: ['لا أحد مسجَّل في الإدارة العليا: لا يُبلَّغ أحد حين يتأخر شيء أو تُرفع شكوى.']),
			...(own.some(({ published }) => published) ? [] : ['لا أحد يظهر في صفحة التواصل من البوابة.']),
		]
	}

	const periodLines = (
		association: string,
		own: PeriodsRecord | undefined,
	) => html`<dl class="facts officer-periods">${PERIOD_NAMES.map(
		name =>
			html`<div><dt>${labels.periods.fields[name]}</dt><dd>${own?.[name] ? html`<strong>${own[name]}</strong>` : 'لا مدة'}</dd></div>`,
	)}</dl>
	<div class="sila-actions"><button type="button" class="sila-button" @click=${() => edit('periods', own ? { ...own } : { association })}>${icon('timer')} ${own ? 'عدّل المدد' : 'سجّل المدد'}</button></div>`

	const part = ({ id, name_ar }: { id: string; name_ar: string }) => {
		const own = officers.filter(({ association }) => association === id)
		return html`<section class="sila-card officers-of" aria-labelledby="sila-of-${id}">
			<h2 id="sila-of-${id}">${name_ar}</h2>
			${lacks(own).map(text => html`<p class="officer-lack">${icon('triangle-alert')} ${text}</p>`)}
			${own.length ? html`<ul class="tasks">${own.map(row)}</ul>` : nothing}
			<div class="sila-actions"><button type="button" class="sila-button" @click=${() => edit('officers', { association: id })}>${icon('plus')} أضف مسؤولًا<span class="sila-unseen"> في ${name_ar}</span></button></div>
			<details><summary>المدد التي حددتها الجمعية لنفسها</summary>${periodLines(
				id,
				periods.find(({ association }) => association === id),
			)}</details>
		</section>`
	}

	const view = () => html`<div class="page-content sila sila-list">
		<nav aria-label="الرجوع"><a class="case-back" href=${SETTINGS}>${icon('arrow-right')} الإعدادات</a></nav>
		<header class="sila-top">
			<h1 tabindex="-1">${labels.officers.name}</h1>
		</header>
		<p class="sila-hint">من تصل إليهم الشكاوى والاستفسارات، ومن يُبلَّغ حين يتأخر شيء، ومن ينوب عمن غاب. لكل خانة في النموذج شرحها.</p>
		${trouble ? html`<div class="sila-trouble" role="alert"><p>${trouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
		${open ? form(open) : nothing}
		${associations?.map(part) ?? (trouble ? nothing : html`<p class="sila-empty" role="status">لحظة من فضلك…</p>`)}
	</div>`

	const draw = () => render(view(), element)
	draw()
	load()
	return element
}
