import { expect } from 'chai'
import { clear, mount } from './element.fixture.ts'
import type { DeskHeader } from './header.ts'
import './header.ts'
import { beforeSignOut } from './session.ts'

afterEach(clear)

describe('the header', () => {
	async function opened(): Promise<{ menu: HTMLDetailsElement; summary: HTMLElement | null }> {
		const header = await mount<DeskHeader>('desk-header')
		const menu = header.querySelector('details')
		if (!menu) throw new Error('There is no menu')
		menu.open = true
		return { menu, summary: menu.querySelector('summary') }
	}
	const within = (menu: HTMLElement) => menu.querySelector<HTMLElement>('.sila-button:last-of-type')

	it('has the menu of the account closed by Escape, with the focus where it was opened', async () => {
		const { menu, summary } = await opened()
		within(menu)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
		expect(menu.open).to.equal(false)
		expect(document.activeElement === summary).to.equal(true)
	})

	it('has it closed by a click or the focus elsewhere, and by none within', async () => {
		const { menu } = await opened()
		menu.querySelector('fieldset')?.click()
		expect(menu.open).to.equal(true)
		document.body.click()
		expect(menu.open).to.equal(false)
		menu.open = true
		document.querySelector<HTMLElement>('.desk-mark')?.focus()
		expect(menu.open).to.equal(false)
	})

	it('has it closed for who chose to stay', async () => {
		const { menu } = await opened()
		beforeSignOut(() => false)
		within(menu)?.click()
		expect(menu.open).to.equal(false)
	})
})
