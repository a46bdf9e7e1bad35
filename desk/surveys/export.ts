import { html, nothing } from 'lit'
import type { SurveyResults } from '../../core/api/surveys.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { icon } from '../cases/parts.ts'
import { troubleText } from '../problem.ts'
import { csv, download } from '../reports/csv.ts'
import { listAnswers, listServices, type ResultsQuery } from './data.ts'
import type { Choices } from './filters.ts'
import type { Cells } from './spreadsheet.ts'
import { answerTable, questionTable, resultTable } from './tables.ts'

type Sheets = { name: string; rows: Cells }[]

/** Saves the figures that are shown, or the answers behind them one by one, as a file for a spreadsheet. */
export function exporting(draw: () => void) {
	let busy = false
	let failed = ''

	async function save(name: string, kind: 'csv' | 'xlsx', make: () => Promise<Sheets>): Promise<void> {
		if (busy) return
		busy = true
		failed = ''
		draw()
		try {
			const sheets = await make()
			const content =
				kind === 'csv'
					? csv(sheets[0]?.rows ?? [])
					: await (await import('./spreadsheet.ts')).workbook(sheets)
			download(`${name}.${kind}`, content)
		} catch (error) {
			failed = troubleText(error) || 'تعذر حفظ الملف. تحقق من الاتصال ثم حاول من جديد.'
		}
		busy = false
		draw()
	}

	return (
		query: ResultsQuery,
		results: SurveyResults,
		{ places, campaigns }: Choices,
		service: (slug: string) => string,
	) => {
		const name = `sila-${query.association}-${riyadhDay(new Date().toISOString())}`
		const figures = async (): Promise<Sheets> => [{ name: 'النتائج', rows: resultTable(results, service) }]
		async function answers(): Promise<Sheets> {
			const services = await listServices()
			const place = places.find(({ slug }) => slug === query.association)
			const own = <T extends { slug: string; association: string }>(list: T[], slug: string) =>
				list.find(entry => entry.slug === slug && entry.association === place?.id)
			const found = await listAnswers(query, {
				association: place?.id ?? '',
				campaign: own(campaigns, query.campaign)?.id ?? '',
				service: own(services, query.service)?.id ?? '',
			})
			const names = Object.fromEntries([
				...services.map(({ id, slug }) => [id, service(slug)]),
				...campaigns.map(({ id, title_ar }) => [id, title_ar]),
			])
			return [
				{ name: 'الإجابات', rows: answerTable(found.answers, found.versions, names) },
				{ name: 'الأسئلة', rows: questionTable(found.versions) },
			]
		}
		const button = (label: string, file: string, kind: 'csv' | 'xlsx', make: () => Promise<Sheets>) =>
			html`<button type="button" class="sila-button" ?disabled=${busy} @click=${() => save(file, kind, make)}>${icon('download')} ${label}</button>`
		return html`<details class="survey-export"><summary>احفظ ملفًا لجداول البيانات</summary>
			<div class="sila-actions">${button('النتائج، ملف Excel', `${name}-results`, 'xlsx', figures)}${button('النتائج، ملف CSV', `${name}-results`, 'csv', figures)}</div>
			<div class="sila-actions">${button('الإجابات واحدة واحدة، ملف Excel', `${name}-answers`, 'xlsx', answers)}${button('الإجابات واحدة واحدة، ملف CSV', `${name}-answers`, 'csv', answers)}</div>
			<p class="sila-hint">الإجابات للموظفين وحدهم: لا أسماء فيها، لكن كلام الناس قد يدل عليهم. احفظ الملف حيث لا يصل إليه غيركم، واحذفه بعد أن تفرغ منه.</p>
			<div role="alert">${failed ? html`<p class="sila-error">${failed}</p>` : nothing}</div>
		</details>`
	}
}
