import { expect } from 'chai'
import { fieldOf, ROLES } from '../../core/access/roles.ts'
import { clear, mount, says } from './element.fixture.ts'
import { speak } from './language.ts'
import { Server } from './server.fixture.ts'
import { pb } from './session.ts'
import type { DeskShortcuts } from './shortcuts.ts'
import './shortcuts.ts'
import type { SilaDesk } from './sila-desk.ts'
import './sila-desk.ts'

const address = location.href
const go = async (hash: string) => {
	history.replaceState(history.state, '', hash)
	window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL: address, newURL: location.href }))
}
afterEach(() => {
	clear()
	pb.authStore.clear()
	speak('ar')
	history.replaceState(history.state, '', address)
})

/** A token that holds for an hour, by the clock of this device. */
const token = () => {
	const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
	return `${part({ alg: 'none' })}.${part({ exp: Date.now() / 1000 + 3600 })}.x`
}
const record = { id: 's1', collectionId: 'c', collectionName: 'staff', name: 'سارة', email: 's@example.org' }
const NONE = { items: [], page: 1, perPage: 30, totalItems: 0 }

function open(hash: string, who: object = record) {
	const server = new Server(
		{ cases: [], associations: [], holidays: [] },
		{
			'collections/staff/auth-refresh': { token: token(), record: who },
			'sila/staff/setup': { site: '', given: false, gaps: [] },
			'sila/cases/counts': [],
			'sila/staff/waiting': { tasks: 6, mine: 0 },
			'collections/messages/records': NONE,
		},
	)
	history.replaceState(history.state, '', hash)
	return { server, desk: mount<SilaDesk>('sila-desk') }
}
/** What stands in the desk, which has a root of its own. */
const inside = (desk: SilaDesk) => desk.shadowRoot?.querySelector('#page') as HTMLElement

describe('the desk', () => {
	it('lets nobody in who has not signed in, and then opens what the address says', async () => {
		const { desk } = open('#/sila/settings')
		const page = inside(await desk)
		await says(page, 'الدخول إلى مكتب صلة')
		pb.authStore.save(token(), record)
		const shown = inside(await desk)
		await says((await desk).shadowRoot?.querySelector('header') as HTMLElement, 'سارة')
		while (!(await desk).shadowRoot?.querySelector('desk-settings')) await new Promise(requestAnimationFrame)
		expect(shown.tagName).to.equal('MAIN')
		expect((await desk).shadowRoot?.querySelector('[aria-current=page]')?.textContent).to.include('الإعدادات')
	})

	it('says that no page has an address, and goes on to one that has', async () => {
		pb.authStore.save(token(), record)
		const { desk } = open('#/sila/nowhere')
		await says(inside(await desk), 'لا صفحة بهذا العنوان')
		await says((await desk).shadowRoot?.querySelector('header') as HTMLElement, 'المهام (6)')
		await go('#/sila/holidays')
		while (!(await desk).shadowRoot?.querySelector('desk-holidays')) await new Promise(requestAnimationFrame)
		expect(document.title).to.include('الإجازات الرسمية')
	})

	it('counts what waits once, whichever pages are gone to', async () => {
		pb.authStore.save(token(), record)
		const { desk, server } = open('#/sila/settings')
		const header = () => desk.then(one => one.shadowRoot?.querySelector('header') as HTMLElement)
		await says(await header(), 'المهام (6)')
		for (const page of ['holidays', 'site']) {
			await go(`#/sila/${page}`)
			while (!(await desk).shadowRoot?.querySelector(`desk-${page}`)) await new Promise(requestAnimationFrame)
		}
		expect(server.asked.filter(({ path }) => path === 'sila/staff/waiting').length).to.equal(1)
	})

	it('shows the parts that an office has use for, and says so of a page that is for others', async () => {
		const held = Object.fromEntries(ROLES.map(role => [fieldOf(role), role === 'committee' ? ['a1'] : []]))
		const who = { ...record, ...held }
		pb.authStore.save(token(), who)
		const { desk, server } = open('#/sila/oversight', who)
		const page = inside(await desk)
		await says(page, 'ليس هذا من عمل دورك')
		const parts = (await desk).shadowRoot?.querySelectorAll('header nav a')
		expect([...(parts ?? [])].map(one => one.textContent?.trim())).to.deep.equal([
			'اليوم',
			'الطلبات',
			'التقارير',
			'الرضا',
			'الإعدادات',
		])
		const asked = server.asked.map(({ path }) => path)
		expect(asked).not.to.include('sila/staff/oversight')
		await go('#/sila/holidays')
		while (!(await desk).shadowRoot?.querySelector('desk-holidays')) await new Promise(requestAnimationFrame)
	})

	it('turns with its language', async () => {
		pb.authStore.save(token(), record)
		const { desk } = open('#/sila/nowhere')
		expect([(await desk).dir, document.documentElement.lang]).to.deep.equal(['rtl', 'ar'])
		speak('en')
		expect([(await desk).dir, document.documentElement.lang]).to.deep.equal(['ltr', 'en'])
	})
})

describe('the keyboard', () => {
	const press = (key: string, code: string, on: EventTarget = document.body) =>
		on.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true }))

	it('leads on, in an Arabic layout too, and not while somebody types', async () => {
		await mount<DeskShortcuts>('desk-shortcuts')
		const field = document.createElement('input')
		document.body.append(field)
		press('ف', 'KeyT', field)
		expect(location.hash).not.to.equal('#/sila/tasks')
		press('ف', 'KeyT')
		expect(location.hash).to.equal('#/sila/tasks')
		press('n', 'KeyN')
		expect(location.hash).to.equal('#/sila/new')
	})

	it('shows which keys there are', async () => {
		const element = await mount<DeskShortcuts>('desk-shortcuts')
		press('?', 'Slash')
		await element.updateComplete
		expect(element.querySelector('dialog')?.open).to.equal(true)
		expect(element.querySelectorAll('kbd').length).to.equal(4)
	})
})
