import { expect } from 'chai'
import PocketBase, { BaseAuthStore } from 'pocketbase'
import type { Glass, Glasses } from '../../core/api/glasses.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import './glasses.ts'

afterEach(clear)

const glass = (change: Partial<Glass> = {}): Glass => ({
	id: 'g1',
	by: 'admin@example.org',
	association: '',
	reason: 'الملف لا يُفتح',
	from: '2026-03-01T09:00:00.000Z',
	until: '2026-03-01T10:00:00.000Z',
	...change,
})

async function open(glasses: Glasses, routes: Record<string, unknown> = {}) {
	const server = new Server({}, { 'sila/administrator/glasses': glasses, ...routes })
	const client = new PocketBase(location.origin, new BaseAuthStore())
	const associations = [{ id: 'kadi', name_ar: 'جمعية كادي', name_en: 'Kadi' }]
	const element = await mount('desk-glasses', { client, associations })
	return { server, element }
}

describe('the glasses', () => {
	it('one that is open says why, for whom, until when, and whether management was told', async () => {
		const { element } = await open({
			open: [glass({ association: 'kadi' })],
			past: [glass({ id: 'g2', told: '2026-03-01T09:01:00.000Z' })],
		})
		await says(element, 'الملف لا يُفتح')
		const [now, before] = [...element.querySelectorAll('li')].map(row => row.textContent ?? '')
		expect(now).to.include('جمعية كادي').and.include('مفتوحة حتى').and.include('لم تُبلَّغ')
		expect(before).to.include('كل الجمعيات').and.include('أُبلغت الإدارة العليا')
		expect(element.querySelectorAll('li button').length).to.equal(1)
	})

	it('one is opened with a reason, and closed', async () => {
		const { element, server } = await open(
			{ open: [glass()], past: [] },
			{
				'sila/administrator/glass': glass(),
				'sila/administrator/glass/close': glass({ closed: '2026-03-01T09:30:00.000Z' }),
			},
		)
		await says(element, 'الملف لا يُفتح')
		press(element, 'افتح نافذة')
		await says(element, 'تقرؤه الإدارة العليا')
		press(element, 'احفظ')
		await says(element, 'هذا الحقل مطلوب.')
		write(element, '#record-reason', 'الملف لا يُفتح')
		press(element, 'احفظ')
		await says(element, 'فُتحت النافذة.')
		expect(server.sent.at(-1)?.body).to.deep.equal({ reason: 'الملف لا يُفتح', minutes: 60, association: '' })
		press(element, 'أغلقها')
		await says(element, 'أُغلقت النافذة.')
		expect(server.sent.at(-1)?.body).to.deep.equal({ id: 'g1' })
	})
})
