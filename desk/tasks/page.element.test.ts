import { expect } from 'chai'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { type Asked, pageOf, Server } from '../frame/server.fixture.ts'
import type { DeskTasks } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const theCase = {
	id: 'c1',
	kind: 'request',
	reference: '123456782',
	applicant: 'هدى بنت سالم',
	anonymous: false,
	served: null,
	erased_at: '',
	expand: { association: { name_ar: 'جمعية كادي', name_en: 'Kadi' } },
}
const call = {
	id: 'n1',
	case: 'c1',
	state: 'task',
	means: 'phone',
	kind: 'received',
	to: '+966501234567',
	lang: 'ar',
	subject: 'وصل طلبك',
	text: 'السلام عليكم',
	discreet: false,
	last_error: '',
	created: '2026-03-01 09:00:00.000Z',
	expand: { case: theCase },
}
const erasure = { id: 'e1', case: 'c1', state: 'open', due_on: '2020-01-01', expand: { case: theCase } }
const routes = {
	'sila/staff/setup': { site: '', given: false, gaps: [] },
	'sila/staff/policies': { unreadable: [], offers: [] },
}

async function open({ outbox = [] as object[], erasures = [] as object[] } = {}) {
	const server = new Server({ outbox, erasure_requests: erasures, survey_followups: [] }, routes)
	const element = await mount<DeskTasks>('desk-tasks')
	return { element, server }
}

describe('the tasks', () => {
	it('name the case of each, with a way to it, and what is late', async () => {
		const { element } = await open({ erasures: [erasure] })
		await says(element, 'فات الموعد')
		expect(element.querySelector('a[href="#/sila/cases/c1"]')?.textContent).to.include('هدى بنت سالم')
		expect(element.innerText)
			.to.include('جمعية كادي')
			.and.match(/123\s456\s782/)
	})

	it('one that was told leaves its list, and that is said', async () => {
		const sent: object[] = []
		const calls = ({ query }: Asked) => (query.filter?.includes("'task'") && !sent.length ? [call] : [])
		new Server(
			{ erasure_requests: [], survey_followups: [] },
			{
				...routes,
				'collections/outbox/records': (asked: Asked) => pageOf(calls(asked)),
				'collections/outbox/records/n1': ({ body }: Asked) => sent.push(body) && call,
			},
		)
		const element = await mount<DeskTasks>('desk-tasks')
		await says(element, 'السلام عليكم')
		press(element, 'تم')
		await says(element, 'نعم، تم التبليغ')
		press(element, 'نعم، تم التبليغ')
		await says(element, 'سُجّل التبليغ باسمك.')
		expect(sent).to.deep.equal([{ state: 'done' }])
		expect(element.innerText).not.to.include('السلام عليكم')
	})

	it('are fetched anew by the button, and one list that fails leaves the others', async () => {
		const outbox: object[] = []
		const { element, server } = await open({ outbox })
		await says(element, 'لا أحد ينتظر اتصالًا')
		outbox.push(call)
		server.refuse('GET collections/erasure_requests')
		press(element, 'تحديث')
		await says(element, 'السلام عليكم')
		await says(element, 'تعذر الوصول إلى الخادم')
	})
})
