import { expect } from 'chai'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import type { DeskAccount } from './page.ts'
import './page.ts'

afterEach(clear)

const refusal = {
	status: 400,
	response: { data: { current: { code: 'password_wrong', message: 'ليست هي' } } },
}

async function page(server: Partial<DeskAccount['server']>) {
	const sessions: string[] = []
	const element = await mount<DeskAccount>('desk-own-account', {
		server: server as DeskAccount['server'],
		confirm: async () => true,
		continueWith: ({ token }: { token: string }) => sessions.push(token),
	})
	const type = (name: string, text: string) => {
		const input = element.querySelector<HTMLInputElement>(`#own-${name}`)
		if (input) input.value = text
	}
	return {
		element,
		sessions,
		type,
		value: (name: string) => element.querySelector<HTMLInputElement>(`#own-${name}`)?.value,
	}
}

describe('one’s own account', () => {
	it('changes the password by the present one, and goes on with the session that is left', async () => {
		const sent: string[][] = []
		const { element, sessions, type, value } = await page({
			changePassword: async (current, password) => {
				sent.push([current, password])
				return { token: 'next' }
			},
		})
		type('current', 'ثلاث زيتونات وبحر')
		type('password', 'four boats upon a hill')
		press(element, 'غيّر كلمة المرور')
		await says(element, 'تغيّرت كلمة المرور، وخرجت من كل جهاز غير هذا.')
		expect(sent).to.deep.equal([['ثلاث زيتونات وبحر', 'four boats upon a hill']])
		expect(sessions).to.deep.equal(['next'])
		expect([value('current'), value('password')]).to.deep.equal(['', ''])
	})

	it('says at the field that the present one is another, and keeps what was typed', async () => {
		const { element, sessions, type, value } = await page({ changePassword: () => Promise.reject(refusal) })
		type('current', 'another')
		type('password', 'four boats upon a hill')
		press(element, 'غيّر كلمة المرور')
		await says(element, 'ليست هي')
		expect(element.querySelector('#own-current')?.getAttribute('aria-invalid')).to.equal('true')
		expect(value('password')).to.equal('four boats upon a hill')
		expect(sessions).to.deep.equal([])
	})

	it('signs out elsewhere after a question', async () => {
		const { element, sessions } = await page({ signOutElsewhere: async () => ({ token: 'left' }) })
		element.confirm = async () => false
		press(element, 'اخرج من الأجهزة الأخرى')
		await element.updateComplete
		expect(sessions).to.deep.equal([])
		element.confirm = async () => true
		press(element, 'اخرج من الأجهزة الأخرى')
		await says(element, 'خرجت من كل جهاز غير هذا.')
		expect(sessions).to.deep.equal(['left'])
	})
})
