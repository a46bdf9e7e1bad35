import { expect } from 'chai'
import { Backend, clear, open } from '../test/page.ts'
import './request-form.ts'
import { words } from './words.en.ts'

afterEach(clear)

describe('a service that takes no requests', () => {
	it('from individuals shows whom to call, and no form', async () => {
		const person = await open({ service: 'family-and-child-protection' })
		expect(person.all('form, input')).to.have.length(0)
		const call = person.root.querySelector<HTMLAnchorElement>('[part~=call]')
		expect(call?.href).to.equal('tel:1919')
		expect(call?.textContent).to.include('1919')
	})

	it('now says so, with the way to the association', async () => {
		const backend = await new Backend().tell({ services: { 'family-consultations': { open: false } } })
		const person = await open({ backend, lang: 'en' })
		expect(person.all('form, input')).to.have.length(0)
		expect(person.text).to.include(words.form.problems.closed_service)
		expect(person.root.querySelector('a')?.href).to.equal(`${backend.at}/en/yusr/contact/`)
	})
})
