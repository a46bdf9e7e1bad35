import { expect } from 'chai'
import { Backend, clear, open, until } from '../test/page.ts'
import './request-form.ts'
import { words } from './words.ar.ts'

afterEach(clear)

describe('the steps of the request form', () => {
	it('go from the conditions to the review, and tell which one it is', async () => {
		const person = await open()
		expect(person.heading).to.equal(words.titles.conditions)
		expect(person.text).to.include('الخطوة 1 من 4')
		await person.upTo('need')
		expect(person.heading).to.equal(words.titles.need)
		expect(person.text).to.include('الخطوة 2 من 4')
	})

	it('have a paragraph in English begin at the left, in Arabic too', async () => {
		const person = await open()
		await person.upTo('need')
		expect(getComputedStyle(person.control('answers.need')).unicodeBidi).to.equal('plaintext')
	})

	it('leave the conditions out where a service asks none', async () => {
		const person = await open({ association: 'kadi', service: 'service-request' })
		expect(person.heading).to.equal(words.titles.need)
		expect(person.text).to.include('الخطوة 1 من 3')
	})

	it('start at their heading, which gets the focus, and leave the history alone', async () => {
		const { length } = history
		const address = location.href
		const person = await open()
		await person.upTo('you')
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
		await person.press('.actions .link')
		expect(person.heading).to.equal(words.titles.need)
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
		expect(history.length).to.equal(length)
		expect(location.href).to.equal(address)
	})

	it('keep what was typed and chosen when one goes back', async () => {
		const person = await open()
		await person.upTo('you')
		await person.type('answers.fullName', 'نورة بنت سعد')
		await person.press('.actions .link')
		expect(person.control('answers.need').value).to.equal('نحتاج إلى استشارة.')
		expect(person.root.querySelector<HTMLInputElement>('[value=marital]')?.checked).to.equal(true)
		await person.press()
		expect(person.control('answers.fullName').value).to.equal('نورة بنت سعد')
	})
})

describe('the conditions', () => {
	it('explain one that is not met at once, and do not go on', async () => {
		const person = await open()
		expect(person.all('.box')).to.have.length(0)
		await person.choose('conditions.residence', 'no')
		expect(person.text).to.include('هذه الخدمة للسعوديين والمقيمين')
		const link = person.root.querySelector<HTMLAnchorElement>('.box a')
		expect(link?.href).to.equal(`${person.backend.at}/yusr/contact/`)
		expect(person.all('[part~=primary]')).to.have.length(0)
		person.root.querySelector('form')?.requestSubmit()
		await person.form.updateComplete
		expect(person.heading).to.equal(words.titles.conditions)
		await person.choose('conditions.residence', 'yes')
		expect(person.all('.box')).to.have.length(0)
		await person.press()
		expect(person.heading).to.equal(words.titles.need)
	})

	it('explain calmly: what was said of a missing answer gives way to the explanation', async () => {
		const person = await open()
		await person.press()
		expect(person.problems).to.deep.equal(['conditions.residence'])
		await person.choose('conditions.residence', 'no')
		expect(person.problems).to.deep.equal([])
		expect(person.all('[part=problems]')).to.have.length(0)
		expect(person.text).to.include('هذه الخدمة للسعوديين والمقيمين')
	})

	it('let a doubt go on, and say that staff will check it', async () => {
		const person = await open()
		await person.choose('conditions.residence', 'unsure')
		expect(person.text).to.include(words.unsure)
		await person.press()
		expect(person.heading).to.equal(words.titles.need)
	})

	it('ask the questions of an alternative once it is chosen, and of no other', async () => {
		const person = await open({ service: 'shaml-center' })
		expect(person.all('fieldset')).to.have.length(1)
		await person.choose('conditions.route', 'self-referral')
		expect(person.all('fieldset')).to.have.length(2)
		await person.choose('conditions.both-parties', 'no')
		expect(person.all('[part~=primary]')).to.have.length(0)
		await person.choose('conditions.route', 'official-referral')
		expect(person.all('fieldset')).to.have.length(1)
		await person.press()
		expect(person.heading).to.equal(words.titles.need)
	})
})

describe('the means of contact', () => {
	it('ask for the detail they need and for no other', async () => {
		const person = await open()
		await person.upTo('you')
		const details = () => person.all('[name^="answers."]').map(control => control.getAttribute('name'))
		expect(details()).not.to.include('answers.phone')
		await person.choose('answers.contactMeans', 'phone')
		expect(details()).to.include('answers.phone')
		await person.type('answers.phone', '12')
		await person.choose('answers.contactMeans', 'email')
		expect(details()).to.include('answers.email').and.not.include('answers.phone')
		expect(person.control('answers.email').value).to.equal('')
		await person.choose('answers.contactMeans', 'visit')
		expect(details()).not.to.include('answers.email')
	})

	it('leave a detail that is not needed out of the request, even a wrong one', async () => {
		const person = await open()
		await person.upTo('you')
		await person.type('answers.fullName', 'نورة بنت سعد')
		await person.type('answers.national-id', '1000000008')
		await person.choose('answers.contactMeans', 'phone')
		await person.type('answers.phone', '12')
		await person.choose('answers.contactMeans', 'visit')
		await person.press()
		expect(person.heading).to.equal(words.titles.review)
		await person.send()
		await person.see('[part=numbers]')
		const [call] = await person.backend.calls()
		expect(call?.request.answers).not.to.have.property('phone')
	})

	it('open the right keyboard, left to right where numbers and addresses run so', async () => {
		const person = await open()
		await person.upTo('you')
		await person.choose('answers.contactMeans', 'sms')
		const phone = person.control('answers.phone')
		expect([phone.inputMode, phone.autocomplete, phone.dir]).to.deep.equal(['tel', 'tel', 'ltr'])
		expect(person.control('answers.fullName').autocomplete).to.equal('name')
		expect(person.control('answers.national-id').inputMode).to.equal('numeric')
	})
})

describe('a long text', () => {
	it('shows how much room is left before it is too long', async () => {
		const person = await (await open()).upTo('need')
		await person.type('answers.need', 'ا'.repeat(2000))
		expect(person.text).not.to.include('/ 3000')
		await person.type('answers.need', 'ا'.repeat(2900))
		expect(person.text).to.include('2900 / 3000')
	})
})

describe('the review', () => {
	it('is brought with the step before it; where it did not come, nothing is sent unread, and "next" tries again', async () => {
		const backend = new Backend()
		const person = await open({ backend })
		const plan = Reflect.get(person.form, 'plan')
		let tries = 0
		const offline = async () => {
			tries++
			throw new Error('offline')
		}
		const { Sender: _, ...unsent } = plan
		const { review: __, ...others } = plan.steps
		Reflect.set(person.form, 'plan', { ...unsent, steps: others, review: offline })
		await person.upTo('need')
		expect(tries).to.equal(0)
		await person.choose('answers.kind', 'marital')
		await person.type('answers.need', 'نحتاج إلى استشارة.')
		await person.press()
		await until(() => tries > 0)
		await person.introduce()
		;(await person.see('[part~=primary]')).click()
		await person.seeText(words.lost)
		expect(person.heading).to.equal(words.titles.review)
		const before = tries
		;(await person.see('[part~=primary]')).click()
		await until(() => tries > before)
		expect(await backend.calls()).to.deep.equal([])
		Reflect.set(person.form, 'plan', plan)
		await person.press()
		await person.see('[part=letter]')
		expect(person.text).not.to.include(words.lost)
	})

	it('has what is written in another script begin where its lines begin', async () => {
		const person = await (await open({ lang: 'en' })).upTo('review')
		const name = person.all('[part=letter] bdi').find(({ textContent }) => textContent === 'نورة بنت سعد')
		const left = (element?: Element | null) => Math.round(element?.getBoundingClientRect().left ?? Number.NaN)
		expect(left(name)).to.equal(left(name?.closest('dd')))
	})

	it('reads like a letter, and each line leads back to its field', async () => {
		const person = await open()
		await person.upTo('review')
		const letter = person.root.querySelector('[part=letter]') as HTMLElement
		for (const text of ['إلى: جمعية يُسر للتنمية الأسرية', 'زوجية', 'نورة بنت سعد', 'رسالة نصية'])
			expect(letter.innerText).to.include(text)
		const change = person
			.all('[part=letter] button')
			.find(button => button.ariaLabel?.includes('نوع الاستشارة'))
		change?.click()
		await person.form.updateComplete
		await person.form.updateComplete
		expect(person.heading).to.equal(words.titles.need)
		expect((person.root.activeElement as HTMLInputElement).value).to.equal('marital')
	})

	it('asks for what the policy asks: nothing, a declaration, or a signature too', async () => {
		const signed = await (await open()).upTo('review')
		expect(signed.all('[name=declared], [name=signature]')).to.have.length(2)
		expect(signed.text)
			.to.include('سياسة تنظيم العلاقة مع المستفيدين')
			.and.include('5 يوليو 2021')
			.and.not.include('v1')

		const plain = await open({ association: 'kitab-wa-qari', service: 'beneficiary-services' })
		await plain.type('answers.need', 'أرغب في الاستفادة.')
		await plain.press()
		await plain.type('answers.fullName', 'نورة بنت فهد')
		await plain.choose('answers.contactMeans', 'visit')
		await plain.press()
		expect(plain.heading).to.equal(words.titles.review)
		expect(plain.all('[name=declared], [name=signature]')).to.have.length(0)
	})
})
