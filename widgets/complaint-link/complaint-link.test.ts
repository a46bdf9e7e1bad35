import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { Complainant } from '../complaint-form/complaint.fixture.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, mount, until } from '../test/page.ts'
import './complaint-link.ts'
import { words as sensitive } from '../shared/sensitive/words.ar.ts'
import type { SilaComplaintLink } from './complaint-link.ts'
import { WORDS } from './words.ts'

afterEach(clear)

const put = async (inside = '', more = '') => {
	const backend = new Backend()
	const place = mount<HTMLElement>(
		`<div><sila-complaint-link association="kadi" backend="${backend.at}" ${more}>${inside}</sila-complaint-link><p style="block-size: 4000px"></p></div>`,
	)
	const link = place.firstElementChild as SilaComplaintLink
	const dialog = await until(() => link.shadowRoot?.querySelector('dialog'))
	return { link, dialog, backend }
}

/** The person before the form in the dialog, once it is there. */
const inside = async ({ link, backend }: Awaited<ReturnType<typeof put>>) => {
	await until(() => link.form?.shadowRoot?.querySelector('h2'))
	return new Complainant(link.form as NonNullable<typeof link.form>, backend)
}

describe('the complaint link', () => {
	it('opens the form in a dialog: the focus goes in, Escape and the button close it, and the focus comes back', async () => {
		const there = await put('<a href="/kadi/complaints/">اشتكِ</a>')
		const { link, dialog } = there
		const anchor = link.querySelector('a') as HTMLAnchorElement
		anchor.focus()
		await sendKeys({ press: 'Enter' })
		expect(dialog.open).to.equal(true)
		expect(link.shadowRoot?.activeElement?.id).to.equal('title')
		const person = await inside(there)
		await person.seeText(sensitive.keep)
		await sendKeys({ press: 'Tab' })
		expect(link.shadowRoot?.activeElement?.textContent).to.equal(WORDS.ar.close)
		await sendKeys({ press: 'Tab' })
		expect(person.root.activeElement?.textContent).to.include(sensitive.leave)
		await sendKeys({ press: 'Tab' })
		expect((person.root.activeElement as HTMLInputElement).name).to.equal('keep')
		await sendKeys({ press: 'Escape' })
		await until(() => !dialog.open)
		await until(() => document.activeElement === anchor)
		anchor.click()
		dialog.querySelector('button')?.click()
		await until(() => !dialog.open)
		await until(() => document.activeElement === anchor)
	})

	it('holds the page still behind it, and leaves it as it was', async () => {
		const { link, dialog } = await put()
		const overflow = () => getComputedStyle(document.documentElement).overflowY
		const before = overflow()
		link.open()
		expect(overflow()).to.equal('hidden')
		link.close()
		await until(() => overflow() === before)
		link.open()
		link.remove()
		expect(overflow()).to.equal(before)
		expect(dialog.open).to.equal(false)
	})

	it('keeps what was written for the next opening, and begins anew once a receipt is saved', async () => {
		const there = await put()
		const { link } = there
		link.open()
		const person = await inside(there)
		await person.fillTo('wants', 'nameless')
		link.close()
		link.open()
		await person.seeText('الخطوة 4')
		expect(person.form.isConnected).to.equal(true)
		await person.press()
		await person.press()
		await person.see('[part=numbers]')
		link.close()
		link.open()
		await person.see('[part=numbers]')
		await person.press('[role=status] [part~=primary]')
		link.close()
		await until(() => !link.form)
		link.open()
		const next = await inside(there)
		expect(next.form).not.to.equal(person.form)
		expect(next.form.state.values.happened).to.equal(undefined)
		link.close()
	})

	it('leaves the browser’s history as it was', async () => {
		const there = await put()
		const before = { length: history.length, state: JSON.stringify(history.state) }
		there.link.open()
		const person = await inside(there)
		await person.fillTo('review')
		there.link.close()
		await until(() => !there.dialog.open)
		expect({ length: history.length, state: JSON.stringify(history.state) }).to.deep.equal(before)
	})

	it('prints the receipt alone while it is shown, and the page once it is closed', async () => {
		const there = await put('<a href="/kadi/complaints/">اشتكِ</a>')
		const { link, dialog } = there
		const shown = (element: Element | null | undefined) => (element?.getClientRects().length ?? 0) > 0
		const behind = link.nextElementSibling
		link.open()
		const person = await inside(there)
		await emulateMedia({ media: 'print' })
		expect(shown(behind)).to.equal(true)
		await emulateMedia({ media: 'screen' })
		await person.fillTo('review', 'nameless')
		await person.press()
		await person.see('[part=receipt] a')
		await emulateMedia({ media: 'print' })
		expect([behind, link.querySelector('a'), dialog.querySelector('[part=bar]')].map(shown)).to.deep.equal([
			false,
			false,
			false,
		])
		expect(shown(person.root.querySelector('[part=numbers]'))).to.equal(true)
		expect(shown(person.root.querySelector('[part=letter]'))).to.equal(false)
		expect(getComputedStyle(dialog).overflowY).to.equal('visible')
		expect(getComputedStyle(document.documentElement).overflowY).to.equal('visible')
		link.close()
		await until(() => shown(behind))
		await emulateMedia({ media: 'screen' })
	})

	it('leaves a click for a new tab to the browser', async () => {
		const { link, dialog } = await put('<a href="#there">اشتكِ</a>')
		const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true })
		document.addEventListener('click', event => event.preventDefault(), { once: true })
		link.querySelector('a')?.dispatchEvent(click)
		expect(dialog.open).to.equal(false)
	})

	it('empty, has a link of its own to the portal’s page, which the page may style', async () => {
		const { link, backend } = await put('', 'lang="en"')
		const own = await until(() => link.shadowRoot?.querySelector<HTMLAnchorElement>('[part=link]'))
		await until(() => own.href === `${backend.at}/en/kadi/complaints/`)
		expect(own.textContent).to.equal(WORDS.en.link)
	})

	it('fills a phone’s screen', async () => {
		const there = await put()
		await setViewport({ width: 360, height: 740 })
		there.link.open()
		await inside(there)
		const { width, height } = there.dialog.getBoundingClientRect()
		expect([width, height]).to.deep.equal([360, 740])
		there.link.close()
	})

	for (const lang of ['ar', 'en'] as const) {
		it(`is accessible, closed and open, in ${lang}`, async () => {
			const there = await put('', `lang="${lang}"`)
			await accessible(there.link, 'closed')
			there.link.open()
			await inside(there)
			await accessible(there.link, 'open')
			there.link.close()
		})
	}
})
