import { expect } from 'chai'
import type { ContentDetail, ContentState } from '../../core/api/content.ts'
import { clear, focused, mount, press, says, told } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import { content, text } from './content.fixture.ts'
import type { DeskContentHistory } from './history.ts'
import './history.ts'

afterEach(clear)

const state = (id: string, change: Partial<ContentState> = {}): ContentState => ({
	id,
	at: '2026-03-04T09:00:00.000Z',
	by: 'reem@example.org',
	agreedBy: 'saad@example.org',
	basis: 'agreed',
	why: '',
	...change,
})
const detail: ContentDetail = {
	thing: 'services/s1',
	association: 'a1',
	associationName: text('جمعية كادي', 'Kadi'),
	slugs: ['kadi', 'service'],
	content: content('الملخص المنشور'),
	seen: 'second',
	writes: true,
	alone: false,
	open: true,
	draft: null,
	waiting: null,
	states: [
		state('now', { why: 'بعد اجتماع المجلس' }),
		state('old', { at: '', by: '', agreedBy: '', basis: 'earlier' }),
	],
}
const open = async (change: Partial<ContentDetail> = {}) => {
	const server = new Server(
		{},
		{
			'sila/staff/content/state': ({ query }: { query: { id: string } }) => ({
				content: content(`ملخص ${query.id}`),
			}),
			'sila/staff/content/draft': detail,
		},
	)
	const element = await mount<DeskContentHistory>('desk-content-history', {
		detail: { ...detail, ...change },
	})
	return { server, element, events: told(element, 'content-proposed') }
}
const BRING = 'أعد هذه الحال'

describe('the states in which a content was published', () => {
	it('say who wrote and agreed, and only an earlier one may be brought back', async () => {
		const { element } = await open()
		const [now, old] = element.querySelectorAll<HTMLElement>('li')
		for (const said of [
			'المنشور الآن',
			'كتبه reem@example.org',
			'وافق saad@example.org',
			'بعد اجتماع المجلس',
		])
			expect(now?.innerText).to.include(said)
		expect(old?.innerText).to.include('ما كان قبل أول تغيير')
		expect([now?.querySelectorAll('button').length, old?.querySelectorAll('button').length]).to.deep.equal([
			0, 1,
		])
	})

	it('are for nobody to bring back who only reads, nor beside a draft, and are nothing where there are none', async () => {
		const read = await open({ writes: false })
		expect(read.element.querySelector('button')).to.equal(null)
		clear()
		const draft = {
			state: 'open',
			base: content(''),
			content: content('مسودة'),
			by: 'reem@example.org',
			at: '2026-03-05T09:00:00.000Z',
			why: '',
			word: '',
			returnedBy: '',
		} as const
		const { element } = await open({ draft })
		expect(element.querySelector('button')).to.equal(null)
		expect(element.innerText).to.include('هنا مسودة لم تُنشر.')
		clear()
		const none = await open({ states: [] })
		expect(none.element.innerText).to.equal('')
	})

	it('come back as a proposal, after what would change was shown', async () => {
		const { element, server, events } = await open()
		press(element, BRING)
		await focused('bring-old')
		expect(element.querySelector<HTMLElement>('.content-before')?.innerText).to.include('الملخص المنشور')
		expect(element.querySelector<HTMLElement>('.content-after')?.innerText).to.include('ملخص old')
		expect(server.sent).to.deep.equal([])
		press(element, 'تراجع')
		await element.updateComplete
		expect(element.querySelector('#bring-old')).to.equal(null)
		press(element, BRING)
		await focused('bring-old')
		press(element, 'اقترح أن تعود')
		while (events.length === 0) await new Promise(requestAnimationFrame)
		expect(events).to.deep.equal([['content-proposed', detail]])
		expect(server.sent.map(({ body }) => body)).to.deep.equal([
			{
				thing: 'services/s1',
				content: content('ملخص old'),
				seen: 'second',
				propose: true,
				why: 'ما كان قبل أول تغيير',
			},
		])
	})

	it('say what was refused, and may be tried again', async () => {
		const { element, server, events } = await open()
		server.refuse('GET sila/staff/content/state')
		press(element, BRING)
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, BRING)
		await focused('bring-old')
		expect(element.innerText).not.to.include('تعذر الوصول إلى الخادم')
		server.refuse('POST sila/staff/content/draft', { status: 409, message: 'تغير المحتوى منذ فتحته.' })
		press(element, 'اقترح أن تعود')
		await says(element, 'تغير المحتوى منذ فتحته.')
		expect(events).to.deep.equal([])
	})
})
