import { html, nothing } from 'lit'
import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import { COMPENSATION_KINDS, type CompensationKind, missingBefore } from '../../core/case/compensation.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { saveCase } from '../cases/data.ts'
import { fileList } from '../cases/files.ts'
import { icon, moment } from '../cases/parts.ts'
import type { AnyCase } from '../cases/types.ts'
import { day, parse } from '../dates.ts'
import { trouble, troubleText } from '../problem.ts'
import { loadCompensation } from './compensation-data.ts'
import { compensationForm } from './compensation-form.ts'
import type { AssignedCase } from './data.ts'

const riyals = new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 2 })
const dayText = (text: string) => {
	const date = parse(text)
	return date ? day(date) : ''
}

/**
 * The compensation of a complaint, where the association's policy has one: its conditions with what is there and what
 * is missing, what was recorded, and the form that records more.
 */
export function compensationSection(caseId: string, draw: () => void, reload: () => Promise<AnyCase | null>) {
	let records: CompensationRecordsRecord[] | null = null
	let loadTrouble = ''
	let rulingTrouble = ''
	const files = fileList(draw, 'compensation_records')
	const form = compensationForm(caseId, draw, () => Promise.all([load(), reload()]))

	async function load(): Promise<void> {
		loadTrouble = ''
		try {
			records = await loadCompensation(caseId)
		} catch (error) {
			loadTrouble = troubleText(error)
		}
		draw()
	}

	async function needRuling({ record }: AssignedCase, needed: boolean): Promise<void> {
		rulingTrouble = ''
		try {
			await saveCase(record, { ruling_needed: needed })
		} catch (error) {
			rulingTrouble = trouble(error, true).text
		}
		await reload().catch(() => null)
		draw()
	}

	const condition = (
		kind: CompensationKind,
		there: CompensationRecordsRecord[],
		missing: boolean,
		needed: boolean,
	) => {
		const own = there.filter(record => record.kind === kind)
		const last = own.at(-1)
		const state = !needed && !last ? 'لا يلزم' : missing ? 'ناقص' : last ? dayText(last.on) : 'لم يُسجَّل بعد'
		const mark = !missing && last ? 'circle-check' : !needed && !last ? 'minus' : 'circle'
		return html`<li data-there=${!missing && last ? 'yes' : 'no'}>${icon(mark)}
			<span>${complaintWords.compensation[kind]}${own.length > 1 ? html` <span class="sila-hint">(${own.length})</span>` : nothing}</span>
			<strong>${state}</strong></li>`
	}

	const checklist = (matter: AssignedCase, there: CompensationRecordsRecord[]) => {
		const { ruling_needed: ruling } = matter.record
		const on = riyadhDay(new Date().toISOString())
		const missing = missingBefore({ kind: 'agreement', on }, there, ruling)
		return html`<ul class="conditions" aria-label="شروط التعويض">${COMPENSATION_KINDS.map(kind =>
			condition(kind, there, missing.includes(kind), kind !== 'ruling' || ruling),
		)}</ul>
		${missing.length ? html`<p class="sila-hint">لا يُسجَّل اتفاق على التعويض قبل أن يكتمل ما هو ناقص.</p>` : nothing}
		<label class="case-tick"><input type="checkbox" .checked=${ruling} @change=${(event: Event) =>
			needRuling(
				matter,
				(event.target as HTMLInputElement).checked,
			)}> يحتاج التعويض هنا إلى حكم قضائي أو نهائي</label>
		<div role="alert">${rulingTrouble ? html`<p class="sila-error">${rulingTrouble}</p>` : nothing}</div>`
	}

	const one = (record: CompensationRecordsRecord) => {
		const { kind, on, harm, size, causes, what, amount, file, author, created } = record
		const members = (record.members ?? []) as { member: string; approved_on: string }[]
		const line = (label: string, value: string) =>
			value ? html`<div class="letter-line"><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>` : nothing
		return html`<li>
			<p><strong>${complaintWords.compensation[kind]}</strong> · ${dayText(on)}</p>
			<dl>${line('الضرر', harm)}${line('حجمه', size)}${line('أسبابه', causes)}${
				members.length
					? html`<div class="letter-line"><dt>من اعتمده</dt>${members.map(({ member, approved_on }) => html`<dd><bdi>${member}</bdi>، ${dayText(approved_on)}</dd>`)}</div>`
					: nothing
			}${line('التفصيل', what)}${line('المبلغ', amount ? `${riyals.format(amount)} ريال` : '')}</dl>
			${files(record.id, [{ stored: file, title: 'الوثيقة', name: file }])}
			<p class="sila-hint">سجّله <bdi>${author}</bdi>، ${moment(created)}</p>
		</li>`
	}

	const section = (matter: AssignedCase) => {
		const { record, association } = matter
		if (record.kind !== 'complaint' || !association.compensation) return nothing
		return html`<section class="sila-card compensation" aria-labelledby="sila-compensation">
			<h2 id="sila-compensation">التعويض</h2>
			<details><summary>ما تشترطه السياسة</summary><ul class="bullets">${association.compensation.map(({ ar }) => html`<li>${ar}</li>`)}</ul></details>
			${loadTrouble ? html`<div class="sila-trouble" role="alert"><p>${loadTrouble}</p><button type="button" class="sila-button" @click=${load}>حاول من جديد</button></div>` : nothing}
			${
				records
					? html`${checklist(matter, records)}
						${records.length ? html`<ol class="settlements" aria-label="ما سُجّل في التعويض">${records.map(one)}</ol>` : nothing}
						${form()}`
					: nothing
			}
		</section>`
	}

	return { load, section }
}
