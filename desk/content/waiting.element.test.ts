import { expect } from 'chai'
import type { WaitingContent } from '../../core/api/content.ts'
import { clear, focused, mount, press, says, told, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import { content, text } from './content.fixture.ts'
import type { DeskContentWaiting } from './waiting.ts'
import './waiting.ts'

afterEach(clear)

const open = async (id: string, change: Partial<WaitingContent> = {}) => {
	const server = new Server({}, { 'sila/staff/proposals/decide': { entered: true } })
	const waiting: WaitingContent = {
		id,
		thing: 'services/s1',
		name: text('طلب خدمة', 'Service'),
		by: 'reem@example.org',
		at: '2026-03-04T09:00:00.000Z',
		why: 'بعد اجتماع المجلس',
		effectiveAt: '',
		mine: true,
		own: false,
		before: content('ملخص قديم'),
		after: content('ملخص جديد'),
		clash: false,
		...change,
	}
	const element = await mount<DeskContentWaiting>('desk-content-waiting', { waiting })
	const buttons = () => [...element.querySelectorAll('button')].map(button => button.id)
	return { server, element, buttons, events: told(element, 'content-decided') }
}
const once = async (events: unknown[]) => {
	while (events.length === 0) await new Promise(requestAnimationFrame)
}
const AGREE = 'أوافق، وليُنشر'
const RETURN = 'أعده إلى من كتبه'

describe('a draft that waits', () => {
	it('shows what would change, whose it is and why, and is agreed to', async () => {
		const { element, server, buttons, events } = await open('p1')
		for (const said of ['reem@example.org', 'بعد اجتماع المجلس', 'ملخص قديم', 'ملخص جديد'])
			expect(element.innerText).to.include(said)
		expect(buttons()).to.deep.equal(['agree-p1', 'return-p1'])
		press(element, AGREE)
		await once(events)
		expect(events).to.deep.equal([['content-decided', 'وافقت ونُشر. تُبنى البوابة به الآن.']])
		expect(server.sent.map(({ body }) => body)).to.deep.equal([{ id: 'p1', decision: 'agree' }])
	})

	it('goes back with a word alone, which stays where it is refused', async () => {
		const { element, server, events } = await open('p2')
		press(element, RETURN)
		await focused('content-word')
		element.querySelector('form')?.requestSubmit()
		await says(element, 'اكتب ما يُصلحه.')
		expect(server.sent).to.deep.equal([])
		write(element, '#content-word', ' أقصر من هذا ')
		server.refuse('POST sila/staff/proposals/decide', { status: 409, message: 'سبق القرار في هذا الاقتراح.' })
		element.querySelector('form')?.requestSubmit()
		await says(element, 'سبق القرار في هذا الاقتراح.')
		expect(element.querySelector('textarea')?.value).to.equal(' أقصر من هذا ')
		expect(events).to.deep.equal([])
		element.querySelector('form')?.requestSubmit()
		await once(events)
		expect(events).to.deep.equal([['content-decided', 'أُعيد إلى من كتبه مع كلمتك.']])
		expect(server.sent.at(-1)?.body).to.deep.equal({ id: 'p2', decision: 'decline', word: 'أقصر من هذا' })
		await element.updateComplete
		expect(element.querySelector('form')).to.equal(null)
	})

	it('is taken back by who wrote it, who does not agree to it', async () => {
		const { element, server, buttons, events } = await open('p3', { mine: false, own: true })
		expect(element.innerText).to.include('ينتظر موافقة غيرك.')
		expect(buttons()).to.deep.equal(['withdraw-p3'])
		press(element, 'اسحبه')
		await once(events)
		expect(events).to.deep.equal([['content-decided', 'سُحب، وهو مسودة كما كتبته.']])
		expect(server.sent.map(({ body }) => body)).to.deep.equal([{ id: 'p3', decision: 'withdraw' }])
	})

	it('is agreed to by nobody where another wrote in the same place, and decided by nobody who only reads', async () => {
		const { element, buttons } = await open('p4', { clash: true })
		expect(element.innerText).to.include('نُشر بعد كتابته ما يخالفه')
		expect(buttons()).to.deep.equal(['return-p4'])
		clear()
		const read = await open('p5', { mine: false })
		expect(read.buttons()).to.deep.equal([])
	})

	it('says why it was not published', async () => {
		const { element, server, events } = await open('p6')
		server.refuse('POST sila/staff/proposals/decide', { status: 409, message: 'لم يعد في المسودة ما يكفي.' })
		press(element, AGREE)
		await says(element, 'لم يعد في المسودة ما يكفي.')
		expect(events).to.deep.equal([])
		press(element, AGREE)
		await once(events)
	})
})
