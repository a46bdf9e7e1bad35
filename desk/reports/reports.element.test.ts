import { expect } from 'chai'
import type { BoardReport } from '../../core/api/report.ts'
import { monthOf } from '../../core/api/report.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { lost, until } from '../cases/case.fixture.ts'
import { clear, mount, press, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { bringLabels } from '../labels.ts'
import { ASSOCIATIONS, boardReport, kindReport } from './reports.fixture.ts'
import type { DeskReports } from './reports.ts'
import './reports.ts'

const address = location.href
afterEach(() => {
	clear()
	speak('ar')
	history.replaceState(history.state, '', address)
	return bringLabels('ar')
})

const october = { from: ['2026-10-01'], to: ['2026-10-31'] }

async function open(
	change: Partial<BoardReport> = {},
	{ query = october as Record<string, string[]>, failures = [] as Error[] } = {},
) {
	const asked: Record<string, string>[] = []
	const server = {
		listAssociations: async () => ASSOCIATIONS,
		report: async (query: object) => {
			asked.push({ ...query } as Record<string, string>)
			const error = failures.shift()
			if (error) throw error
			return boardReport(change)
		},
	}
	const element = await mount<DeskReports>('desk-reports', { route: { query }, server })
	await until(() => !element.loading)
	await element.updateComplete
	return { element, asked }
}

const part = (element: HTMLElement, title: string) =>
	[...element.querySelectorAll<HTMLElement>('section.board-part')].find(
		one => one.querySelector('h3')?.textContent === title,
	) as HTMLElement
const lines = (element: HTMLElement, title: string) =>
	[...part(element, title).querySelectorAll('tbody tr:not([aria-hidden])')].map(row =>
		[row.querySelector('.board-label span'), ...row.querySelectorAll('td')].map(cell =>
			cell?.textContent?.trim(),
		),
	)
const links = (element: HTMLElement, title: string) =>
	[...part(element, title).querySelectorAll('a')].map(link => link.getAttribute('href'))

describe('the reports', () => {
	it('are of last month of all at once, and go to the month before or another period', async () => {
		const { element, asked } = await open({}, { query: {} })
		const last = monthOf(riyadhDay(new Date().toISOString()), -1)
		expect(asked).to.deep.equal([{ association: '', ...last }])
		expect(location.hash).to.equal('#/sila/reports')
		element.querySelector<HTMLButtonElement>('[aria-label="الشهر السابق"]')?.click()
		await until(() => asked.length === 2)
		const earlier = monthOf(last.from, -1)
		expect(asked[1]).to.deep.equal({ association: '', ...earlier })
		await until(() => location.hash.includes(`from=${earlier.from}`))
		write(element, '#sila-association', 'a2', 'change')
		await until(() => location.hash.includes('association=a2'))
		write(element, '#sila-month', '', 'change')
		await element.updateComplete
		expect(element.querySelectorAll('input[type=date]').length).to.equal(2)
	})

	it('hold a month against the one before, each figure with the way to its list', async () => {
		const { element } = await open()
		expect(element.querySelector('.board h2')?.textContent).to.equal('تقرير مجلس الإدارة: أكتوبر 2026')
		expect(element.querySelector('.board-head')?.textContent).to.include('جمادى الأولى 1448')
		const requests = lines(element, 'الطلبات')
		expect(requests[0]).to.deep.equal(['وصل', '10', '8', '+2'])
		expect(requests).to.deep.include(['نسبة القبول', '60٪ (3 من 5)', '60٪ (3 من 5)', ''])
		expect(requests).to.deep.include(['في المهلة التي تحددها السياسة', '80٪ (4 من 5)', '—', ''])
		// A list is as long as the figure that opens it.
		const kept = [...part(element, 'الطلبات').querySelectorAll('a')].find(link =>
			link.href.includes('kept=within'),
		)
		expect([kept?.textContent, kept?.getAttribute('aria-label')?.includes(': 4')]).to.deep.equal(['4', true])
		expect(requests).to.deep.include(['عمر أقدمه', '40 يومًا', '40 يومًا', ''])
		expect(links(element, 'الطلبات')[0]).to.equal(
			'#/sila/cases?kind=request&among=a1%2Ca2&came_from=2026-10-01&came_to=2026-10-31',
		)
		// What is counted and not opened is listed by the oversight.
		expect(links(element, 'الشكاوى')[1]).to.equal(
			'#/sila/oversight?kind=complaint&among=a1%2Ca2&came_from=2026-09-01&came_to=2026-09-30',
		)
		expect(lines(element, 'الشكاوى')).to.deep.include(['في الموعد', 'لا مدة محددة', 'لا مدة محددة', ''])
		expect(lines(element, 'ما وصل بحسب القناة')).to.deep.equal([
			['هاتف', '9', '4', '13 (93٪)'],
			['لم تُسجَّل', '1', '0', '1 (7٪)'],
		])
		expect(lines(element, 'ما وصل بحسب الجمعية')[1]).to.deep.equal(['جمعية يسر', '3', '3', '6 (30٪)'])
		expect(lines(element, 'ما يُعدّ من أسباب الرفض').map(([, n]) => n)).to.deep.equal(['1', '0', '1'])
		expect(lines(element, 'رضا المستفيدين')).to.deep.include(['عدد الإجابات', '20', 'مخفي'])
	})

	it('draw bars that nobody hears', async () => {
		const { element } = await open()
		for (const bars of element.querySelectorAll('.board-bars'))
			expect(bars.getAttribute('aria-hidden')).to.equal('true')
		const [now, before] = part(element, 'الطلبات').querySelectorAll<HTMLElement>('.board-bar')
		expect([now?.style.inlineSize, before?.style.inlineSize]).to.deep.equal(['100%', '80%'])
	})

	it('tell a role that sees a part of the way what is there now, and no more', async () => {
		const kinds = [kindReport({ whole: false, associations: ['a1'] })]
		const { element } = await open({ kinds, satisfaction: null, association: 'a1' })
		expect(lines(element, 'الطلبات')).to.deep.equal([
			['مفتوح الآن', '7'],
			['متأخر منه', '2'],
			['عمر أقدمه', '40 يومًا'],
		])
		expect(part(element, 'الطلبات').textContent).to.include('ما يراه دورك')
		expect(element.textContent).not.to.include('رضا المستفيدين')
	})

	it('ask nothing for a period that is none, and say so at its field', async () => {
		const query = { from: ['2026-01-01'], to: ['2026-03-10'] }
		const { element, asked } = await open({}, { query })
		write(element, '#sila-to', '2025-12-31', 'change')
		await element.updateComplete
		expect(element.querySelector('#sila-from-trouble')?.textContent).to.include('تبدأ المدة بعد نهايتها.')
		expect(element.querySelectorAll('table').length).to.equal(0)
		expect(asked.length).to.equal(1)
		write(element, '#sila-to', '2026-02-01', 'change')
		await until(() => location.hash.includes('to=2026-02-01'))
		expect(asked.at(-1)).to.deep.equal({ association: '', from: '2026-01-01', to: '2026-02-01' })
	})

	it('say that they did not come, come with another try, and speak English', async () => {
		const { element } = await open({}, { failures: [lost()] })
		expect(element.innerText).to.include('تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await until(() => element.report)
		await bringLabels('en')
		speak('en')
		await element.updateComplete
		expect(element.innerText).to.include('Report to the board: October 2026').and.include('Within the policy')
		expect(element.innerText.match(/[ء-ي]+/g)).to.equal(null)
	})
})
