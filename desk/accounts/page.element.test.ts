import { expect } from 'chai'
import PocketBase, { BaseAuthStore } from 'pocketbase'
import type { StaffAccount, StaffInvitation } from '../../core/api/accounts.ts'
import { NO_BACKUPS } from '../../core/backup/state.ts'
import { administrator } from '../frame/administrator.ts'
import { clear, focused, mount, press, says, told, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import { proposed, receptionist } from '../people/role.fixture.ts'
import type { DeskInvitation } from './link.ts'
import './link.ts'
import type { DeskAccounts } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	administrator.client = undefined
})

const account = (change: Partial<StaffAccount> = {}): StaffAccount => ({
	...receptionist(),
	state: 'active',
	since: '2026-03-01T09:00:00.000Z',
	...change,
})
const associations = [
	{ id: 'kadi', name_ar: 'جمعية كادي', name_en: 'Kadi' },
	{ id: 'yusr', name_ar: 'جمعية يُسر', name_en: 'Yusr' },
]
const invitation = (of: StaffAccount): StaffInvitation => ({
	account: of,
	link: '/desk/#/join/abc',
	mailed: false,
})

/** Ticks what a list of several offers. */
function tick(element: HTMLElement, words: string): void {
	const label = [...element.querySelectorAll('label')].find(one => one.textContent?.trim().startsWith(words))
	const box = label ?? [...element.querySelectorAll('label')].find(one => one.textContent?.includes(words))
	box?.querySelector('input')?.click()
}

/** The page inside the console, whose session it has. */
async function open(accounts: StaffAccount[], routes: Record<string, unknown> = {}) {
	const server = new Server(
		{ associations },
		{
			'sila/accounts': { accounts, mail: false, proposals: [], unmanaged: [], secondFactor: [] },
			'sila/administrator/glasses': { open: [], past: [] },
			'sila/administrator/backups': { state: NO_BACKUPS, gaps: [{ code: 'keys' }] },
			...routes,
		},
	)
	administrator.client = new PocketBase(location.origin, new BaseAuthStore())
	const element = await mount<DeskAccounts>('desk-accounts')
	return { server, element }
}

describe('the accounts', () => {
	it('say who works on what and since when; those that ended are folded', async () => {
		const { element } = await open([
			account(),
			account({ id: 'a2', name: 'نورة', state: 'invited', roles: [] }),
			account({ id: 'a3', name: 'هند', state: 'ended' }),
		])
		await says(element, 'سارة')
		const [first, second] = [...element.querySelectorAll('.tasks > li')].map(row => row.textContent ?? '')
		expect(element.querySelector('.people-place')?.textContent).to.equal('جمعية كادي')
		expect(first).to.include('الاستقبال').and.include('منذ')
		expect(second).to.include('بلا دور: لا يرى شيئًا').and.include('يعمل رابطه حتى')
		expect(element.querySelector('details')?.textContent).to.include('هند').and.include('أعد الحساب')
	})

	it('somebody is invited, and the link is shown once', async () => {
		const made = account({ id: 'a2', name: 'نورة' })
		const { element, server } = await open([], { 'sila/accounts/invite': invitation(made) })
		await says(element, 'لا حساب لموظف بعد.')
		press(element, 'ادعُ موظفًا')
		await says(element, 'كما يعرفه زملاؤه.')
		press(element, 'احفظ')
		await says(element, 'هذا الحقل مطلوب.')
		write(element, '#record-name', 'نورة')
		write(element, '#record-email', 'noura@example.org')
		write(element, '#record-association', 'yusr', 'change')
		tick(element, 'وحدة المتابعة')
		press(element, 'احفظ')
		await says(element, '/desk/#/join/abc')
		expect(server.sent.at(-1)?.body).to.deep.equal({
			name: 'نورة',
			email: 'noura@example.org',
			roles: [{ association: 'yusr', role: 'follow_up' }],
			reason: '',
			mail: false,
		})
		press(element, 'تم')
		await element.updateComplete
		expect(element.innerText).not.to.include('/desk/#/join/abc')
	})

	it('the name of one is changed', async () => {
		const { element, server } = await open([account()], { 'sila/accounts/change': account() })
		await says(element, 'سارة')
		press(element, 'عدّل')
		await says(element, 'كما يعرفه زملاؤه.')
		expect(element.querySelector('#record-email')).to.equal(null)
		write(element, '#record-name', 'سارة بنت علي')
		press(element, 'احفظ')
		await says(element, 'حُفظ التعديل.')
		expect(server.sent[0]?.body).to.deep.equal({ id: 'a1', name: 'سارة بنت علي' })
	})

	it('the first manager of an association is named, which nobody manages yet', async () => {
		const none = { accounts: [], mail: false, proposals: [], unmanaged: ['yusr'], secondFactor: [] }
		const { element, server } = await open([], {
			'sila/accounts': none,
			'sila/accounts/invite': invitation(account({ name: 'هند' })),
		})
		await says(element, 'من يدير الجمعية أولًا؟')
		press(element, 'سمِّ أول مدير')
		await says(element, 'كما يعرفه زملاؤه.')
		write(element, '#record-name', 'هند')
		write(element, '#record-email', 'hind@example.org')
		tick(element, 'الاستقبال')
		press(element, 'احفظ')
		await says(element, 'رابط الدعوة')
		expect(server.sent[0]?.body.roles).to.deep.equal([
			{ association: 'yusr', role: 'management' },
			{ association: 'yusr', role: 'reception' },
		])
	})

	it('roles are proposed for one, taken back while they wait, and ended once confirmed', async () => {
		const { element, server } = await open([account()], {
			'sila/accounts': {
				accounts: [account()],
				mail: false,
				proposals: [proposed({ role: 'contact', mine: false, own: true })],
				unmanaged: [],
				secondFactor: [],
			},
			'sila/accounts/roles': account(),
			'sila/accounts/proposals/withdraw': { entered: true },
			'sila/accounts/roles/end': { entered: true },
		})
		await says(element, 'أن يكون سارة: ضابط الاتصال')
		press(element, 'اسحب الاقتراح')
		await says(element, 'سُحب الاقتراح.')
		press(element, 'اقترح أدوارًا')
		await says(element, 'يلزم حين لا يوجد')
		write(element, '#record-association', 'kadi', 'change')
		tick(element, 'المراجع')
		write(element, '#record-until', '2030-01-01')
		press(element, 'احفظ')
		await says(element, 'سُجل الاقتراح.')
		element.querySelector<HTMLElement>('#end-r1')?.click()
		press(document.body, 'نعم، أنهِ الدور')
		await says(element, 'انتهى الدور.')
		expect(server.sent.map(({ path, body }) => [path, body])).to.deep.equal([
			['sila/accounts/proposals/withdraw', { id: 'p1' }],
			[
				'sila/accounts/roles',
				{
					account: 'a1',
					roles: [{ association: 'kadi', role: 'auditor', until: '2030-01-01' }],
					reason: '',
				},
			],
			['sila/accounts/roles/end', { id: 'r1' }],
		])
	})

	it('a code beside the password is asked of the holders of some roles', async () => {
		const { element, server } = await open([account()], {
			'sila/accounts': {
				accounts: [account()],
				mail: true,
				proposals: [],
				unmanaged: [],
				secondFactor: ['auditor'],
			},
			'sila/accounts/second-factor': { roles: [] },
		})
		await says(element, 'رمز بالبريد عند الدخول')
		press(element, 'اختر الأدوار')
		await says(element, 'تراجع')
		tick(element, 'الإدارة العليا')
		press(element, 'احفظ')
		await says(element, 'حُفظ التعديل.')
		expect(server.sent[0]?.body).to.deep.equal({ roles: ['auditor', 'management'] })
	})

	it('one gets a new link, one that ended is given back', async () => {
		const ended = account({ id: 'a2', name: 'هند', state: 'ended' })
		const routes = { 'sila/accounts/again': invitation(account()), 'sila/accounts/restore': ended }
		const { element, server } = await open([account(), ended], routes)
		await says(element, 'سارة')
		press(element, 'رابط جديد')
		await says(element, 'رابط الدعوة')
		press(element, 'تم')
		press(element, 'أعد الحساب')
		await says(element, 'عاد حساب هند')
		expect(server.sent.map(({ path, body }) => [path, body])).to.deep.equal([
			['sila/accounts/again', { id: 'a1', mail: false }],
			['sila/accounts/restore', { id: 'a2' }],
		])
	})

	it('one is taken away once confirmed; what the server refuses is said', async () => {
		const { element, server } = await open([account()], { 'sila/accounts/end': account({ state: 'ended' }) })
		await says(element, 'سارة')
		press(element, 'أنهِ الحساب')
		press(document.body, 'تراجع')
		expect(server.sent).to.deep.equal([])
		server.refuse('POST sila/accounts/end')
		press(element, 'أنهِ الحساب')
		press(document.body, 'نعم، أنهِ الحساب')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'أنهِ الحساب')
		press(document.body, 'نعم، أنهِ الحساب')
		await says(element, 'انتهى حساب سارة')
		// What is listed anew comes before what is set here.
		await focused('accounts-done')
		element.accounts = [account({ state: 'ended' })]
		await says(element, 'انتهت الحسابات كلها')
		expect(element.innerText).not.to.include('لا حساب لموظف بعد.')
	})

	it('by themselves ask who the administrator is, and say what is wrong with that', async () => {
		const server = new Server(
			{ associations },
			{
				'sila/accounts': {
					accounts: [account()],
					mail: false,
					proposals: [],
					unmanaged: [],
					secondFactor: [],
				},
				'collections/_superusers/auth-with-password': { token: '', record: { id: 'root' } },
			},
		)
		const element = await mount<DeskAccounts>('desk-accounts')
		expect(element.innerText).to.include('لمدير النظام')
		const enter = () => {
			write(element, '#admin-email', ' root@example.org ')
			write(element, '#admin-password', 'a long password')
			press(element, 'دخول')
		}
		server.refuse('POST collections/_superusers', { status: 400, message: 'Failed to authenticate.' })
		enter()
		await says(element, 'البريد أو كلمة المرور غير صحيحة.')
		expect(document.activeElement?.id).to.equal('admin-password')
		enter()
		await says(element, 'سارة')
		expect(server.sent.at(-1)?.body).to.deep.equal({
			identity: 'root@example.org',
			password: 'a long password',
		})
	})
})

describe('an invitation', () => {
	it('shows the link with its address, and stays until it was seen', async () => {
		const element = await mount<DeskInvitation>('desk-invitation', {
			invitation: { ...invitation(account()), mailed: true },
		})
		const events = told(element, 'link-seen')
		expect(element.innerText)
			.to.include(`${location.origin}/desk/#/join/abc`)
			.and.include('سارة')
			.and.include('وأُرسل إلى بريده.')
		element.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }))
		expect(events.length).to.equal(0)
		press(element, 'تم')
		expect(events.length).to.equal(1)
	})
})
