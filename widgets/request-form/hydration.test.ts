import { expect } from 'chai'
import { Backend, clear, mount, Person, stand, until } from '../test/page.ts'
import type { SilaRequestForm } from './request-form.ts'
import { words } from './words.ar.ts'

afterEach(clear)

/** The form as the portal's server renders it, in a page of its own, before any code of it has run. */
async function rendered(service = 'family-consultations', association = 'yusr') {
	const backend = new Backend()
	const frame = mount<HTMLIFrameElement>(
		`<iframe width="400" height="900" src="${backend.at}/rendered?association=${association}&service=${service}"></iframe>`,
	)
	const page = await until(() => frame.contentWindow as (Window & typeof globalThis) | null)
	await until(() => page.hydrate && page.document.querySelector('sila-request-form')?.shadowRoot)
	stand('', page)
	const person = new Person(page.document.querySelector('sila-request-form') as SilaRequestForm, backend)
	const errors: string[] = []
	page.addEventListener('error', ({ message }) => errors.push(message))
	return {
		person,
		page,
		errors,
		hydrate: async () =>
			page.hydrate?.({ association, service, definition: await backend.definition(association), words }),
	}
}

describe('a form rendered on the server', () => {
	it('is the real first step before any code has run', async () => {
		const { person } = await rendered()
		expect(person.heading).to.equal(words.titles.conditions)
		expect(person.all('[name="conditions.residence"]')).to.have.length(3)
		expect(person.all('slot')).to.have.length(0)
	})

	it('sends nothing anywhere when “next” is pressed before its code has come', async () => {
		const { person, page, hydrate } = await rendered()
		const { href } = page.location
		person.root.querySelector<HTMLInputElement>('[value=yes]')?.click()
		person.root.querySelector<HTMLButtonElement>('[part~=primary]')?.click()
		expect(person.root.querySelector('form')?.method).to.equal('dialog')
		await hydrate()
		expect(page.location.href).to.equal(href)
		expect(person.root.querySelector<HTMLInputElement>('[value=yes]')?.checked).to.equal(true)
	})

	it('keeps what was ticked and typed before, and takes it as answered', async () => {
		const { person, hydrate, errors } = await rendered()
		person.root.querySelector<HTMLInputElement>('[value=unsure]')?.click()
		const ticked = person.root.querySelector('[value=unsure]')
		await hydrate()
		expect(person.root.querySelector('[value=unsure]')).to.equal(ticked)
		await person.seeText(words.unsure)
		await person.press()
		expect(person.heading).to.equal(words.titles.need)
		expect(errors).to.deep.equal([])
	})

	it('keeps a text typed before', async () => {
		const { person, hydrate } = await rendered('service-request', 'kadi')
		const need = person.control('answers.need')
		need.value = 'أحتاج إلى خدمة.'
		await hydrate()
		expect(person.control('answers.need')).to.equal(need)
		expect(need.value).to.equal('أحتاج إلى خدمة.')
		await person.press()
		expect(person.heading).to.equal(words.titles.you)
	})

	it('takes a file chosen before', async () => {
		const { person, hydrate, page } = await rendered('service-request', 'kadi')
		const chosen = new page.DataTransfer()
		chosen.items.add(new page.File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], 'رسالة.pdf'))
		person.control('documents.supporting').files = chosen.files
		await hydrate()
		await person.seeText('رسالة.pdf')
	})

	it('goes on to the end', async () => {
		const { person, hydrate } = await rendered()
		await hydrate()
		person.form.backend = person.backend.at
		await person.upTo('review')
		await person.send()
		await person.see('[part=numbers]')
	})
})
