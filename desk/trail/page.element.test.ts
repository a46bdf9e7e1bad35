import { expect } from 'chai'
import type { Trail } from '../../core/api/trail.ts'
import { until } from '../cases/case.fixture.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { type Asked, Server } from '../frame/server.fixture.ts'
import type { DeskTrail } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	speak('ar')
})

const act = (change: object = {}) => ({
	at: '2026-03-01T09:00:00.000Z',
	association: 'a1',
	action: 'updated',
	actor: 'sara@example.org',
	subject: '',
	from: '',
	to: '',
	changed: [],
	...change,
})
const ACTS = [
	act({
		case: { id: 'c1', kind: 'request', reference: '123456782' },
		from: 'received',
		to: 'study',
		changed: ['status'],
	}),
	act({
		association: '',
		action: 'settings',
		subject: 'settings/meta.appName',
		to: 'صلة',
		changed: ['meta.appName'],
	}),
	act({
		action: 'improved',
		subject: 'services/s1',
		name: { ar: 'برامج مهارية', en: 'Skills' },
		actor: 'system',
	}),
]
const LOOKS = [
	{
		at: '2026-03-01T09:00:00.000Z',
		association: 'a1',
		case: { id: 'c1', kind: 'request', reference: '123456782' },
		actor: 'سارة',
		kind: 'staff',
		roles: ['management'],
		what: 'reason',
		reason: 'مراجعة شكوى',
	},
]

async function open(answer: (asked: Asked) => Partial<Trail> = () => ({})) {
	const associations = [
		{ id: 'a1', name_ar: 'جمعية يسر', name_en: 'Yusr' },
		{ id: 'a2', name_ar: 'جمعية كادي', name_en: 'Kadi' },
	]
	const server = new Server(
		{ associations },
		{
			'sila/staff/trail': (asked: Asked) => ({
				acts: asked.query.of === 'looks' ? [] : ACTS,
				looks: asked.query.of === 'looks' ? LOOKS : [],
				more: false,
				...answer(asked),
			}),
		},
	)
	return { server, element: await mount<DeskTrail>('desk-trail') }
}
const asked = (server: Server) =>
	server.asked.filter(({ path }) => path === 'sila/staff/trail').map(({ query }) => query)

describe('the books', () => {
	it('tell what was done to a case, a definition and the system, by whom, and lead to the case', async () => {
		const { element } = await open()
		await says(element, 'سجل التدقيق والاطلاع')
		await says(element, 'برامج مهارية')
		const [first, second, third] = [...element.querySelectorAll('.history > li')].map(
			row => row.textContent ?? '',
		)
		expect(first).to.include('من «وصل الطلب» إلى «قيد الدراسة»').and.include('جمعية يسر')
		expect(second).to.include('settings/meta.appName').and.include('النظام كله')
		expect(third).to.include('أُخذ تحسين من صلة').and.include('النظام')
		expect(element.querySelector('.history a')?.getAttribute('href')).to.equal('#/sila/cases/c1')
	})

	it('tell who looked, under which office and why', async () => {
		const { element, server } = await open()
		await says(element, 'برامج مهارية')
		press(element, 'من اطّلع')
		await says(element, 'مراجعة شكوى')
		expect(element.textContent).to.include('سارة').and.include('الإدارة العليا')
		expect(asked(server).at(-1)).to.deep.equal({ of: 'looks', page: '1' })
	})

	it('are narrowed to what is no case, an association and a day, and go on page by page', async () => {
		const { element, server } = await open(({ query }) => ({ more: query.page === '1' }))
		await says(element, 'برامج مهارية')
		const choose = async (selector: string, value: string) => {
			const control = element.querySelector(selector) as HTMLSelectElement
			control.value = value
			control.dispatchEvent(new Event('change'))
			// What was shown before is gone.
			await element.updateComplete
			await until(() => element.querySelector('.sila-actions button:not([disabled])'))
		}
		await choose('#trail-about', 'rest')
		await choose('#sila-association', 'a1')
		await choose('#trail-until', '2026-03-01')
		press(element, 'أظهر الأقدم')
		await until(() => element.querySelectorAll('.history > li').length === 6)
		const query = { of: 'acts', about: 'rest', association: 'a1', until: '2026-03-01' }
		expect(asked(server).slice(-2)).to.deep.equal([
			{ ...query, page: '1' },
			{ ...query, page: '2' },
		])
		await until(() => document.activeElement === element.querySelectorAll('.history > li')[3])
		expect(element.querySelector('.sila-actions button')).to.equal(null)
	})

	it('say that they did not come, with another try, and that nothing is there', async () => {
		const { element, server } = await open(() => ({ acts: [], looks: [] }))
		await says(element, 'لا شيء في السجل مما اخترته.')
		server.refuse('GET sila/staff/trail')
		press(element, 'من اطّلع')
		await says(element, 'حاول')
		speak('en')
		await says(element, 'Audit, and who looked')
	})
})
