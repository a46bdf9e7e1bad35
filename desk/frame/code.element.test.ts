import { expect } from 'chai'
import type { DeskCode } from './code.ts'
import './code.ts'
import { clear, focused, mount, press, says, told, write } from './element.fixture.ts'
import { Server } from './server.fixture.ts'
import { lookAfterSession, pb } from './session.ts'
import type { DeskSignIn } from './sign-in.ts'
import './sign-in.ts'

afterEach(() => {
	clear()
	pb.authStore.clear()
})

const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
/** A token that holds for half an hour, by the clock of this device. */
const token = (mark: string) => `${part({ alg: 'none' })}.${part({ exp: Date.now() / 1000 + 1800, mark })}.x`
const record = { id: 's1', collectionId: 'c', collectionName: 'staff', name: 'سارة', email: 's@example.org' }

describe('a code beside the password', () => {
	it('is asked for once the password was right, sent again, and said to be wrong in words', async () => {
		const server = new Server(
			{},
			{
				'collections/staff/request-otp': { otpId: 'o1' },
				'collections/staff/auth-with-otp': { token: token('a'), record },
			},
		)
		const element = await mount<DeskSignIn>('desk-sign-in')
		write(element, '#desk-email', 's@example.org')
		write(element, '#desk-password', 'ثلاث زيتونات وبحر')
		server.refuse('POST collections/staff/auth-with-password', { status: 401, mfaId: 'm1' } as object)
		press(element, 'دخول')
		await says(element, 'أُرسل الرمز إلى بريدك.')
		await focused('desk-code')
		press(element, 'أرسل رمزًا جديدًا')
		await says(element, 'أُرسل رمز جديد.')
		server.refuse('POST collections/staff/auth-with-otp', { status: 400 })
		write(element, '#desk-code', '١٢٣٤')
		press(element, 'دخول')
		await says(element, 'الرمز غير صحيح أو انتهت مدته.')
		write(element, '#desk-code', '١٢٣ ٤٥٦ ٧٨')
		press(element, 'دخول')
		while (!pb.authStore.isValid) await new Promise(requestAnimationFrame)
		const sent = server.sent.filter(({ path }) => path.endsWith('auth-with-otp')).at(-1)
		expect([sent?.body, sent?.query]).to.deep.equal([{ otpId: 'o1', password: '12345678' }, { mfaId: 'm1' }])
	})

	it('leads back to the password', async () => {
		new Server({}, { 'collections/staff/request-otp': { otpId: 'o1' } })
		const element = await mount<DeskCode>('desk-code', { email: 's@example.org', mfa: 'm1' })
		const events = told(element, 'code-left')
		press(element, 'رجوع إلى كلمة المرور')
		expect(events.length).to.equal(1)
	})
})

describe('a session', () => {
	it('is renewed where somebody works, is only asked for where nobody does, and is over once the server says so', async () => {
		const server = new Server(
			{},
			{ 'collections/staff/auth-refresh': () => ({ token: token('new'), record }) },
		)
		pb.authStore.save(token('old'), record)
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
		await lookAfterSession()
		const renewed = pb.authStore.token
		expect(JSON.parse(atob(renewed.split('.')[1] ?? '')).mark).to.equal('new')
		const held = token('held')
		pb.authStore.save(held, record)
		await lookAfterSession()
		expect(pb.authStore.token).to.equal(held)
		server.refuse('POST collections/staff/auth-refresh', { status: 401 })
		await lookAfterSession()
		expect(pb.authStore.token).to.equal('')
	})
})
