import { expect } from 'chai'
import { clear, mount, told } from '../frame/element.fixture.ts'
import { until } from './case.fixture.ts'
import type { DeskConversation } from './conversation.ts'
import './conversation.ts'

afterEach(clear)

const message = (id: string, change: object = {}) => ({
	id,
	from: 'applicant',
	author: '',
	text: `نص ${id}`,
	at: '2026-03-01 09:00:00.000Z',
	read_at: '',
	files: [],
	...change,
})
const open = (...messages: object[]) =>
	mount<DeskConversation>('desk-conversation', { messages, owner: 'هدى', fresh: new Set(['m1']) })

describe('a conversation', () => {
	it('says who wrote, what is new, and whether the applicant has read it', async () => {
		const element = await open(
			message('m1'),
			message('m2', { from: 'staff', author: 'سارة' }),
			message('m3', { from: 'staff', author: 'سارة', read_at: '2026-03-02 09:00:00.000Z' }),
		)
		const [first, second, third] = [...element.querySelectorAll('li')].map(row => row.textContent ?? '')
		expect(first).to.include('هدى').and.include('جديد')
		expect(second).to.include('الجمعية · سارة').and.include('لم ')
		expect(third).not.to.include('لم ')
	})

	it('tells once that an unread message was on the screen, and nothing of the others', async () => {
		const element = await open(message('m1'), message('m2', { read_at: '2026-03-02 09:00:00.000Z' }))
		const events = told(element, 'message-seen')
		await until(() => events.length)
		element.requestUpdate()
		await element.updateComplete
		await new Promise(requestAnimationFrame)
		expect(events).to.deep.equal([['message-seen', 'm1']])
	})

	it('names its files where they are opened by a reason that is not given yet, and opens none', async () => {
		const messages = [message('m1', { files: ['a_x.pdf'], file_names: { 'a_x.pdf': 'تقرير.pdf' } })]
		const element = await mount<DeskConversation>('desk-conversation', {
			messages,
			owner: 'هدى',
			fresh: new Set(),
			shut: true,
		})
		expect(element.innerText).to.include('تقرير.pdf').and.include('يُفتح بعد ذكر السبب')
		expect(element.querySelector('button')).to.equal(null)
	})

	it('shows its files by their names, and that there is nothing yet', async () => {
		const element = await open(message('m1', { files: ['a_x.pdf'], file_names: { 'a_x.pdf': 'تقرير.pdf' } }))
		expect(element.querySelector('desk-files')?.textContent).to.include('تقرير.pdf')
		expect((await open()).querySelector('ol')).to.equal(null)
	})
})
