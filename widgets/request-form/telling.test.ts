import { expect } from 'chai'
import { fill } from '../../core/language/text.ts'
import { formWords } from '../../core/language/words/request.ar.ts'
import { words as ar } from '../shared/telling/words.ar.ts'
import { words as en } from '../shared/telling/words.en.ts'
import { Backend, clear, open, type Person } from '../test/page.ts'
import './request-form.ts'

/* Whether notices are to be discreet, asked where a means of contact is agreed on. */

afterEach(clear)

const NAME = 'answers.discreet'
const chosen = (person: Person) =>
	person.root.querySelector<HTMLInputElement>(`[name="${NAME}"]:checked`)?.value ?? ''
/** The request as it was sent, from the step of the means on. */
async function sent(person: Person) {
	await person.type('answers.fullName', 'نورة بنت سعد')
	await person.press()
	const review = person.text
	await person.send()
	await person.see('[part=numbers]')
	const [call] = await person.backend.calls()
	return { review, answers: call?.request.answers }
}

describe('whether notices are to be discreet', () => {
	it('is "yes" to begin with where the service is sensitive, and says so, and what the message will say', async () => {
		const backend = await new Backend().tell({ services: { 'family-consultations': { sensitive: true } } })
		const person = await open({ backend })
		await person.upTo('you')
		await person.choose('answers.contactMeans', 'sms')
		await person.see(`[name="${NAME}"]`)
		expect(chosen(person)).to.equal('yes')
		for (const said of [ar.ask, ar.chosen, fill(ar.means.sms, { text: ar.text })])
			expect(person.text).to.include(said)
		await person.type('answers.national-id', '1000000008')
		await person.type('answers.phone', '0501234567')
		const { review, answers } = await sent(person)
		expect(review).to.match(new RegExp(`${formWords.fields.discreet}\\s*نعم`))
		expect(answers?.discreet).to.equal('yes')
	})

	it('is the person’s to change, and stays as they chose it from means to means', async () => {
		const person = await open()
		await person.upTo('you')
		await person.choose('answers.contactMeans', 'email')
		await person.see(`[name="${NAME}"]`)
		await person.choose(NAME, 'no')
		await person.choose('answers.contactMeans', 'sms')
		expect(chosen(person)).to.equal('no')
		expect(person.text).to.include(fill(ar.means.sms, { text: ar.text }))
		await person.type('answers.national-id', '1000000008')
		await person.type('answers.phone', '0501234567')
		const { review, answers } = await sent(person)
		expect(review).to.match(new RegExp(`${formWords.fields.discreet}\\s*لا`))
		expect(answers?.discreet).to.equal('no')
	})

	it('is "no" to begin with where it is not, and asked in English as well', async () => {
		const person = await open({ service: 'awareness-meetings', lang: 'en' })
		await person.choose('conditions.residence', 'yes')
		await person.press()
		await person.press()
		await person.choose('answers.contactMeans', 'phone')
		await person.see(`[name="${NAME}"]`)
		expect(chosen(person)).to.equal('no')
		expect(person.text).to.include(en.ask).and.include(en.means.phone).and.not.include(en.chosen)
	})

	it('is not asked of who comes by', async () => {
		const person = await open()
		await person.upTo('you')
		await person.choose('answers.contactMeans', 'sms')
		await person.see(`[name="${NAME}"]`)
		await person.choose('answers.contactMeans', 'visit')
		expect(person.root.querySelectorAll(`[name="${NAME}"]`).length).to.equal(0)
	})
})
