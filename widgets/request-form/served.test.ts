import { expect } from 'chai'
import { sentence } from '../../core/language/text.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, mount, open, Person, until } from '../test/page.ts'
import { again, emptyDevice, goOn, held } from './drafts.fixture.ts'
import './request-form.ts'
import type { SilaRequestForm } from './request-form.ts'
import { words as said } from './served.ar.ts'
import { words as saidEn } from './served.en.ts'
import { words as ar } from './words.ar.ts'

beforeEach(emptyDevice)
afterEach(clear)

const CAPACITIES = { 'family-consultations': { capacities: ['mother', 'father', 'carer'] } }

const ask = async (lang?: string) => {
	const backend = await new Backend().tell({ services: CAPACITIES })
	return open({ backend, ...(lang && { lang }) })
}

/** A mother before the form, at the step in which she and her son are named. */
async function mother(person: Person): Promise<Person> {
	await person.choose('served', 'other')
	return person.upTo('you')
}

async function named(person: Person): Promise<Person> {
	await person.type('served.name', 'يوسف بن أحمد')
	await person.type('answers.national-id', '1000000008')
	await person.type('answers.fullName', 'سارة بنت خالد')
	await person.choose('served.capacity', 'mother')
	await person.choose('answers.contactMeans', 'sms')
	await person.type('answers.phone', '0501234567')
	return person
}

describe('a request for somebody else', () => {
	it('is asked first of all, where the service allows it and nowhere else', async () => {
		const person = await ask()
		const [first] = person.all('legend')
		expect(first?.textContent).to.include(said.fields.served)
		expect(person.all('[name="served"]:checked')).to.have.length(0)
		expect((await open()).all('[name="served"]')).to.have.length(0)
	})

	it('needs an answer before anything else', async () => {
		const person = await ask()
		await person.choose('conditions.residence', 'yes')
		await person.press()
		expect(person.problems).to.deep.equal(['served'])
		expect(person.text).to.include(sentence(ar.form.problems.choose, { field: said.fields.served }))
		await person.choose('served', 'self')
		expect(person.problems).to.deep.equal([])
		await person.press()
		expect(person.heading).to.equal(ar.titles.need)
	})

	it('says of the questions whose they are, in each step that has some', async () => {
		const person = await ask()
		expect(person.text).not.to.include(said.note)
		await person.choose('served', 'other')
		expect(person.text).to.include(said.note)
		expect(person.heading).to.equal(said.titles.conditions)
		await person.choose('conditions.residence', 'yes')
		await person.press()
		expect(person.text).to.include(said.note)
		expect(person.heading).to.equal(said.titles.need)
	})

	it('asks who is served, who applies and as what, the number beside the beneficiary’s name', async () => {
		const person = await mother(await ask())
		expect(person.heading).to.equal(said.titles.you)
		const order = person.all('[name]').map(({ attributes }) => attributes.getNamedItem('name')?.value)
		expect([...new Set(order)]).to.deep.equal([
			'served.name',
			'answers.national-id',
			'answers.fullName',
			'served.capacity',
			'answers.contactMeans',
		])
		expect(person.all<HTMLInputElement>('[name="served.capacity"]').map(({ value }) => value)).to.deep.equal([
			'mother',
			'father',
			'carer',
		])
		await person.press()
		expect(person.problems).to.deep.equal([
			'served.name',
			'answers.national-id',
			'answers.fullName',
			'served.capacity',
			'answers.contactMeans',
		])
		expect(person.text).to.include('رقم الهوية الوطنية أو الإقامة للمستفيد')
		expect(person.text).to.include(said.own)
		await accessible(person.form, 'for somebody else')
	})

	it('is reviewed and declared as what it is, signed by who applies, and sent', async () => {
		const person = await named(await mother(await ask()))
		await person.press()
		expect(person.heading).to.equal(ar.titles.review)
		const letter = person.root.querySelector<HTMLElement>('[part=letter]')?.innerText ?? ''
		expect(letter).to.include('يوسف بن أحمد')
		expect(letter).to.include(said.capacities.mother)
		expect(letter).to.include('الشروط (عن يوسف بن أحمد، ولو قيل فيها «أنت»)')
		const declared = 'أنا سارة بنت خالد، أقدّم هذا الطلب عن يوسف بن أحمد، وصفتي: الأم. أقرّ'
		expect(person.control('declared').parentElement?.innerText).to.include(declared)
		person.control('declared').click()
		await person.type('signature', 'يوسف بن أحمد')
		await person.press()
		expect(person.problems).to.deep.equal(['signature'])
		await person.type('signature', 'سارة بنت خالد')
		await person.press()
		await person.see('[part=receipt] ~ [part=letter]')
		expect(person.text).to.include('يوسف بن أحمد')
		const [call] = await person.backend.calls()
		expect(call?.request.served).to.deep.equal({ who: 'other', name: 'يوسف بن أحمد', capacity: 'mother' })
		expect(call?.request.answers.fullName).to.equal('سارة بنت خالد')
	})

	it('leads from each line of the review back to its question', async () => {
		const person = await named(await mother(await ask()))
		await person.press()
		const change = (label: string) => `[aria-label="${ar.change} ${label}"]`
		await person.press(change(said.fields.name))
		await until(() => person.root.activeElement === person.control('served.name'))
		await person.press()
		await person.press(change(said.fields.served))
		await until(() => person.root.activeElement?.getAttribute('name') === 'served')
		// Turned to oneself after all: nothing of the other goes.
		await person.choose('served', 'self')
		for (let step = 0; step < 3; step++) await person.press()
		expect(person.text).not.to.include('يوسف')
		person.control('declared').click()
		await person.type('signature', 'سارة بنت خالد')
		await person.press()
		await person.see('[part=numbers]')
		const [call] = await person.backend.calls()
		expect(call?.request.served).to.deep.equal({ who: 'self', name: '', capacity: '' })
	})

	it('is kept on the device with the rest of the draft', async () => {
		const person = await named(await mother(await ask()))
		await held(({ drafts }) => drafts[0]?.values['answers.phone'])
		const back = await again(person)
		await goOn(back)
		expect(back.control('served.name').value).to.equal('يوسف بن أحمد')
		expect(back.root.querySelector<HTMLInputElement>('[name="served.capacity"]:checked')?.value).to.equal(
			'mother',
		)
	})

	it('speaks English too', async () => {
		const person = await named(await mother(await ask('en')))
		await person.press()
		const declared = 'I, سارة بنت خالد, make this request for يوسف بن أحمد as their mother. I declare'
		expect(person.control('declared').parentElement?.innerText).to.include(declared)
		expect(person.text).to.include(saidEn.fields.name)
	})

	it('stands in the server’s page, and is answered there before any code has run', async () => {
		const backend = await new Backend().tell({ services: CAPACITIES })
		const at = `${backend.at}/rendered?association=yusr&service=family-consultations`
		const frame = mount<HTMLIFrameElement>(`<iframe width="400" height="900" src="${at}"></iframe>`)
		const page = await until(() => frame.contentWindow as (Window & typeof globalThis) | null)
		await until(() => page.hydrate && page.document.querySelector('sila-request-form')?.shadowRoot)
		const errors: string[] = []
		page.addEventListener('error', ({ message }) => errors.push(message))
		const form = page.document.querySelector('sila-request-form') as SilaRequestForm
		const person = new Person(form, backend)
		expect(person.all('[name="served"]')).to.have.length(2)
		person.root.querySelector<HTMLInputElement>('[value=other]')?.click()
		const definition = await backend.definition('yusr')
		const given = { association: 'yusr', service: 'family-consultations', definition }
		await page.hydrate?.({ ...given, words: { ...ar, served: said } })
		await person.seeText(said.note)
		expect(errors).to.deep.equal([])
	})
})
