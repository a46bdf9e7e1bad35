import { expect } from 'chai'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { type Asked, Server } from '../frame/server.fixture.ts'
import { pb } from '../frame/session.ts'
import type { DeskTasks } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	// What is kept in this tab goes with the account.
	pb.authStore.clear()
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
const notice = (id: string, text: string) => ({
	id,
	kind: 'received',
	state: 'task',
	created: '2026-03-01T09:00:00.000Z',
	text,
	lang: 'ar',
	discreet: false,
	last_error: '',
	case: theCase,
})
const huda = {
	association: 'a1',
	name: { ar: 'جمعية كادي', en: 'Kadi' },
	means: 'phone',
	to: '+966501234567',
	whatsapp: 'https://wa.me/966501234567?text=x',
	notices: [notice('n2', 'السلام عليكم'), notice('n1', 'وصل طلبك')],
}
const salma = { ...huda, to: '+966501234568', whatsapp: '', notices: [notice('n3', 'أهلًا بك')] }
const erasure = { id: 'e1', case: 'c1', state: 'open', due_on: '2020-01-01', expand: { case: theCase } }
const routes = {
	'sila/staff/setup': { site: '', given: false, gaps: [] },
	'sila/staff/policies': { unreadable: [], offers: [] },
}

/** The tasks; people are told by turns, and whom the server has left is what it answers then. */
async function open({ people = [] as object[], erasures = [] as object[] } = {}) {
	const server = new Server(
		{ erasure_requests: erasures, survey_followups: [], associations: [] },
		{
			...routes,
			'sila/staff/tasks': ({ query }: Asked) => (query.which === 'tell' ? people : []),
			'sila/staff/tasks/settle': ({ body }: Asked) => {
				const { ids } = body as { ids: string[] }
				people.splice(
					0,
					people.length,
					...people.filter(one => !(one as typeof huda).notices.some(({ id }) => ids.includes(id))),
				)
				return { settled: ids.length }
			},
		},
	)
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

	it('show somebody once, with what is newest, what is older beneath it, and the ways to reach them', async () => {
		const { element } = await open({ people: [huda] })
		await says(element, 'السلام عليكم')
		const row = element.querySelector('desk-person-to-tell')
		expect(row?.querySelectorAll('a[href="#/sila/cases/c1"]').length).to.equal(1)
		expect(row?.querySelector('a[href="tel:+966501234567"]')).to.not.equal(null)
		expect(row?.querySelector('a[href^="https://wa.me/"]')?.textContent).to.include('بلا اسم الجمعية')
		expect(row?.querySelector('summary')?.textContent).to.include('1')
		expect(row?.querySelector<HTMLDetailsElement>('.task-older')?.open).to.equal(false)
	})

	it('one who was told leaves the list with all that waited, and that is said', async () => {
		const { element, server } = await open({ people: [huda] })
		await says(element, 'السلام عليكم')
		press(element, 'تم')
		await says(element, 'هل بُلّغ بها كلها؟')
		press(element, 'نعم، تم التبليغ')
		await says(element, 'سُجّل التبليغ باسمك.')
		expect(server.sent.map(({ body }) => body)).to.deep.equal([{ ids: ['n2', 'n1'], state: 'done' }])
		expect(element.innerText).not.to.include('السلام عليكم')
	})

	it('those who are chosen are told together, once asked; what is refused leaves them', async () => {
		const { element, server } = await open({ people: [huda, salma] })
		await says(element, 'أهلًا بك')
		for (const box of element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.click()
		await says(element, 'المحدد: 2')
		press(element, 'بُلّغوا جميعًا')
		await says(element, 'هل بُلّغ كل من حُدّد')
		expect(server.sent).to.deep.equal([])
		server.refuse('POST sila/staff/tasks/settle')
		press(element, 'نعم، تم التبليغ')
		await says(element, 'تعذر الوصول إلى الخادم')
		expect(element.innerText).to.include('أهلًا بك').and.include('المحدد: 2')
		press(element, 'نعم، تم التبليغ')
		await says(element, 'سُجّل التبليغ باسمك.')
		expect(server.sent.at(-1)?.body).to.deep.equal({ ids: ['n2', 'n1', 'n3'], state: 'done' })
		expect(element.innerText).to.include('لا أحد ينتظر اتصالًا').and.not.include('المحدد')
	})

	it('the letters of those who are chosen are on one page for printing, and calls are none of them', async () => {
		const letter = { ...salma, means: 'letter', to: 'جدة، حي السلامة' }
		const { element } = await open({ people: [huda, letter] })
		await says(element, 'صفحة للطباعة')
		const boxes = [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
		boxes[0]?.click()
		await says(element, 'المحدد: 1')
		expect(element.querySelector('.chosen-bar a')).to.equal(null)
		boxes[1]?.click()
		await says(element, 'خطاباتهم للطباعة (1)')
		expect(element.querySelector('.chosen-bar a')?.getAttribute('href')).to.equal('#/sila/tasks/print/n3')
	})

	it('are those of one association where there are several and one is chosen', async () => {
		const server = new Server(
			{
				erasure_requests: [],
				survey_followups: [],
				associations: [
					{ id: 'a1', name_ar: 'كادي', name_en: 'Kadi' },
					{ id: 'a2', name_ar: 'يُسر', name_en: 'Yusr' },
				],
			},
			{
				...routes,
				'sila/staff/tasks': ({ query }: Asked) =>
					query.which !== 'tell' ? [] : query.association === 'a2' ? [salma] : [huda, salma],
			},
		)
		const element = await mount<DeskTasks>('desk-tasks')
		await says(element, 'السلام عليكم')
		await says(element, 'يُسر')
		const choice = element.querySelector('select') as HTMLSelectElement
		choice.value = 'a2'
		choice.dispatchEvent(new Event('change'))
		await element.updateComplete
		while (element.innerText.includes('السلام عليكم')) await new Promise(requestAnimationFrame)
		expect(element.innerText).to.include('أهلًا بك')
		expect(server.asked.some(({ query }) => query.association === 'a2')).to.equal(true)
	})

	it('are fetched anew by the button, and one list that fails leaves the others', async () => {
		const people: object[] = []
		const { element, server } = await open({ people })
		await says(element, 'لا أحد ينتظر اتصالًا')
		people.push(huda)
		server.refuse('GET collections/erasure_requests')
		press(element, 'تحديث')
		await says(element, 'السلام عليكم')
		await says(element, 'تعذر الوصول إلى الخادم')
	})

	it('are those whose cases are with somebody, which stays chosen; who is chosen is so still after the letters were looked at', async () => {
		const server = new Server(
			{ erasure_requests: [], copy_requests: [], survey_followups: [], associations: [] },
			{
				...routes,
				'sila/staff/people': {
					associations: [{ people: [{ id: 'noura', name: 'نورة' }] }],
				},
				'sila/staff/tasks': ({ query }: Asked) =>
					query.which !== 'tell' ? [] : query.holder === 'noura' ? [salma] : [huda, salma],
			},
		)
		const boxes = (element: HTMLElement) => [
			...element.querySelectorAll<HTMLInputElement>('.task-choice input'),
		]
		let element = await mount<DeskTasks>('desk-tasks')
		await says(element, 'السلام عليكم')
		boxes(element)[1]?.click()
		await says(element, 'المحدد: 1')
		// Somebody goes to the letters of those, and comes back.
		clear()
		element = await mount<DeskTasks>('desk-tasks')
		await says(element, 'المحدد: 1')
		expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, true])
		const choice = element.querySelector('#sila-holder') as HTMLSelectElement
		while (choice.options.length < 6) await new Promise(requestAnimationFrame)
		choice.value = 'noura'
		choice.dispatchEvent(new Event('change'))
		await element.updateComplete
		while (element.innerText.includes('السلام عليكم')) await new Promise(requestAnimationFrame)
		expect(server.asked.some(({ query }) => query.holder === 'noura')).to.equal(true)
		// Whoever else is shown, nobody is chosen whom one does not see.
		expect(element.innerText).not.to.include('المحدد')
		clear()
		element = await mount<DeskTasks>('desk-tasks')
		await says(element, 'أهلًا بك')
		expect(element.innerText).not.to.include('السلام عليكم')
		expect((element.querySelector('#sila-holder') as HTMLSelectElement).value).to.equal('noura')
	})
})
