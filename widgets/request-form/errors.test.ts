import { expect } from 'chai'
import { Backend, clear, open } from '../test/page.ts'
import './request-form.ts'
import { words } from './words.ar.ts'

afterEach(clear)

describe('what is wrong', () => {
	it('is listed on top, which gets the focus, and said again at each field', async () => {
		const person = await (await open()).upTo('you')
		await person.press()
		const list = person.root.querySelector('[part=problems]')
		expect(person.root.activeElement).to.equal(list)
		expect(list?.querySelector('[role=alert]')?.textContent).to.equal(words.mend)
		expect(list?.querySelectorAll('a')).to.have.length(3)
		expect(person.problems).to.have.members([
			'answers.fullName',
			'answers.national-id',
			'answers.contactMeans',
		])
		const name = person.control('answers.fullName')
		expect(name.ariaInvalid).to.equal('true')
		const about = person.root.getElementById(name.getAttribute('aria-describedby') ?? '')
		expect(about?.textContent).to.include('الاسم الكامل')
	})

	it('leads from the list to the field, without a step in the history', async () => {
		const person = await (await open()).upTo('you')
		await person.press()
		const { href } = location
		person.root.querySelectorAll<HTMLAnchorElement>('[part=problems] a')[0]?.click()
		await person.form.updateComplete
		expect((person.root.activeElement as HTMLInputElement).name).to.equal('answers.fullName')
		expect(location.href).to.equal(href)
	})

	it('goes away as it is mended, field by field', async () => {
		const person = await (await open()).upTo('you')
		await person.press()
		await person.type('answers.fullName', 'نورة بنت سعد')
		expect(person.problems).to.have.members(['answers.national-id', 'answers.contactMeans'])
		expect(person.control('answers.fullName').ariaInvalid).to.equal('false')
		await person.choose('answers.contactMeans', 'visit')
		await person.type('answers.national-id', '1000000008')
		expect(person.problems).to.deep.equal([])
		expect(person.all('[part=problems]')).to.have.length(0)
	})

	it('is not said before one goes on, nor about a field that is not asked', async () => {
		const person = await (await open()).upTo('you')
		await person.type('answers.national-id', '12')
		await person.choose('answers.contactMeans', 'sms')
		expect(person.problems).to.deep.equal([])
	})

	it('names a mobile where text messages need one', async () => {
		const person = await (await open()).upTo('you')
		await person.type('answers.fullName', 'نورة بنت سعد')
		await person.type('answers.national-id', '1000000008')
		await person.choose('answers.contactMeans', 'sms')
		await person.type('answers.phone', '0126543210')
		await person.press()
		expect(person.problems).to.deep.equal(['answers.phone'])
		expect(person.text).to.include('جوال')
	})

	it('stops a signature that is another name, and a missing declaration', async () => {
		const person = await (await open()).upTo('review')
		await person.type('signature', 'اسم آخر')
		await person.press()
		expect(person.problems).to.have.members(['declared', 'signature'])
		expect(await person.backend.calls()).to.have.length(0)
	})

	it('comes back from the server to its field and step, and goes away when that changes', async () => {
		const message = 'رقم الهوية هذا لا نقبله.'
		const backend = await new Backend().tell({
			answers: [
				{
					status: 400,
					body: { status: 400, message, data: { 'answers.national-id': { code: 'national_id', message } } },
				},
			],
		})
		const person = await (await open({ backend })).upTo('review')
		await person.send()
		await person.see('[part=problems]')
		expect(person.heading).to.equal(words.titles.you)
		expect(person.problems).to.deep.equal(['answers.national-id'])
		expect(person.text).to.include(message)
		await person.type('answers.fullName', 'نورة بنت سعد')
		expect(person.problems).to.deep.equal(['answers.national-id'])
		await person.type('answers.national-id', '2000000006')
		expect(person.problems).to.deep.equal([])
	})
})
