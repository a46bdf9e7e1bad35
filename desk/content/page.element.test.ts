import { expect } from 'chai'
import type { ContentOf, ContentOverview } from '../../core/api/content.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskContents } from './page.ts'
import './page.ts'

afterEach(clear)

const kadi: ContentOf = {
	association: 'a1',
	name: { ar: 'جمعية كادي', en: 'Kadi' },
	writes: true,
	alone: false,
	phone: '0501234567',
	things: [
		{ thing: 'associations/a1', name: { ar: 'جمعية كادي', en: 'Kadi' }, slug: 'kadi', readable: true },
		{
			thing: 'services/s1',
			name: { ar: 'طلب خدمة', en: 'Service' },
			slug: 'service',
			open: true,
			readable: true,
		},
	],
	waiting: [],
	corrected: [],
}
const at = '2026-03-04T09:00:00.000Z'
const open = async (contents: Partial<ContentOverview>) => {
	const server = new Server({}, { 'sila/staff/content': { portal: null, associations: [kadi], ...contents } })
	return { server, element: await mount<DeskContents>('desk-contents') }
}

describe('the content', () => {
	it('says how the portal fares with what was published last', async () => {
		const failed = await open({ portal: { state: 'failed', at, why: 'The portal could not be built' } })
		await says(failed.element, 'وما قبله باقٍ فيها')
		await says(failed.element, 'The portal could not be built')
		clear()
		const shown = await open({ portal: { state: 'public', at, why: '' } })
		await says(shown.element, 'ظاهر في البوابة')
		clear()
		const { element } = await open({})
		await says(element, 'جمعية كادي')
		expect(element.innerText).not.to.include('ظاهر في البوابة')
	})

	it('says that it did not come, with another try', async () => {
		const server = new Server({}, { 'sila/staff/content': { portal: null, associations: [kadi] } })
		server.refuse('GET sila/staff/content', { status: 429, message: 'Too Many Requests.' })
		const element = await mount<DeskContents>('desk-contents')
		await says(element, 'محاولات كثيرة في وقت قصير.')
		press(element, 'حاول من جديد')
		await says(element, 'طلب خدمة')
	})
})
