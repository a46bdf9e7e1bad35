import { expect } from 'chai'
import { clear, mount, says } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskLooks } from './looks.ts'
import './looks.ts'

afterEach(clear)

const look = (change: object = {}) => ({
	id: 'l1',
	at: '2026-03-01 09:00:00.000Z',
	actor: 'a1',
	actor_name: 'سارة',
	actor_kind: 'staff',
	function: '',
	association: 'kadi',
	case: 'c1',
	what: 'case',
	detail: '',
	...change,
})

async function open(access_log: object[]) {
	const server = new Server({ access_log })
	const element = await mount<DeskLooks>('desk-looks', { caseId: 'c1' })
	return { server, element }
}
const unfold = (element: HTMLElement) => element.querySelector('summary')?.click()

describe('who looked at a case', () => {
	it('is folded, and asked for once it is unfolded', async () => {
		const { element, server } = await open([
			look({ id: 'l2', actor_name: 'admin@example.org', actor_kind: 'administrator', what: 'records' }),
			look(),
		])
		expect(server.asked.length).to.equal(0)
		unfold(element)
		await says(element, 'سارة')
		const [latest, first] = [...element.querySelectorAll('li')].map(row => row.textContent ?? '')
		expect(latest).to.include('admin@example.org (مدير النظام): رأى سجلًا منها بنافذة اطلاع')
		expect(first).to.include('سارة: فتحها')
		expect(server.asked.at(-1)?.query.filter).to.match(/case = .c1/)
	})

	it('says that nobody did, and that it could not be asked', async () => {
		const { element, server } = await open([])
		server.refuse('GET collections/access_log')
		unfold(element)
		await says(element, 'حاول')
		unfold(element)
		await element.updateComplete
		unfold(element)
		await says(element, 'لم يفتحها أحد بعد.')
	})
})
