import { expect } from 'chai'
import { html } from 'lit'
import { lost, settled } from '../cases/case.fixture.ts'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import type { FollowUp, Notification } from './data.ts'
import type { DeskFollowup } from './followup.ts'
import './followup.ts'
import { NO_SITE } from '../../core/telling/site.ts'
import type { DeskLetter } from './letter.ts'
import './letter.ts'
import type { DeskLetters } from './letters.ts'
import './letters.ts'
import type { DeskTaskList } from './list.ts'
import './list.ts'
import type { DeskNotification } from './notification.ts'
import './notification.ts'
import type { DeskPeopleToTell } from './people.ts'
import './people.ts'
import type { DeskPersonToTell, PersonRow } from './person.ts'
import './person.ts'

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

describe('somebody to tell', () => {
	const notice = (id: string, change: object = {}) => ({
		id,
		kind: 'received' as const,
		state: 'task' as const,
		created: '2026-03-01T09:00:00.000Z',
		text: `نص ${id}`,
		lang: 'ar' as const,
		discreet: false,
		last_error: '',
		case: {
			id: 'c1',
			kind: 'request' as const,
			reference: '123456782',
			applicant: 'هدى بنت سالم',
			anonymous: false,
			served: null,
			erased_at: '',
		},
		...change,
	})
	const person = (change: Partial<PersonRow> = {}): PersonRow => ({
		id: 'n1',
		association: 'a1',
		name: { ar: 'كادي', en: 'Kadi' },
		means: 'phone',
		to: '+966501234567',
		whatsapp: '',
		notices: [notice('n1')],
		...change,
	})

	it('who could not be reached by a machine is tried again, or told; what may have arrived is asked about first', async () => {
		const sent: [string[], string][] = []
		const settle = async (ids: string[], state: 'done' | 'queued') => {
			sent.push([ids, state])
			return { settled: ids.length }
		}
		const failed = notice('n1', { state: 'failed', last_error: 'smtp-550' })
		const first = await mount<DeskPersonToTell>('desk-person-to-tell', {
			person: person({ means: 'email', to: 'huda@example.net', notices: [failed] }),
			settle,
		})
		expect(first.innerText).to.include('رفض خادم البريد العنوان')
		press(first, 'أرسله من جديد')
		await settled(first)
		const unknown = notice('n2', { state: 'unknown', last_error: 'broken-off' })
		const second = await mount<DeskPersonToTell>('desk-person-to-tell', {
			person: person({ means: 'email', to: 'huda@example.net', notices: [unknown] }),
			settle,
		})
		press(second, 'أرسله من جديد')
		await settled(second)
		expect(second.innerText).to.include('فقد يصله مرتين')
		expect(sent).to.deep.equal([[['n1'], 'queued']])
	})

	it('says beside them that it was not stored, and leaves them', async () => {
		const element = await mount<DeskPersonToTell>('desk-person-to-tell', {
			person: person(),
			settle: async () => {
				throw lost()
			},
		})
		press(element, 'تم')
		await settled(element)
		press(element, 'نعم، تم التبليغ')
		await settled(element)
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
		expect(element.innerText).to.include('نص n1')
	})

	it('is in a list that asks for those of its association and choose together', async () => {
		const asked: unknown[][] = []
		const listPeople = async (...query: unknown[]) => {
			asked.push(query)
			return [person(), person({ notices: [notice('n3')], to: '+966501234568' })]
		}
		const element = await mount<DeskPeopleToTell>('desk-people-to-tell', {
			which: 'tell',
			whose: { association: 'a1', holder: 'mine' },
			server: { listPeople, settleTogether: async () => ({ settled: 2 }) },
		})
		while (!element.querySelector('input[type=checkbox]')) await element.updateComplete
		expect(asked[0]).to.deep.equal(['tell', { association: 'a1', holder: 'mine' }, 50])
		for (const box of element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.click()
		await element.updateComplete
		expect(element.innerText).to.include('المحدد: 2')
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

describe('letters at once', () => {
	it('are each on a sheet of its own, in the order of the address, and none is printed while one leads nowhere', async () => {
		const open = async (change: (id: string) => Partial<Notification>) => {
			const element = await mount<DeskLetters>('desk-letters', {
				route: { params: { ids: 'n1,n2' } },
				server: {
					loadNotification: async (id: string) =>
						notification({ means: 'letter', subject: `خطاب ${id}`, ...change(id) }),
				},
			})
			while (!element.entries) await element.updateComplete
			await element.updateComplete
			return element
		}
		const element = await open(() => ({}))
		expect([...element.querySelectorAll('.letter h1')].map(one => one.textContent)).to.deep.equal([
			'خطاب n1',
			'خطاب n2',
		])
		let printed = 0
		const { print } = window
		window.print = () => void printed++
		press(element, 'اطبع الكل (2)')
		window.print = print
		expect(printed).to.equal(1)
		const held = await open(id => (id === 'n2' ? { text: `تابع على ${NO_SITE}` } : {}))
		expect(held.querySelector('button')).to.equal(null)
		expect(held.innerText).to.include('حدّده')
	})
})
