import { expect } from 'chai'
import { html } from 'lit'
import { lost, settled } from '../cases/case.fixture.ts'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import type { FollowUp, Notification } from './data.ts'
import type { DeskFollowup } from './followup.ts'
import './followup.ts'
import type { DeskLetter } from './letter.ts'
import './letter.ts'
import type { DeskTaskList } from './list.ts'
import './list.ts'
import type { DeskNotification } from './notification.ts'
import './notification.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
	speak('ar')
})

const notification = (change: Partial<Notification> = {}) =>
	({
		id: 'n1',
		state: 'task',
		means: 'phone',
		kind: 'received',
		to: '+966501234567',
		lang: 'ar',
		subject: 'وصل طلبك',
		text: 'السلام عليكم\nhttps://portal.example.org/track/',
		discreet: false,
		last_error: '',
		created: '2026-03-01 09:00:00.000Z',
		...change,
	}) as unknown as Notification

/** A notification; how it is settled is answered by turns. */
async function open(entry: Notification, ...answers: Error[]) {
	const sent: string[] = []
	const settle = async (id: string, to: string) => {
		sent.push(`${id} ${to}`)
		const error = answers.shift()
		if (error) throw error
	}
	const element = await mount<DeskNotification>('desk-notification', { entry, settle })
	const events = told(element, 'notification-settled')
	const presses = async (words: string) => {
		press(element, words)
		await settled(element)
	}
	return { element, sent, events, presses }
}

describe('a notification', () => {
	it('of a call shows what to say, and is done once asked again', async () => {
		const { element, sent, events, presses } = await open(notification())
		expect(element.querySelector('a')?.getAttribute('href')).to.equal('tel:+966501234567')
		expect(element.innerText).to.include('ما تقوله:').and.include('السلام عليكم')
		await presses('تم')
		expect(document.activeElement?.id).to.equal('sila-yes-n1')
		await presses('تراجع')
		expect(document.activeElement?.id).to.equal('sila-done-n1')
		expect(sent).to.deep.equal([])
		await presses('تم')
		await presses('نعم، تم التبليغ')
		expect(sent).to.deep.equal(['n1 done'])
		expect([events.length, element.settled]).to.deep.equal([1, 'done'])
	})

	it('that failed goes again at once, and one that may have arrived once asked', async () => {
		const failed = await open(notification({ state: 'failed', last_error: 'smtp-550', means: 'email' }))
		expect(failed.element.innerText).to.include('رفض خادم البريد العنوان')
		await failed.presses('أرسله من جديد')
		expect(failed.sent).to.deep.equal(['n1 queued'])
		const unknown = await open(notification({ state: 'unknown', last_error: 'broken-off', means: 'email' }))
		await unknown.presses('أرسله من جديد')
		expect(unknown.sent).to.deep.equal([])
		expect(unknown.element.innerText).to.include('فقد يصله مرتين')
		await unknown.presses('نعم، أرسله')
		expect(unknown.sent).to.deep.equal(['n1 queued'])
	})

	it('says beside it that its change was not saved', async () => {
		const { element, presses } = await open(notification(), lost())
		await presses('تم')
		await presses('نعم، تم التبليغ')
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
	})

	it('that is discreet says how to speak, in the language of the desk', async () => {
		const { element } = await open(notification({ discreet: true }))
		expect(element.innerText).to.include('لا تذكر لغيره الجمعية')
		speak('en')
		await element.updateComplete
		expect(element.innerText).to.include('leave no message')
	})
})

describe('a list of tasks', () => {
	const rows = Array.from({ length: 60 }, (_, i) => ({ id: `r${i}` }))
	const list = (fetch: (most: number) => Promise<{ id: string }[]>) =>
		mount<DeskTaskList>('desk-task-list', {
			heading: 'بلّغهم أنت',
			empty: 'لا أحد.',
			fetch,
			row: ({ id }: { id: string }) => html`<p>${id}</p>`,
		})

	it('shows fifty, and more when asked', async () => {
		const element = await list(async most => rows.slice(0, most))
		await element.load()
		await element.updateComplete
		expect(element.querySelector('h2')?.textContent).to.include('(50+)')
		press(element, 'عرض المزيد')
		await element.load()
		await element.updateComplete
		expect(element.querySelectorAll('li').length).to.equal(60)
		expect(element.innerText).not.to.include('عرض المزيد')
	})

	it('says that it did not come, and comes with another try', async () => {
		let tries = 0
		const element = await list(async () => {
			if (tries++ === 0) throw lost()
			return []
		})
		while (!element.trouble) await element.updateComplete
		await element.updateComplete
		press(element, 'حاول من جديد')
		while (!element.rows) await element.updateComplete
		await element.updateComplete
		expect(element.innerText).to.include('لا أحد.').and.not.include('تعذر')
	})
})

describe('somebody who wants to be contacted', () => {
	const question = { id: 'overall', type: 'rating', text: { ar: 'كيف ترانا؟', en: 'How do you find us?' } }
	const entry = {
		id: 'f1',
		created: '2026-03-01 09:00:00.000Z',
		expand: {
			answer: {
				answers: { overall: 2 },
				comment: 'انتظرت طويلًا',
				expand: { version: { content: { questions: [question] } } },
			},
		},
	} as unknown as FollowUp

	it('shows what they said; the note stays until it is stored', async () => {
		const sent: string[] = []
		const settle = async (id: string, note: string) => {
			sent.push(`${id} ${note}`)
			if (sent.length === 1) throw lost()
		}
		const open = () => mount<DeskFollowup>('desk-followup', { entry, address: '#/sila/cases/c1', settle })
		const first = await open()
		expect(first.innerText).to.include('كيف ترانا؟ 2 من 5').and.include('انتظرت طويلًا')
		write(first, 'textarea', ' وعدناه بموعد ')
		press(first, 'تم التواصل')
		await settled(first)
		expect(first.innerText).to.include('تعذر الوصول إلى الخادم')
		first.remove()
		const element = await open()
		const events = told(element, 'followup-settled')
		expect(element.querySelector('textarea')?.value).to.equal(' وعدناه بموعد ')
		press(element, 'تم التواصل')
		await settled(element)
		expect([sent[1], events.length]).to.deep.equal(['f1 وعدناه بموعد', 1])
	})
})

describe('a letter', () => {
	const open = async (entry: Notification) => {
		const element = await mount<DeskLetter>('desk-letter', {
			route: { params: { id: 'n1' } },
			server: { loadNotification: async () => entry },
		})
		while (!element.entry) await element.updateComplete
		await element.updateComplete
		return element
	}

	it('that did not come says so, and comes with another try', async () => {
		let tries = 0
		const element = await mount<DeskLetter>('desk-letter', {
			route: { params: { id: 'n1' } },
			server: {
				loadNotification: async () => {
					if (tries++ === 0) throw lost()
					return notification({ means: 'letter' })
				},
			},
		})
		while (!element.trouble) await element.updateComplete
		await element.updateComplete
		press(element, 'حاول من جديد')
		while (!element.entry) await element.updateComplete
	})

	it('has its own language, and in Arabic the day of both calendars, whatever the desk speaks', async () => {
		speak('en')
		const arabic = await open(notification({ means: 'letter', to: 'جدة' }))
		expect(arabic.querySelector('.letter')?.getAttribute('dir')).to.equal('rtl')
		expect(arabic.querySelector('.letter .sila-hint')?.textContent).to.match(/مارس 2026.*رمضان 1447/)
		expect(document.activeElement?.textContent).to.equal('وصل طلبك')
		speak('ar')
		const english = await open(notification({ means: 'letter', lang: 'en' }))
		expect(english.querySelector('.letter .sila-hint')?.textContent).to.equal('1 March 2026')
	})
})
