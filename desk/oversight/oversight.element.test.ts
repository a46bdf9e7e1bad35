import { expect } from 'chai'
import type { OpenEntry, Oversight } from '../../core/api/complaints.ts'
import type { FigureQuery } from '../../core/api/figure-query.ts'
import { lost, until } from '../cases/case.fixture.ts'
import { clear, mount, press, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { bringLabels } from '../labels.ts'
import type { OpenQuery } from './list-data.ts'
import type { DeskOpenList } from './open-list.ts'
import type { DeskOversight } from './page.ts'
import './page.ts'

const address = location.href
afterEach(() => {
	clear()
	speak('ar')
	history.replaceState(history.state, '', address)
	return bringLabels('ar')
})

const officer = {
	id: 'o1',
	name: 'سعد',
	association: 'a1',
	role: 'follow-up-unit',
	away: false,
	open: 2,
	overdue: 1,
	answered: 3,
	median: 5,
	longest: 50,
}
const entry = {
	id: 'c1',
	reference: '123456782',
	kind: 'complaint' as const,
	association: 'a1',
	topic: 'delay' as const,
	anonymous: true,
	status: 'received' as const,
	since: '2026-03-01T09:00:00.000Z',
	received: '2026-03-01T09:00:00.000Z',
	days: 3,
	due: '2026-03-05',
	overdue: true,
	left: false,
	assigned: 'o2',
	holder: 'o1',
	service: null,
	opens: true,
}
const count = {
	association: 'a1',
	kind: 'complaint',
	holder: 'o1',
	left: false,
	late: true,
	count: 1,
} as const
const rows: OpenEntry[] = [
	entry,
	{ ...entry, id: 'c2', overdue: false, due: '', assigned: 'o1' },
	{
		...entry,
		id: 'c3',
		kind: 'request',
		topic: '',
		anonymous: false,
		service: { ar: 'طلب خدمة', en: 'Service request' },
		opens: false,
	},
]
const all: Oversight = {
	made: '2026-03-10T09:00:00.000Z',
	from: '2025-03-10',
	open: [
		count,
		{ ...count, late: false, left: true },
		{ ...count, kind: 'request', holder: '', late: false, count: 31 },
	],
	proposed: 1,
	holders: [{ id: 'u1', name: 'هند' }],
	officers: [officer],
	alone: [],
}
const watched: Partial<Oversight> = {
	glasses: [
		{
			id: 'g1',
			by: 'admin@example.org',
			association: '',
			reason: 'الملف لا يُفتح',
			from: '2026-03-01T09:00:00.000Z',
			until: '2026-03-01T10:00:00.000Z',
			closed: '2026-03-01T09:30:00.000Z',
			read: { cases: 2, files: 1, copies: 0 },
		},
	],
	days: [{ day: '2026-03-09', digest: 'a1'.repeat(32), acts: 12, looks: 40 }],
}

async function open(
	failures: Error[] = [],
	answer: Partial<Oversight> = {},
	query: Record<string, string[]> = {},
) {
	const asked: object[] = []
	const listed: [query: OpenQuery, figure: FigureQuery | null, page: number][] = []
	const server = {
		listOpen: async (...how: [OpenQuery, FigureQuery | null, number]) => {
			listed.push(how)
			return { total: 33, rows }
		},
		takeOpen: async () => ({ total: 33, rows }),
		listAssociations: async () => [
			{ id: 'a1', name_ar: 'كادي', name_en: 'Kadi' },
			{ id: 'a2', name_ar: 'يسر', name_en: 'Yusr' },
		],
		oversight: async (query: object) => {
			asked.push(query)
			const error = failures.shift()
			if (error) throw error
			return { ...all, ...answer }
		},
	}
	const element = await mount<DeskOversight>('desk-oversight', { route: { query }, server })
	await until(() => !element.loading)
	await element.updateComplete
	const list = element.querySelector<DeskOpenList>('desk-open-list')
	await until(() => failures.length > 0 || !list || (list.shown && !list.loading))
	await list?.updateComplete
	return { element, asked, listed }
}

describe('the oversight', () => {
	it('is fetched anew by its button', async () => {
		const { element, asked } = await open()
		press(element, 'تحديث')
		await until(() => asked.length === 2 && !element.loading)
		expect(asked[1]).to.deep.equal(asked[0])
	})

	it('shows what is open and with whom, and links to what one may open alone', async () => {
		const { element, listed } = await open()
		const rows = () => element.querySelectorAll('[aria-labelledby=sila-open] tbody tr')
		expect(rows().length).to.equal(3)
		expect(rows()[0]?.textContent)
			.to.include('شكوى بلا اسم')
			.and.include('(نيابة)')
			.and.match(/تأخر \d/)
		expect(rows()[1]?.textContent).to.include('لا مدة محددة').and.not.include('(نيابة)')
		expect(rows()[2]?.textContent).to.include('طلب خدمة')
		const links = [...element.querySelectorAll('.oversight-table a')].map(link => link.getAttribute('href'))
		expect(links).to.deep.equal(['#/sila/cases/c1', '#/sila/cases/c2'])
		const officers = element.querySelector('[aria-labelledby=sila-officers] tbody tr')?.textContent
		expect(officers).to.include('5 ساعات').and.include('يومان')
		expect(listed).to.deep.equal([
			[{ association: '', from: element.query.from, kind: '', holder: '', only: '' }, null, 1],
		])
	})

	it('goes on page by page, and is narrowed to a kind, a holder and what is late', async () => {
		const { element, listed, asked } = await open()
		expect(element.innerText).to.include('صفحة 1 من 2')
		press(element, 'الصفحة التالية')
		await until(() => listed.length === 2)
		expect(listed[1]?.[2]).to.equal(2)
		press(element, 'المتأخرة فقط 1')
		await until(() => listed.length === 3)
		expect([listed[2]?.[0].only, listed[2]?.[2]]).to.deep.equal(['overdue', 1])
		press(element, 'الطلبات 31')
		write(element, '#sila-holder', 'nobody', 'change')
		await until(() => location.hash.includes('holder') && listed.at(-1)?.[0].holder === 'nobody')
		expect(location.hash).to.equal('#/sila/oversight?kind=request&holder=nobody&only=overdue')
		expect(listed.at(-1)?.[0]).to.include({ kind: 'request', holder: 'nobody', only: 'overdue' })
		// What is counted beside the list is asked for once.
		expect(asked.length).to.equal(1)
	})

	it('lists the cases behind a figure of a report, said in words', async () => {
		const figure = { kind: 'complaint', came_from: '2026-10-01', came_to: '2026-10-31' }
		const query = Object.fromEntries(Object.entries(figure).map(([name, value]) => [name, [value]]))
		const { element, listed } = await open([], {}, query)
		expect(listed[0]?.[1]).to.deep.equal(figure)
		expect(element.querySelector('#sila-open')?.textContent).to.include(
			'الشكاوى: وصل من 1 أكتوبر 2026 إلى 31 أكتوبر 2026',
		)
		expect(element.querySelector('#sila-officers')).to.equal(null)
	})

	it('is narrowed to an association and a day, which its address keeps', async () => {
		const { element, asked } = await open()
		write(element, '#sila-association', 'a1', 'change')
		write(element, '#sila-from', '2026-01-01', 'change')
		await until(() => location.hash.includes('from'))
		expect(asked.at(-1)).to.include({ association: 'a1', from: '2026-01-01' })
		expect(location.hash).to.equal('#/sila/oversight?association=a1&from=2026-01-01')
		await element.updateComplete
		await until(() => !element.querySelector('thead')?.textContent?.includes('الجمعية'))
	})

	it('shows who may read it through what the administrator looked, and what the days were', async () => {
		const { element } = await open([], watched)
		const glass = element.querySelector('[aria-labelledby=sila-glasses] tbody tr')?.textContent
		expect(glass).to.include('admin@example.org').and.include('كل الجمعيات').and.include('الملف لا يُفتح')
		expect(glass).to.include('حالتان، ملف واحد')
		const day = element.querySelector('[aria-labelledby=sila-days] tbody tr')?.textContent
		expect(day).to.include('a1'.repeat(32)).and.include('لم تُرسل')
	})

	it('shows nothing of either to who may not', async () => {
		const { element } = await open()
		expect(element.querySelector('#sila-glasses, #sila-days')).to.equal(null)
	})

	it('says that it did not come, comes with another try, and speaks English', async () => {
		const { element } = await open([lost()])
		expect(element.innerText).to.include('تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await until(() => element.shown)
		await bringLabels('en')
		speak('en')
		await element.updateComplete
		expect(element.innerText).to.include('Open requests, complaints and inquiries').and.include('Kadi')
		await until(() => element.querySelector('.oversight-table a'))
		await element.updateComplete
		expect([...new Set(element.innerText.match(/[ء-ي]+/g))]).to.deep.equal(['سعد'])
	})

	it('lists by itself what is with somebody who left or is away, and what one decided alone', async () => {
		const proposal = {
			id: 'p1',
			act: 'appointment',
			association: 'a1',
			subject: 's1',
			name: 'سارة',
			role: 'contact',
			reason: 'أنا وحدي',
			proposedBy: 'hind@example.org',
			proposedAt: '2026-03-01T09:00:00.000Z',
			effectiveAt: '2026-03-02T09:00:00.000Z',
			mine: false,
			own: false,
		} as const
		const { element, listed } = await open([], { alone: [proposal] })
		expect(element.innerText).to.include('أن يكون سارة: ضابط الاتصال').and.include('أنا وحدي')
		press(element, 'عند من غادر أو غاب 1')
		await until(() => listed.length === 2)
		expect(listed[1]?.[0].only).to.equal('left')
	})
})
