import { expect } from 'chai'
import type { RequestsReport } from '../../core/api/report.ts'
import { lost, until } from '../cases/case.fixture.ts'
import { clear, mount, press, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { bringLabels } from '../labels.ts'
import type { DeskReports } from './reports.ts'
import './reports.ts'

const address = location.href
afterEach(() => {
	clear()
	speak('ar')
	history.replaceState(history.state, '', address)
	return bringLabels('ar')
})

const associations = ['kadi', 'yusr'].map(slug => ({
	slug,
	name: { ar: `جمعية ${slug}`, en: `Association ${slug}` },
	channels: [{ kind: 'phone' }, { kind: 'website' }],
	services: [{ slug: 'help', name: { ar: 'طلب خدمة', en: 'Request' } }],
}))
const report = {
	association: 'kadi',
	from: '2026-01-01',
	to: '2026-03-10',
	total: 4,
	channels: [
		{ code: 'phone', count: 3 },
		{ code: '', count: 1 },
	],
	services: [{ code: 'help', count: 4, name: { ar: 'طلب خدمة', en: 'Request' } }],
	statuses: [{ code: 'received', count: 4 }],
	months: [
		{ code: '2026-01', count: 1 },
		{ code: '2026-03', count: 3 },
	],
	decisions: {
		count: 2,
		medianDays: 5,
		longestDays: 0,
		deadline: { within: 1, late: 1, overdue: 0, waiting: 2 },
	},
} as unknown as RequestsReport

async function open(...failures: Error[]) {
	const asked: object[] = []
	const server = {
		listForms: async () => associations,
		report: async (query: object) => {
			asked.push(query)
			const error = failures.shift()
			if (error) throw error
			return report
		},
	}
	const query = { from: ['2026-01-01'], to: ['2026-03-10'] }
	const element = await mount<DeskReports>('desk-reports', { route: { query }, server })
	await until(() => !element.loading)
	await element.updateComplete
	return { element, asked }
}
const table = (element: HTMLElement, caption: string) =>
	[...element.querySelectorAll('table')]
		.find(one => one.caption?.textContent?.includes(caption))
		?.innerText.replace(/\s+/g, ' ')

describe('the reports', () => {
	it('divide the requests, with shares and totals, empty months between too', async () => {
		const { element } = await open()
		expect(table(element, 'القناة')).to.include('هاتف 3 75').and.include('لم تُسجَّل 1').and.include('المجموع 4')
		expect(table(element, 'شهر الوصول')).to.include('فبراير 2026 0')
		expect(element.innerText).to.include('5 أيام').and.include('في اليوم نفسه')
	})

	it('ask nothing for a period that is none, and say so at its field', async () => {
		const { element, asked } = await open()
		write(element, '#sila-to', '2025-12-31', 'change')
		await element.updateComplete
		expect(element.querySelector('#sila-from-trouble')?.textContent).to.include('تبدأ المدة بعد نهايتها.')
		expect(element.querySelectorAll('table').length).to.equal(0)
		expect(asked.length).to.equal(1)
		write(element, '#sila-to', '2026-02-01', 'change')
		await until(() => location.hash.includes('to=2026-02-01'))
		expect(asked.at(-1)).to.deep.equal({ association: 'kadi', from: '2026-01-01', to: '2026-02-01' })
	})

	it('say that they did not come, come with another try, and speak English', async () => {
		const { element } = await open(lost())
		expect(element.innerText).to.include('تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await until(() => element.report)
		await bringLabels('en')
		speak('en')
		await element.updateComplete
		expect(table(element, 'By month')).to.include('February 2026 0')
		expect(element.innerText.match(/[ء-ي]+/g)).to.equal(null)
	})
})
