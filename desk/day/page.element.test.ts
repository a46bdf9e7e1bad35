import { expect } from 'chai'
import type { Role } from '../../core/access/roles.ts'
import type { CaseEntry } from '../../core/api/cases.ts'
import type { Day, DayListed } from '../../core/api/day.ts'
import { lost } from '../cases/case.fixture.ts'
import { queryOf } from '../cases/list-query.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { speak } from '../frame/language.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskDay } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
	location.hash = ''
	speak('ar')
})

const entry = (id: string, change: Partial<CaseEntry> = {}): CaseEntry =>
	({
		id,
		kind: 'request',
		reference: '123456782',
		applicant: `مقدم ${id}`,
		anonymous: false,
		served: null,
		topic: '',
		status: 'study',
		status_since: '2026-03-01T09:00:00.000Z',
		attention: '',
		erased_at: '',
		target_on: '',
		created: '2026-03-01T09:00:00.000Z',
		due: '',
		late: false,
		holder: '',
		mine: false,
		unread: 0,
		association: { ar: 'كادي', en: 'Kadi' },
		service: { ar: 'طلب خدمة', en: 'Service' },
		...change,
	}) as CaseEntry
const list = (name: DayListed['name'], ...cases: CaseEntry[]): DayListed => ({
	name,
	count: cases.length,
	more: false,
	cases,
})
const quiet: Day = {
	day: '2026-03-04',
	lists: [],
	restricted: [],
	proposals: 0,
	contents: 0,
	away: [],
}

async function open(day: Partial<Day>, loadDay?: () => Promise<Day>, waits = { tasks: 0, mine: 0 }) {
	new Server(
		{},
		{
			'sila/staff/setup': { site: '', given: false, gaps: [] },
			'sila/staff/policies': { unreadable: [], offers: [] },
		},
	)
	const answer = async () => ({ ...quiet, ...day })
	return mount<DeskDay>('desk-day', {
		server: {
			loadDay: loadDay ?? answer,
			listAssociations: async () => [],
			watchCount: (tell: (waits: object) => void) => {
				tell(waits)
				return () => {}
			},
		},
	})
}

describe('the day', () => {
	it('shows what has something, each with its number, its first cases and the way to all of it', async () => {
		const late = { ...list('late', entry('c1', { due: '2026-03-01', late: true })), count: 99, more: true }
		const element = await open({ lists: [late, list('today'), list('mine', entry('c2'))] })
		await says(element, 'متأخر')
		const heads = [...element.querySelectorAll('.day-list h2')].map(head => head.textContent?.trim())
		expect(heads).to.deep.equal(['متأخر (99+)', 'ما عندك (1)'])
		const whole = [...element.querySelectorAll('.day-list h2 a')].map(link => link.getAttribute('href'))
		expect(whole).to.deep.equal([
			'#/sila/cases?due=late&sort=due',
			'#/sila/cases?holder=mine&sort=due&open=yes',
		])
		expect(element.querySelector('a[href="#/sila/cases/c1"]')?.textContent).to.include('مقدم c1')
		expect(element.querySelector('.day-clear')?.textContent).to.include('لا موعد اليوم')
		expect(element.innerText).to.include('4 مارس 2026').and.include('رمضان 1447')
	})

	it('shows what waits beside cases, restricted ones first, and who is away', async () => {
		const beside = {
			proposals: 1,
			restricted: [entry('r1')],
			lists: [list('mine', entry('c2'))],
			away: [{ name: 'سعد', until: '2026-03-08', substitute: 'نورة' }],
		}
		// The two that the header has are the header's.
		const element = await open(beside, undefined, { tasks: 3, mine: 2 })
		await says(element, '3 مهام تنتظر')
		expect(element.querySelector('a[href="#/sila/tasks"]')).to.not.equal(null)
		expect(element.querySelector('a[href="#/sila/mine"]')?.textContent).to.include('تذكيران لك')
		expect(element.querySelector('a[href="#/sila/people"]')?.textContent).to.include('مقترح واحد')
		expect(element.querySelector<HTMLElement>('.day-list')?.dataset.list).to.equal('restricted')
		expect(element.innerText).to.include('ينوب نورة').and.include('حتى 8 مارس')
	})

	it('looks in the work list for who calls, and opens the only one that is found', async () => {
		const element = await open({})
		const found: CaseEntry[] = []
		const asked: string[] = []
		element.server = {
			...element.server,
			listCases: async ({ typed }) => {
				asked.push(typed)
				return { cases: found, more: false, in: '' }
			},
		}
		const look = async (typed: string) => {
			const field = element.querySelector('input') as HTMLInputElement
			field.value = typed
			element.querySelector('form')?.requestSubmit()
			await new Promise(requestAnimationFrame)
			return location.hash
		}
		expect(await look(' ')).to.equal('')
		found.push(entry('c1'))
		expect(await look('0501234567')).to.equal('#/sila/cases/c1')
		found.push(entry('c2'))
		expect(await look('هدى')).to.equal('#/sila/cases')
		expect(queryOf({ query: {} }).typed).to.equal('هدى')
		expect(asked).to.deep.equal(['0501234567', 'هدى'])
	})

	it('says where nothing waits, in the language of the desk', async () => {
		const element = await open({ lists: [list('late')] })
		await says(element, 'لا شيء ينتظرك الآن.')
		speak('en')
		await says(element, 'Nothing waits for you now.')
	})

	it('says to senior management in one line what is not set up, and to nobody else', async () => {
		const notice = async (role: Role) => {
			clear()
			holds('kadi', role)
			return (await open({})).querySelector('desk-setup-notice')
		}
		expect((await notice('management'))?.hasAttribute('folded')).to.equal(true)
		expect(await notice('reception')).to.equal(null)
	})

	it('begins with what the office writes down first', async () => {
		const adds = async (role: Role) => {
			clear()
			holds('kadi', role)
			const link = (await open({})).querySelector<HTMLAnchorElement>('.primary')
			return [link?.getAttribute('href'), link?.innerText.trim()]
		}
		expect(await adds('reception')).to.deep.equal(['#/sila/new', 'طلب جديد عن المستفيد'])
		expect(await adds('follow_up')).to.deep.equal(['#/sila/new/complaint', 'شكوى جديدة عن صاحبها'])
		expect(await adds('contact')).to.deep.equal(['#/sila/new/inquiry', 'استفسار جديد عن صاحبه'])
	})

	it('that did not come says so, and comes with another try', async () => {
		let tries = 0
		const element = await open({}, async () => {
			if (tries++ === 0) throw lost()
			return quiet
		})
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'لا شيء ينتظرك الآن.')
	})
})
