import { expect } from 'chai'
import type { CaseEntry, CasePage } from '../../core/api/cases.ts'
import type { CaseCount } from '../../core/api/requests.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { signOut } from '../frame/session.ts'
import { bringLabels, labels } from '../labels.ts'
import { tellSaved } from '../saved.ts'
import { caseRowOf } from './cases.fixture.ts'
import type { DeskChosenCases } from './chosen.ts'
import type { DeskKeeper } from './keeper.ts'
import type { DeskCaseList } from './list.ts'
import type { CaseListQuery } from './list-data.ts'
import './list.ts'
import type { Unread } from './messages-data.ts'
import { listAddress, neighboursOf, walkTo } from './walk.ts'

const PAGE = 30

afterEach(() => {
	clear()
	sessionStorage.clear()
	speak('ar')
	return bringLabels('ar')
})

const COUNTS: CaseCount[] = [
	{ association: 'yusr', kind: 'request', status: 'received', count: 2 },
	{ association: 'yusr', kind: 'complaint', status: 'escalated', count: 1 },
]
const escalated = labels.cases.values.status.escalated
const YUSR = { id: 'yusr', name_ar: 'جمعية يُسر', name_en: 'Yusr Association' }
const ARTWA = { id: 'artwa', name_ar: 'جمعية أرتوى', name_en: 'Artwa Association' }

/** The list before a server that answers with `pages`, one for each time it is asked; what it was asked is in `asked`. */
async function list(
	pages: (CaseEntry[] | Error | Promise<CaseEntry[]>)[],
	{
		query = {} as Record<string, string[]>,
		unread = new Map<string, Unread>(),
		associations = [YUSR],
		letters = false,
	} = {},
) {
	const asked: { query: CaseListQuery; page: number }[] = []
	let counted = 0
	const server = {
		listCases: async (query: CaseListQuery, page: number) => {
			const answer = pages[Math.min(asked.push({ query, page }), pages.length) - 1]
			if (answer instanceof Error) throw answer
			const cases = (await answer) ?? []
			return { cases, more: cases.length === PAGE, in: letters ? 'letter' : '' } satisfies CasePage
		},
		countCases: async () => {
			counted++
			return COUNTS
		},
		listAssociations: async () => associations,
		unreadCases: async () => unread,
	}
	const element = await mount<DeskCaseList>('desk-case-list', { route: { query }, server })
	const settled = async () => {
		// What the server answered, and what is drawn of it.
		for (let n = 0; n < 10; n++) await Promise.resolve()
		await element.updateComplete
	}
	await settled()
	return { element, asked, settled, counted: () => counted, text: () => element.innerText }
}

const many = (from: number, n: number) => Array.from({ length: n }, (_, i) => caseRowOf(`c${from + i}`))
const moved = (hash: string) => history.replaceState(null, '', hash)

describe('the work list', () => {
	it('shows who, what, the reference, the status and new messages; whose where there are several associations', async () => {
		const rows = [
			caseRowOf('one', { unread: 3 }),
			caseRowOf('two', { kind: 'complaint', topic: 'delay', status: 'escalated', attention: 'overdue' }),
		]
		const unread = new Map<string, Unread>([['one', { kind: 'request', count: 3 }]])
		const { text, element } = await list([rows], { unread, associations: [YUSR, ARTWA] })
		for (const words of [
			'صاحبة one',
			'برامج مهارية · جمعية يُسر',
			'3 رسائل جديدة',
			'وصل الطلب',
			'تجاوزت موعدها',
		])
			expect(text()).to.include(words)
		const [first] = element.querySelectorAll('.case-row')
		expect(first?.getAttribute('href')).to.equal('#/sila/cases/one')
		expect(first?.querySelector('.case-reference bdi')?.textContent?.replace(/\s/g, ' ')).to.equal(
			'123 456 782',
		)
	})

	it('one association is not named in each row', async () => {
		const { text } = await list([[caseRowOf('one')]])
		expect(text()).to.include('برامج مهارية')
		expect(text()).not.to.include('جمعية يُسر')
	})

	it('says what a report narrowed it to, asks for that, and lets it go', async () => {
		const query = {
			kind: ['request'],
			resolved: ['rejected'],
			resolved_from: ['2026-10-01'],
			resolved_to: ['2026-10-31'],
		}
		const { element, asked, settled } = await list([[caseRowOf('one')]], { query })
		await says(element, 'الطلبات: مرفوض، من 1 أكتوبر 2026 إلى 31 أكتوبر 2026')
		const { resolved, resolved_from } = asked[0]?.query.figure ?? {}
		expect([resolved, resolved_from]).to.deep.equal(['rejected', '2026-10-01'])
		press(element, 'ليس هذا وحده')
		await settled()
		expect(asked.at(-1)?.query.figure).to.deep.equal({})
		expect(location.hash).to.equal('#/sila/cases?kind=request')
		expect(element.querySelector('.sila-figure')).to.equal(null)
	})

	it('a status is let go by pressing it again, and the address says what is asked for', async () => {
		const { element, asked } = await list([[caseRowOf('one')]])
		press(element, escalated)
		expect(asked.at(-1)?.query.status).to.equal('escalated')
		expect(location.hash).to.equal('#/sila/cases?status=escalated')
		await element.updateComplete
		press(element, escalated)
		expect(asked.at(-1)?.query.status).to.equal('')
		expect(location.hash).to.equal('#/sila/cases')
		moved('#')
	})

	it('is narrowed to one association, and to what its address says', async () => {
		const { element, asked } = await list([[caseRowOf('one')]], {
			query: { kind: ['complaint'], status: ['study'] },
			associations: [YUSR, ARTWA],
		})
		// A complaint is never studied.
		expect(asked[0]?.query).to.include({ kind: 'complaint', status: '' })
		write(element, '#sila-association', 'artwa', 'change')
		expect(asked.at(-1)?.query).to.include({ association: 'artwa', kind: 'complaint' })
		moved('#')
	})

	it('another address of the list, by a link or by going back, is followed', async () => {
		const { element, asked, settled } = await list([[caseRowOf('one')]], { query: { kind: ['complaint'] } })
		moved('#/sila/cases')
		window.dispatchEvent(new HashChangeEvent('hashchange'))
		await settled()
		expect(asked.at(-1)?.query.kind).to.equal('')
		expect(element.querySelector('h1')?.textContent).to.include('الطلبات')
		moved('#')
	})

	it('an answer that a newer one took the place of changes nothing', async () => {
		let late: (rows: CaseEntry[]) => void = () => {}
		let fail: (error: Error) => void = () => {}
		const first = new Promise<CaseEntry[]>((_, reject) => {
			fail = reject
		})
		const second = new Promise<CaseEntry[]>(resolve => {
			late = resolve
		})
		const { element, settled, text } = await list([first, second])
		press(element, 'الشكاوى')
		// The client gives up the older request.
		fail(Object.assign(new Error('aborted'), { isAbort: true }))
		await settled()
		expect(element.querySelector('.sila-trouble') === null).to.equal(true)
		late([caseRowOf('two', { kind: 'complaint' })])
		await settled()
		expect(text()).to.include('صاحبة two')
		moved('#')
	})

	it('goes on page by page, none twice, and once all are shown the focus is on the first new one', async () => {
		const { element, asked, settled } = await list([many(0, PAGE), [...many(PAGE - 1, 3)]])
		expect(element.querySelector('[role=status]')?.textContent).to.equal('يظهر 30 نتيجة، وهناك غيرها')
		press(element, 'عرض المزيد')
		await settled()
		expect(asked.at(-1)?.page).to.equal(2)
		expect(element.querySelectorAll('.case-row').length).to.equal(PAGE + 2)
		expect(document.activeElement?.getAttribute('href')).to.equal(`#/sila/cases/c${PAGE}`)
		expect(element.querySelector('.sila-more') === null).to.equal(true)
		expect(element.querySelector('[role=status]')?.textContent).to.equal('يظهر 32 نتيجة')
	})

	it('is fetched anew by its button, and when somebody comes back to the tab', async () => {
		const { element, asked, settled, counted, text } = await list([
			[caseRowOf('one')],
			[caseRowOf('two')],
			[caseRowOf('three')],
		])
		press(element, 'تحديث')
		await settled()
		expect(text()).to.include('صاحبة two')
		document.dispatchEvent(new Event('visibilitychange'))
		await settled()
		expect(text()).to.include('صاحبة three')
		expect([asked.length, counted()]).to.deep.equal([3, 3])
		element.remove()
		document.dispatchEvent(new Event('visibilitychange'))
		expect(asked.length).to.equal(3)
	})

	it('says that nothing has arrived, that nothing was found, and shows all again', async () => {
		const { element, text, settled, asked } = await list([[], [], [caseRowOf('one')]])
		expect(text()).to.include('لم يصل شيء بعد.')
		press(element, 'الشكاوى')
		await settled()
		expect(text()).to.include('لا شيء بهذا البحث.')
		press(element, 'عرض الكل')
		await settled()
		expect(asked.at(-1)?.query.kind).to.equal('')
		expect(text()).to.include('صاحبة one')
		moved('#')
	})

	it('says that the list did not come, with another try', async () => {
		const { element, text, settled } = await list([new Error('no network'), [caseRowOf('one')]])
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await settled()
		expect(text()).to.include('صاحبة one')
		expect(element.querySelector('.sila-trouble') === null).to.equal(true)
	})

	it('what was searched for comes back with the list, and stays out of the address', async () => {
		const first = await list([[caseRowOf('one')]])
		write(first.element, '#sila-typed', 'هدى')
		expect(location.hash).to.equal('#/sila/cases')
		clear()
		const { asked } = await list([[caseRowOf('one')]])
		expect(asked[0]?.query.typed).to.equal('هدى')
		moved('#')
	})

	it('what was searched for is gone once they sign out', async () => {
		const first = await list([[caseRowOf('one')]])
		write(first.element, '#sila-typed', 'هدى')
		await signOut()
		clear()
		const { asked } = await list([[caseRowOf('one')]])
		expect(asked[0]?.query.typed).to.equal('')
		expect(Object.values(sessionStorage).join()).not.to.include('هدى')
		moved('#')
	})

	it('has the cursor in the search, and Enter opens the only one that is found', async () => {
		const { element, settled } = await list([many(0, 2), [caseRowOf('found')]])
		expect(document.activeElement?.id).to.equal('sila-typed')
		write(element, '#sila-typed', '٠٥٥ ٠٠٠ ١١٢٢')
		element.querySelector('form')?.requestSubmit()
		await settled()
		expect(location.hash).to.equal('#/sila/cases/found')
		moved('#')
	})

	it('of several that are found Enter goes to the first', async () => {
		const { element, settled } = await list([many(0, 2)])
		write(element, '#sila-typed', 'هدى')
		element.querySelector('form')?.requestSubmit()
		await settled()
		expect(document.activeElement?.getAttribute('href')).to.equal('#/sila/cases/c0')
		expect(location.hash).to.equal('#/sila/cases')
		moved('#')
	})

	it('stands where it was left once somebody comes back from a case: as much of it, and at that case', async () => {
		const pages = [many(0, PAGE), many(PAGE, 3)]
		const first = await list(pages)
		press(first.element, 'عرض المزيد')
		await first.settled()
		walkTo(`c${PAGE + 1}`)
		expect(listAddress(`c${PAGE + 1}`)).to.equal('#/sila/cases')
		expect(await neighboursOf(`c${PAGE + 1}`)).to.deep.equal({ before: `c${PAGE}`, after: `c${PAGE + 2}` })
		clear()
		const { settled, asked } = await list(pages)
		await settled()
		expect(asked.map(({ page }) => page)).to.deep.equal([1, 2])
		expect(document.activeElement?.getAttribute('href')).to.equal(`#/sila/cases/c${PAGE + 1}`)
		moved('#')
	})

	it('shows whose a case is and by when it is due', async () => {
		const { element, text } = await list([
			[
				caseRowOf('one', { holder: 'نورة', due: '2026-11-20', late: true }),
				caseRowOf('two', { holder: 'سارة', mine: true }),
			],
		])
		for (const words of ['عند نورة', 'عندك', 'موعده']) expect(text()).to.include(words)
		expect(element.querySelectorAll('[data-late=yes]').length).to.equal(1)
	})

	it('says that words were found in letters, goes on there, and looks there where names were found', async () => {
		const { element, asked, settled, text } = await list(
			[many(0, PAGE), [caseRowOf('last')], [caseRowOf('one')]],
			{
				letters: true,
			},
		)
		write(element, '#sila-typed', 'إيجار')
		element.querySelector('form')?.requestSubmit()
		await settled()
		expect(text()).to.include('لا اسم بهذا')
		clear()
		const names = await list([[caseRowOf('one')]])
		press(names.element, 'ابحث عنها في نصوص الطلبات')
		expect(names.asked.at(-1)?.query.letters).to.equal(true)
		expect(asked[0]?.query.letters).to.equal(false)
		clear()
		const none = await list([[]], { letters: true })
		write(none.element, '#sila-typed', 'زعفران')
		none.element.querySelector('form')?.requestSubmit()
		await none.settled()
		expect(none.text()).to.include('لا شيء بهذا البحث').and.not.to.include('لا اسم بهذا')
		moved('#')
	})

	it('has other filters folded, which are fetched once somebody looks, and says how many are chosen', async () => {
		const { element, asked, settled } = await list([[caseRowOf('one')]], {
			query: { due: ['late'], sort: ['due'] },
		})
		const folded = element.querySelector('details')
		expect(folded?.querySelector('summary')?.textContent).to.include('(2)')
		expect(asked[0]?.query).to.include({ due: 'late', sort: 'due' })
		if (folded) folded.open = true
		while (!element.querySelector('#sila-due')) await new Promise(requestAnimationFrame)
		await settled()
		write(element, '#sila-due', '5', 'change')
		expect(asked.at(-1)?.query.due).to.equal('5')
		expect(location.hash).to.equal('#/sila/cases?due=5&sort=due')
		moved('#')
	})

	it('speaks English once that is chosen', async () => {
		const { element, text } = await list([[caseRowOf('one')]])
		await bringLabels('en')
		speak('en')
		await element.updateComplete
		for (const words of ['Requests, complaints and inquiries', 'Skills programmes', 'Received', 'Refresh'])
			expect(text()).to.include(words)
		expect(document.title).to.match(/^Requests · /)
	})

	it('rows are chosen, all that are shown at once, and let go when another list is asked for', async () => {
		const { element, settled } = await list([many(1, 3), many(1, 3), many(2, 1)])
		const boxes = () => [...element.querySelectorAll<HTMLInputElement>('.case-choose input')]
		const [all, first] = boxes()
		expect(first?.getAttribute('aria-label')?.replace(/\s/g, ' ')).to.equal('حدّد 123 456 782')
		first?.click()
		await says(element, 'المحدد: 1')
		expect([all?.checked, all?.indeterminate]).to.deep.equal([false, true])
		all?.click()
		await says(element, 'المحدد: 3')
		expect(boxes().map(({ checked }) => checked)).to.deep.equal([true, true, true, true])
		expect(element.querySelector<DeskChosenCases>('desk-chosen-cases')?.cases).to.deep.equal([
			'c1',
			'c2',
			'c3',
		])
		press(element, 'تحديث')
		await settled()
		await says(element, 'المحدد: 3')
		// What is not in the list any more is not done anything with.
		press(element, 'تحديث')
		await settled()
		await says(element, 'المحدد: 1')
		press(element, escalated)
		await settled()
		expect(element.querySelector('.chosen-bar')).to.equal(null)
		moved('#')
	})

	it('lets the rows go once somebody else has them, says so, and leaves what stays chosen', async () => {
		const { element, settled, asked } = await list([many(1, 2)])
		element.querySelector<HTMLInputElement>('.case-line input')?.click()
		await says(element, 'المحدد: 1')
		const before = asked.length
		const keeper = element.querySelector('desk-keeper') as DeskKeeper
		await tellSaved(keeper, 'case-changed')
		await says(element, 'المحدد: 1')
		keeper.done = 'صارت عند نورة'
		keeper.holding = { cases: 1, holder: null, take: true, give: true, choices: [] }
		await tellSaved(keeper, 'case-changed')
		await settled()
		await says(element, 'صارت عند نورة')
		expect(element.innerText).not.to.include('المحدد')
		expect(element.querySelectorAll('.case-choose input:checked').length).to.equal(0)
		expect(asked.length).to.equal(before + 2)
		press(element, 'تحديث')
		element.querySelector<HTMLInputElement>('.case-line input')?.click()
		await says(element, 'المحدد: 1')
		expect(element.innerText).not.to.include('صارت عند نورة')
	})
})
