import { expect } from 'chai'
import type { CasesRecord } from '../../core/api/collections.ts'
import { clear, mount, press, told } from '../frame/element.fixture.ts'
import type { Saved } from '../saved.ts'
import type { Notification } from '../tasks/data.ts'
import { caseOf } from './cases.fixture.ts'
import type { DeskDiscretion } from './discretion.ts'
import './discretion.ts'
import type { DeskFiles } from './files.ts'
import './files.ts'
import type { DeskTold } from './notifications.ts'
import './notifications.ts'

afterEach(clear)

const settled = async (element: DeskFiles | DeskDiscretion | DeskTold) => {
	for (let n = 0; n < 10; n++) await Promise.resolve()
	await element.updateComplete
}

describe('the files of a record', () => {
	const files = [
		{ stored: 'a.pdf', title: 'إثبات الدخل', name: 'راتب.pdf', fresh: true },
		{ stored: 'b.png', title: 'مرفق', name: 'صورة.png' },
	]

	/** Stands for the tab that a file opens in. */
	function withTab(run: (gone: string[]) => Promise<void>): Promise<void> {
		const { open } = window
		const gone: string[] = []
		window.open = () =>
			({
				opener: window,
				location: { replace: (address: string) => gone.push(address) },
				close: () => gone.push('closed'),
			}) as unknown as Window
		return run(gone).finally(() => {
			window.open = open
		})
	}

	it('one opens in a tab of its own, by an address that is asked for then', () =>
		withTab(async gone => {
			const asked: string[][] = []
			const element = await mount<DeskFiles>('desk-files', {
				cabinet: 'messages',
				of: 'record',
				files,
				address: async (...what: string[]) => {
					asked.push(what)
					return '/file'
				},
			})
			expect(element.innerText).to.include('جديد')
			press(element, 'صورة.png')
			await settled(element)
			expect(asked).to.deep.equal([['messages', 'record', 'b.png']])
			expect(gone).to.deep.equal(['/file'])
		}))

	it('says that one cannot be opened, and closes its tab', () =>
		withTab(async gone => {
			const element = await mount<DeskFiles>('desk-files', {
				of: 'record',
				files,
				address: async () => {
					throw new Error('no network')
				},
			})
			press(element, 'راتب.pdf')
			await settled(element)
			expect(gone).to.deep.equal(['closed'])
			expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
		}))
})

describe('discreet notifications', () => {
	const box = (element: DeskDiscretion) => element.querySelector('input') as HTMLInputElement
	const { record } = caseOf({ discreet: false })

	it('are chosen for a case, which is then fetched anew', async () => {
		const saved: object[] = []
		const element = await mount<DeskDiscretion>('desk-discretion', {
			record,
			save: async (_: CasesRecord, change: object) => {
				saved.push(change)
			},
		})
		element.addEventListener('case-changed', () => {
			element.record = { ...record, discreet: true }
		})
		box(element).click()
		await settled(element)
		expect(saved).to.deep.equal([{ discreet: true }])
		expect(element.innerText).to.include('قد يطّلع غيره على ما يصله')
		expect(box(element).checked).to.equal(true)
	})

	it('where it was refused, it is said, and the mark stands as it is stored', async () => {
		const element = await mount<DeskDiscretion>('desk-discretion', {
			record,
			save: async () => {
				throw new Error('no network')
			},
		})
		box(element).click()
		await settled(element)
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
		expect(box(element).checked).to.equal(false)
	})
})

describe('what somebody was told', () => {
	const notification = (change: Partial<Notification>) =>
		({
			id: 'n1',
			state: 'superseded',
			means: 'sms',
			kind: 'status',
			to: '',
			lang: 'ar',
			text: 'نص',
			created: '2026-11-20 08:00:00.000Z',
			...change,
		}) as unknown as Notification

	it('shows one that a newer one took the place of, and nothing where nothing was told', async () => {
		const element = await mount<DeskTold>('desk-told', { told: { value: [notification({})], trouble: '' } })
		expect(element.innerText).to.include('حلّ محله إشعار أحدث')
		element.told = { value: [], trouble: '' }
		await element.updateComplete
		expect(element.querySelector('section') === null).to.equal(true)
	})

	it('one that was settled has the rest fetched anew, and says so', async () => {
		const element = await mount<DeskTold>('desk-told', {
			told: { value: [notification({ state: 'task', to: '+966501234567' })], trouble: '' },
		})
		const heard = told(element, 'told-changed')
		const entry = element.querySelector('desk-notification')
		Object.assign(entry ?? {}, { settle: async () => {} })
		element.addEventListener('told-changed', event => {
			element.told = { value: [notification({ state: 'done' })], trouble: '' }
			;(event as Saved).waitFor(element.updateComplete)
		})
		press(element, 'تم')
		await settled(element)
		press(element, 'نعم')
		for (let n = 0; n < 5; n++) await settled(element)
		expect(heard.length).to.equal(1)
		expect(element.querySelector('.tasks-done')?.textContent).to.equal('سُجّل التبليغ باسمك.')
		expect(document.activeElement?.className).to.include('tasks-done')
	})
})
