import { expect } from 'chai'
import type { CasesRecord } from '../../core/api/collections.ts'
import { clear, mount, press, told } from '../frame/element.fixture.ts'
import type { Saved } from '../saved.ts'
import type { Notification } from '../tasks/data.ts'
import { caseOf } from './cases.fixture.ts'
import type { DeskDiscretion } from './discretion.ts'
import './discretion.ts'
import { unzipSync } from 'fflate'
import { render } from 'lit'
import { archive, namesFor } from './file-data.ts'
import type { DeskFiles } from './files.ts'
import { toolsView } from './tools.ts'
import type { DeskViewer } from './viewer.ts'
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

	const bytes = (text: string) => new TextEncoder().encode(text)

	/** The list before a server that has these. */
	async function list(has: Record<string, string> = {}) {
		const asked: string[][] = []
		const element = await mount<DeskFiles>('desk-files', {
			cabinet: 'messages',
			of: 'record',
			files,
			address: async (...what: string[]) => `/file/${what.at(-1)}`,
			fetch: async (...what: string[]) => {
				asked.push(what)
				const text = has[what.at(-1) ?? '']
				if (text === undefined) throw new Error('no network')
				return { bytes: bytes(text), type: text.startsWith('%PDF') ? 'application/pdf' : 'image/png' }
			},
		})
		const drawn = async () => {
			for (let n = 0; n < 20; n++) await Promise.resolve()
			await element.updateComplete
			await element.querySelector<DeskViewer>('desk-viewer')?.updateComplete
		}
		return { element, asked, drawn }
	}

	it('one is shown in its place, and the next by a key', async () => {
		const { element, asked, drawn } = await list({ 'a.pdf': '%PDF-1.7', 'b.png': 'PNG' })
		expect(element.innerText).to.include('جديد')
		press(element, 'راتب.pdf')
		await drawn()
		const dialog = element.querySelector('dialog') as HTMLDialogElement
		expect(dialog.open).to.equal(true)
		expect(dialog.querySelector('object')?.getAttribute('data')).to.match(/^blob:/)
		expect(dialog.innerText).to.include('1 من 2')
		document.documentElement.dir = 'rtl'
		dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))
		await drawn()
		expect(dialog.querySelector('img')?.alt).to.equal('صورة.png')
		dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
		await drawn()
		document.documentElement.dir = ''
		expect(dialog.querySelector('object') !== null).to.equal(true)
		// Each was fetched once.
		expect(asked.map(what => what.at(-1))).to.deep.equal(['a.pdf', 'b.png'])
		press(element, 'إغلاق')
		await drawn()
		expect(element.querySelector('dialog')).to.equal(null)
		expect(document.activeElement?.textContent).to.include('راتب.pdf')
	})

	it('says that one cannot be fetched', async () => {
		const { element, drawn } = await list()
		press(element, 'صورة.png')
		await drawn()
		expect(element.querySelector('dialog [role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
	})

	it('one opens in a tab of its own, by an address that is asked for then', () =>
		withTab(async gone => {
			const { element, drawn } = await list({ 'b.png': 'PNG' })
			press(element, 'صورة.png')
			await drawn()
			press(element, 'افتحه في تبويب جديد')
			await settled(element)
			expect(gone).to.deep.equal(['/file/b.png'])
		}))

	it('all come as one download, each under the name it had', async () => {
		expect(namesFor(['صورة.png', 'صورة.png', '../x', '', 'صورة.PNG'])).to.deep.equal([
			'صورة.png',
			'صورة (2).png',
			'__x',
			'file',
			'صورة (3).PNG',
		])
		const packed = unzipSync(await archive([{ name: 'راتب.pdf', bytes: bytes('%PDF-1.7') }]))
		expect(Object.keys(packed)).to.deep.equal(['راتب.pdf'])
		const { element, asked, drawn } = await list({ 'a.pdf': '%PDF-1.7' })
		press(element, 'نزّل الكل')
		await drawn()
		expect(asked.map(what => what.at(-1))).to.deep.equal(['a.pdf', 'b.png'])
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
	})
})

describe('the staff tools of a policy', () => {
	it('the staff tools of a policy open from a case, and none where it names none', async () => {
		const place = document.body.appendChild(document.createElement('div'))
		const theCase = caseOf()
		render(toolsView(theCase), place)
		expect(place.innerText).to.equal('')
		const staffTools = [{ ar: 'لائحة', en: 'Bylaw' }]
		render(toolsView({ ...theCase, association: { ...theCase.association, staffTools } }), place)
		place.querySelector('summary')?.click()
		expect(place.innerText).to.include('لائحة')
		expect(place.querySelector('a')?.getAttribute('href')).to.match(/\/yusr\/policy\/#tools$/)
	})
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
