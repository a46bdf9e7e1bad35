import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import type { PublishedOfficer } from '../../core/policy/published.ts'
import type { InquirySubmission } from '../../core/sending/inquiry.ts'
import { emptyDevice, goOn, held } from '../request-form/drafts.fixture.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, type Call, clear, mount, Person, stand, until } from '../test/page.ts'
import './inquiry-form.ts'
import type { SilaInquiryForm } from './inquiry-form.ts'
import { words as receipt } from './receipt.ar.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

afterEach(clear)

const OFFICER: PublishedOfficer = {
	title: { ar: 'ضابط اتصال الأسر', en: 'Families officer' },
	categories: [{ ar: 'الأسر', en: 'Families' }],
	fields: [],
	topics: ['question'],
	substitute: false,
}

async function ask({ lang = 'ar', backend = new Backend() } = {}) {
	const form = mount<SilaInquiryForm>(
		`<sila-inquiry-form association="kadi" backend="${backend.at}" lang="${lang}"></sila-inquiry-form>`,
	)
	await until(() => form.shadowRoot?.querySelector('h2'))
	return new Person<SilaInquiryForm>(form, backend)
}
const sent = (person: Person<SilaInquiryForm>) => person.backend.calls<Call<InquirySubmission>>()

/** Asks a question, up to how it is to be answered. */
async function question(person: Person<SilaInquiryForm>) {
	await person.choose('topic', 'question')
	await person.type('text', ' متى تفتحون؟ ')
	await person.press()
}

describe('an offer to volunteer', () => {
	afterEach(() => stand())

	it('is chosen by the link that leads to it, and is called one from its title to its receipt', async () => {
		stand('#volunteering')
		const person = await ask()
		await until(() => person.heading === ar.offer.what)
		expect(person.control('topic').form?.topic.value).to.equal('volunteering')
		expect(person.text).to.include('عرض تطوع إلى').and.include(ar.offer.text).and.not.include(ar.titles.what)
		await person.type('text', 'أعرف المحاسبة، ويناسبني مساء السبت.')
		await person.press()
		await person.type('fullName', 'هدى بنت سالم')
		await person.choose('contactMeans', 'visit')
		await person.press()
		expect(person.text).to.include(ar.offer.subject).and.include(ar.offer.send)
		await person.press()
		await person.see('[part=numbers]')
		expect(person.heading).to.equal(ar.offer.arrived)
		const [call] = await sent(person)
		expect(call?.request.topic).to.equal('volunteering')
	})

	it('does not replace what was chosen and written otherwise', async () => {
		const person = await ask()
		await person.choose('topic', 'question')
		await person.type('text', 'متى تفتحون؟')
		location.hash = '#technical-support'
		await new Promise(resolve => addEventListener('hashchange', resolve, { once: true }))
		await person.form.updateComplete
		expect(person.form.state.values.topic).to.equal('question')
		expect(person.heading).to.equal(ar.titles.what)
	})
})

describe('the inquiry form', () => {
	it('sends a question of somebody who reads the answer on the page, with no name and no contact', async () => {
		const person = await ask()
		expect(person.heading).to.equal(ar.titles.what)
		await question(person)
		expect(person.heading, 'no officer, nothing to choose').to.equal(ar.titles.you)
		await person.choose('reply', 'means')
		await person.type('fullName', 'هدى بنت سالم')
		await person.choose('reply', 'page')
		await person.press()
		expect(person.heading).to.equal(ar.titles.review)
		expect(person.text).to.include('متى تفتحون؟').and.include(ar.page).and.not.include('هدى')
		const told = new Promise<Event>(resolve =>
			document.addEventListener('sila-inquiry-sent', resolve, { once: true }),
		)
		await person.press()
		await person.see('[part=numbers]')
		expect(((await told) as CustomEvent).detail).to.deep.equal({ reference: '384920179' })
		await person.seeText(receipt.answer.page)
		const [call] = await sent(person)
		expect(call?.key).to.match(/^[\w-]{16,64}$/)
		expect(call?.request).to.deep.equal({
			association: 'kadi',
			lang: 'ar',
			topic: 'question',
			category: '',
			field: '',
			text: 'متى تفتحون؟',
			fullName: '',
			contactMeans: '',
		})
	})

	it('asks for the category that an officer is there for, in the person’s language, and sends it as published', async () => {
		const backend = await new Backend().tell({ association: { officers: [OFFICER] } })
		const person = await ask({ lang: 'en', backend })
		await question(person)
		expect(person.heading).to.equal(en.titles.whom)
		expect(person.text).to.include('Families').and.include(en.none).and.not.include(en.form.fields.field)
		await person.choose('category', 'الأسر')
		await person.press()
		await person.choose('reply', 'page')
		await person.press()
		expect(person.text).to.include('Families').and.not.include('الأسر')
		await person.press()
		await person.see('[part=numbers]')
		expect((await sent(person))[0]?.request.category).to.equal('الأسر')
	})

	it('takes none of the categories', async () => {
		const backend = await new Backend().tell({ association: { officers: [OFFICER] } })
		const person = await ask({ backend })
		await question(person)
		await person.choose('category', 'الأسر')
		await person.choose('category', '')
		await person.press()
		await person.choose('reply', 'page')
		await person.press()
		await person.press()
		await person.see('[part=numbers]')
		expect((await sent(person))[0]?.request.category).to.equal('')
	})

	it('wants name and contact of who offers to help, and does not ask how to answer', async () => {
		const person = await ask()
		await person.choose('topic', 'volunteering')
		await person.type('text', 'أعلّم الخياطة.')
		await person.press()
		expect(person.root.querySelector('[name=reply]')).to.equal(null)
		await person.press()
		expect(person.problems).to.include('fullName').and.include('contactMeans')
		await person.type('fullName', 'هدى بنت سالم')
		await person.choose('contactMeans', 'email')
		await person.type('email', 'huda@example.net')
		await person.press()
		await person.press()
		await person.see('[part=numbers]')
		await person.seeText(receipt.answer.means)
		expect((await sent(person))[0]?.request).to.include({
			topic: 'volunteering',
			fullName: 'هدى بنت سالم',
			email: 'huda@example.net',
		})
	})

	it('says what is missing where it is missing, and leads there', async () => {
		const person = await ask()
		await person.press()
		expect(person.problems).to.deep.equal(['topic', 'text'])
		expect(person.root.activeElement).to.equal(person.root.querySelector('.danger'))
		await question(person)
		await person.press()
		expect(person.problems).to.deep.equal(['reply'])
		await person.choose('reply', 'means')
		await person.press()
		expect(person.problems).to.deep.equal(['fullName', 'contactMeans'])
		await person.choose('contactMeans', 'sms')
		await person.type('phone', '123')
		await person.type('fullName', '12 34')
		await person.press()
		expect(person.problems).to.deep.equal(['fullName', 'phone'])
	})

	it('keeps all of it when the connection breaks, and sends it again under the same key', async () => {
		const backend = await new Backend().tell({ answers: ['lost'] })
		const person = await ask({ backend })
		await question(person)
		await person.choose('reply', 'page')
		await person.press()
		await person.press()
		await person.seeText(ar.lost)
		await person.press()
		await person.see('[part=numbers]')
		const calls = await sent(person)
		expect(calls).to.have.length(2)
		expect(calls[0]?.key).to.equal(calls[1]?.key)
		expect(calls[0]?.request).to.deep.equal(calls[1]?.request)
	})

	it('leads to the field that the server refuses, in its words', async () => {
		const data = { text: { code: 'too_long', message: 'النص طويل.' } }
		const backend = await new Backend().tell({ answers: [{ status: 400, body: { message: '', data } }] })
		const person = await ask({ backend })
		await question(person)
		await person.choose('reply', 'page')
		await person.press()
		await person.press()
		await person.seeText('النص طويل.')
		expect(person.heading).to.equal(ar.titles.what)
	})

	it('keeps what is typed on the device until it is sent', async () => {
		await emptyDevice()
		const person = await ask()
		const { backend } = person
		await person.choose('topic', 'question')
		await person.type('text', 'متى تفتحون؟')
		await held(({ drafts }) => drafts.some(({ values }) => values.text === 'متى تفتحون؟'))
		clear()
		localStorage.setItem('sila-draft', '1')
		const again = await ask({ backend })
		await goOn(again)
		await until(() => again.form.state.values.text === 'متى تفتحون؟')
		await emptyDevice()
	})

	it('is filled in by keyboard alone', async () => {
		const person = await ask()
		person.root.querySelector<HTMLElement>('[name=topic]')?.focus()
		await sendKeys({ press: 'Space' })
		await sendKeys({ press: 'Tab' })
		await sendKeys({ type: 'متى؟' })
		await sendKeys({ press: 'Tab' })
		await sendKeys({ press: 'Enter' })
		await until(() => person.heading === ar.titles.you)
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
		expect(person.form.state.values).to.include({ topic: 'question', text: 'متى؟' })
	})

	for (const lang of ['ar', 'en']) {
		it(`is accessible in every state, in ${lang}`, async () => {
			const backend = await new Backend().tell({ association: { officers: [OFFICER] } })
			const person = await ask({ lang, backend })
			await accessible(person.form, 'what')
			await person.press()
			await accessible(person.form, 'wrong')
			await question(person)
			await accessible(person.form, 'whom')
			await person.press()
			await person.choose('reply', 'means')
			await person.press()
			await accessible(person.form, 'you')
			await person.choose('reply', 'page')
			await person.press()
			await accessible(person.form, 'review')
			await person.press()
			await person.see('[part=numbers]')
			await accessible(person.form, 'receipt')
		})
	}
})
