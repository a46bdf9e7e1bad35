import { expect } from 'chai'
import { clear, mount, press, says, write } from './element.fixture.ts'
import type { DeskJoin } from './join.ts'
import './join.ts'
import { Server } from './server.fixture.ts'
import { account, pb } from './session.ts'
import type { DeskSignIn } from './sign-in.ts'
import './sign-in.ts'

const address = location.href
afterEach(() => {
	clear()
	pb.authStore.clear()
	history.replaceState(history.state, '', address)
})

describe('the sign-in', () => {
	const STAFF = 'collections/staff/auth-with-password'
	async function open(routes: Record<string, unknown> = {}) {
		const server = new Server({}, routes)
		const element = await mount<DeskSignIn>('desk-sign-in')
		write(element, '#desk-email', ' sara@example.org ')
		write(element, '#desk-password', 'a long password')
		return { server, element }
	}

	it('takes e-mail and password', async () => {
		const record = { id: 's1', name: 'سارة', email: 'sara@example.org' }
		const { server, element } = await open({ [STAFF]: { token: 't', record } })
		press(element, 'دخول')
		while (!account()) await new Promise(requestAnimationFrame)
		expect(account()?.name).to.equal('سارة')
		expect(server.sent[0]?.body).to.deep.equal({ identity: 'sara@example.org', password: 'a long password' })
	})

	it('says what is wrong, beside what was typed', async () => {
		const { server, element } = await open()
		server.refuse(`POST ${STAFF}`, { status: 400, message: 'Failed to authenticate.' })
		press(element, 'دخول')
		await says(element, 'البريد أو كلمة المرور غير صحيحة.')
		const password = element.querySelector<HTMLInputElement>('#desk-password')
		expect([document.activeElement?.id, password?.getAttribute('aria-invalid')]).to.deep.equal([
			'desk-password',
			'true',
		])
		expect(element.querySelector<HTMLInputElement>('#desk-email')?.value).to.include('sara@example.org')
		server.refuse(`POST ${STAFF}`)
		press(element, 'دخول')
		await says(element, 'تعذر الوصول إلى الخادم')
	})

	it('asks for a new password by mail, and tells nobody whose address has an account', async () => {
		const { server, element } = await open({ 'collections/staff/request-password-reset': {} })
		write(element, '#desk-email', 'sara')
		press(element, 'نسيت كلمة المرور')
		await element.updateComplete
		expect([document.activeElement?.id, server.sent.length]).to.deep.equal(['desk-email', 0])
		write(element, '#desk-email', 'sara@example.org')
		press(element, 'نسيت كلمة المرور')
		await says(element, 'إن كان لهذا البريد حساب')
		expect(server.sent[0]?.body).to.deep.equal({ email: 'sara@example.org' })
	})
})

describe('where a password is chosen', () => {
	it('by an invitation, leads on to the sign-in', async () => {
		const server = new Server({}, { 'sila/accounts/join': { name: 'سارة', email: 'sara@example.org' } })
		const element = await mount<DeskJoin>('desk-join', { token: 'abc' })
		write(element, 'input', 'a long password')
		press(element, 'احفظ كلمة المرور')
		await says(element, 'صار حسابك جاهزًا.')
		expect(server.sent[0]?.body).to.deep.equal({ token: 'abc', password: 'a long password', lang: 'ar' })
		expect(element.querySelector('a')?.getAttribute('href')).to.equal('#/sign-in')
	})

	it('says at the field what is wrong with it, or that the link has ended', async () => {
		const server = new Server()
		const element = await mount<DeskJoin>('desk-join', { token: 'abc' })
		const refused = (field: string, message: string) => ({
			status: 400,
			data: { [field]: { code: 'refused', message } },
		})
		server.refuse('POST', refused('password', 'يعرفها كل أحد · everybody would guess it'))
		write(element, 'input', 'password1234')
		press(element, 'احفظ كلمة المرور')
		await says(element, 'يعرفها كل أحد.')
		expect(document.activeElement?.id).to.equal('desk-password')
		server.refuse('POST', refused('token', 'Invalid or expired token.'))
		write(element, 'input', 'a long password')
		press(element, 'احفظ كلمة المرور')
		await says(element, 'انتهت صلاحية هذا الرابط أو استُعمل من قبل.')
	})

	it('by a mail to who forgot it', async () => {
		const server = new Server({}, { 'collections/staff/confirm-password-reset': {} })
		const element = document.createElement('desk-join') as DeskJoin
		element.setAttribute('reset', '')
		element.token = 'abc'
		document.body.append(element)
		await element.updateComplete
		write(element, 'input', 'a long password')
		press(element, 'احفظ كلمة المرور')
		await says(element, 'حُفظت كلمة المرور.')
		expect(server.sent[0]?.body).to.include({ token: 'abc', password: 'a long password' })
	})
})
