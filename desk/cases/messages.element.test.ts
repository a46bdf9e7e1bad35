import { expect } from 'chai'
import type { MessagesRecord } from '../../core/api/collections.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { caseOf, lost, settled, until } from './case.fixture.ts'
import type { DeskMessageForm } from './message-form.ts'
import type { DeskMessages } from './messages.ts'
import './messages.ts'
import type { NewMessage } from './messages-data.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const { record } = caseOf()
const message = (change: Partial<MessagesRecord> = {}) =>
	({
		id: 'm1',
		from: 'applicant',
		author: '',
		text: 'متى موعدي؟',
		at: '2026-03-01 09:00:00.000Z',
		read_at: '',
		files: [],
		...change,
	}) as unknown as MessagesRecord

/** The conversation of a case in which there is what is given, with what it tells the server. */
async function open(...there: MessagesRecord[]) {
	const seen: string[] = []
	const news: number[] = []
	const heard = (event: Event) => news.push((event as CustomEvent<number>).detail)
	document.body.addEventListener('messages-new', heard)
	const server = {
		loadMessages: async () => [...there],
		markSeen: async (id: string) => seen.push(id),
		isStored: async () => false,
		recallMessage: async (id: string) =>
			there.splice(
				there.findIndex(one => one.id === id),
				1,
			),
		writeMessage: async (_: string, { id, text }: NewMessage) => {
			there.push(message({ id, text, from: 'staff', author: 'staff@example.org' }))
		},
	}
	const element = await mount<DeskMessages>('desk-messages', { record, server })
	const form = element.querySelector('desk-message-form') as DeskMessageForm
	await until(() => element.messages)
	await element.updateComplete
	document.body.removeEventListener('messages-new', heard)
	return { element, form, seen, news }
}

describe('the messages of a case', () => {
	it('mark what nobody had read, and tell that it was on the screen', async () => {
		const { element, seen, news } = await open(message(), message({ id: 'm2', read_at: '2026-03-01' }))
		expect(news).to.deep.equal([1])
		await until(() => seen.length)
		expect(seen).to.deep.equal(['m1'])
		expect(element.querySelectorAll('.sila-new').length).to.equal(1)
	})

	it('say that they did not come, and come with another try', async () => {
		const { element } = await open()
		const there = element.server
		const fails = async () => {
			throw lost()
		}
		element.server = { ...there, loadMessages: fails }
		element.record = caseOf({ id: 'another' }).record
		await until(() => element.trouble)
		await element.updateComplete
		element.server = there
		press(element, 'حاول من جديد')
		await until(() => !element.trouble)
	})

	it('say that there is none, and show one that staff wrote', async () => {
		const { element, form } = await open()
		expect(element.innerText).to.include('لا رسائل بعد.')
		write(element, '#sila-message', ' موعدك يوم الأحد. ')
		press(element, 'أرسل الرسالة')
		await settled(form)
		expect(element.querySelector('.message')?.textContent)
			.to.include('موعدك يوم الأحد.')
			.and.include('لم تُقرأ بعد')
		expect(form.querySelector<HTMLTextAreaElement>('#sila-message')?.value).to.equal('')
		expect(document.activeElement?.textContent).to.include('أُرسلت الرسالة')
	})
})

describe('the form of a message', () => {
	const form = (store: (one: NewMessage) => Promise<unknown>, change: object = {}) =>
		mount<DeskMessageForm>('desk-message-form', { record: caseOf(change).record, store })

	it('says what is missing before anything is sent', async () => {
		const sent: NewMessage[] = []
		const element = await form(async one => sent.push(one))
		press(element, 'أرسل الرسالة')
		await settled(element)
		expect(element.querySelector('#sila-message-trouble')?.textContent).to.include('هذا الحقل مطلوب')
		expect(document.activeElement?.id).to.equal('sila-message')
		expect(sent).to.deep.equal([])
	})

	it('keeps what got no answer, and sends it again as the same message', async () => {
		const sent: string[] = []
		const element = await form(async one => {
			sent.push(one.id)
			if (sent.length === 1) throw lost()
		})
		write(element, '#sila-message', 'جدول المواعيد')
		press(element, 'أرسل الرسالة')
		await settled(element)
		expect(element.querySelector<HTMLTextAreaElement>('#sila-message')?.value).to.equal('جدول المواعيد')
		press(element, 'أرسل الرسالة')
		await settled(element)
		expect(sent.length).to.equal(2)
		expect(sent[0]).to.equal(sent[1])
	})

	it('does not promise a notification to who left no means', async () => {
		const element = await form(async () => {}, { kind: 'complaint' })
		write(element, '#sila-message', 'أين حدث هذا؟')
		press(element, 'أرسل الرسالة')
		await settled(element)
		expect(element.querySelector('.sila-done')?.textContent).to.include('يقرؤها حين يفتح صفحة المتابعة')
	})

	it('calls back what was neither read nor told of, and its text lies where one writes', async () => {
		const { element } = await open(
			message({ id: 'told', from: 'staff', text: 'وصل إشعارها' }),
			message({ id: 'slip', from: 'staff', text: 'ليست لك' }),
		)
		expect(element.innerText).not.to.include('استعدها')
		element.told = [
			{ kind: 'message', cause: 'told', state: 'sent' },
			{ kind: 'message', cause: 'slip', state: 'task' },
		] as unknown as DeskMessages['told']
		await until(() => element.querySelector('.message:last-child button'))
		expect(element.querySelectorAll('.message button').length).to.equal(1)
		press(element, 'استعدها')
		await says(element, 'استُعيدت الرسالة')
		expect(element.querySelectorAll('.message').length).to.equal(1)
		expect(element.querySelector<HTMLTextAreaElement>('#sila-message')?.value).to.equal('ليست لك')
	})
})
