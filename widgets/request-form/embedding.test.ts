import { expect } from 'chai'
import { Backend, clear, mount, open, Person, stand, until } from '../test/page.ts'
import { words as receipt } from './receipt.ar.ts'
import { SilaRequestForm } from './request-form.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

afterEach(clear)

describe('a form on somebody else’s page', () => {
	it('shows the link inside it until it is ready, and not after', async () => {
		const backend = new Backend()
		const form = mount<SilaRequestForm>(
			`<sila-request-form association="yusr" service="awareness-meetings" backend="${backend.at}"><a href="/x/">رابط</a></sila-request-form>`,
		)
		await form.updateComplete
		expect(form.querySelector('a')?.assignedSlot).to.be.an.instanceof(HTMLSlotElement)
		await until(() => form.shadowRoot?.querySelector('form'))
		expect(form.querySelector('a')?.assignedSlot).to.equal(null)
	})

	it('keeps the link and offers another try when it cannot load', async () => {
		const { error } = console
		const said: unknown[] = []
		console.error = (...what) => said.push(...what)
		const form = mount<SilaRequestForm>(
			`<sila-request-form association="nobody" service="x" backend="${location.origin}/nowhere"><a href="/x/">رابط</a></sila-request-form>`,
		)
		const again = await until(() => form.shadowRoot?.querySelector('button'))
		expect(form.querySelector('a')?.assignedSlot).to.be.an.instanceof(HTMLSlotElement)
		expect(String(said.find(what => what instanceof Error))).to.include('/nowhere/nobody/association.json')
		form.backend = new Backend().at
		form.association = 'kadi'
		form.service = 'service-request'
		again.click()
		await until(() => form.shadowRoot?.querySelector('form'))
		console.error = error
	})

	it('names a service that the association does not have', async () => {
		const { error } = console
		let said = ''
		console.error = (_, what) => {
			said = String(what)
		}
		const backend = new Backend()
		const form = mount<SilaRequestForm>(
			`<sila-request-form association="yusr" service="wrong" backend="${backend.at}"></sila-request-form>`,
		)
		await until(() => form.shadowRoot?.querySelector('button'))
		console.error = error
		expect(said).to.include('wrong')
	})

	it('asks the server that its script came from unless told another', async () => {
		const form = document.createElement('sila-request-form')
		expect(form.origin).to.equal(location.origin)
		form.backend = 'https://sila.example/'
		expect(form.origin).to.equal('https://sila.example')
	})

	it('may be registered twice', async () => {
		const again = '/widgets/request-form/request-form.ts?again'
		const { SilaRequestForm: other } = await import(again)
		expect(other).not.to.equal(SilaRequestForm)
		expect(customElements.get('sila-request-form')).to.equal(SilaRequestForm)
	})

	it('keeps its own state beside another', async () => {
		const first = await open()
		const second = await open()
		await first.upTo('you')
		expect(second.heading).to.equal(ar.titles.conditions)
		expect(second.root.querySelector(':checked')).to.equal(null)
	})

	it('stays as it is when the node is moved', async () => {
		const person = await (await open()).upTo('you')
		await person.type('answers.fullName', 'نورة بنت سعد')
		const elsewhere = mount<HTMLElement>('<section></section>')
		elsewhere.append(person.form)
		await person.form.updateComplete
		expect(person.heading).to.equal(ar.titles.you)
		expect(person.control('answers.fullName').value).to.equal('نورة بنت سعد')
		await person.press()
		expect(person.problems).to.have.members(['answers.national-id', 'answers.contactMeans'])
	})

	it('starts anew for another service', async () => {
		const person = await (await open()).upTo('you')
		person.form.service = 'skills-programmes'
		await person.seeText(ar.titles.conditions)
		expect(person.form.state.values['answers.need'] ?? '').to.equal('')
	})
})

describe('the language', () => {
	it('is that of the page, and of the element where it has its own', async () => {
		document.documentElement.lang = 'en-GB'
		const english = await open()
		expect(english.heading).to.equal(en.titles.conditions)
		const base = english.root.querySelector<HTMLElement>('[part=base]')
		expect([base?.dir, base?.lang]).to.deep.equal(['ltr', 'en'])
		const arabic = await open({ lang: 'ar' })
		expect(arabic.heading).to.equal(ar.titles.conditions)
		expect(arabic.root.querySelector<HTMLElement>('[part=base]')?.dir).to.equal('rtl')
	})

	it('changes with the attribute and with the place, and nothing typed is lost', async () => {
		const person = await (await open()).upTo('need')
		await person.type('answers.need', 'نص')
		person.form.lang = 'en'
		await person.seeText(en.titles.need)
		expect(person.control('answers.need').value).to.equal('نص')
		person.form.removeAttribute('lang')
		await person.seeText(ar.titles.need)
		mount<HTMLElement>('<section lang="en"></section>').append(person.form)
		await person.seeText(en.titles.need)
		expect(person.control('answers.need').value).to.equal('نص')
	})

	it('is found through the shadow roots around', async () => {
		const host = mount<HTMLElement>('<div lang="en"></div>')
		host.attachShadow({ mode: 'open' }).append(document.createElement('p'))
		const form = document.createElement('sila-request-form')
		form.definition = await new Backend().definition('kadi')
		form.association = 'kadi'
		form.service = 'service-request'
		host.shadowRoot?.append(form)
		expect(form.language).to.equal('en')
	})
})

describe('the page’s styles', () => {
	it('do not reach in', async () => {
		const looks = (root: ShadowRoot) =>
			['[part=base]', 'h2', '[part=label]', '[part=option]', '[part~=primary]'].map(selector => {
				const style = getComputedStyle(root.querySelector(selector) as Element)
				const { fontSize, lineHeight, color, textAlign, letterSpacing, textTransform, padding, display } =
					style
				return {
					selector,
					fontSize,
					lineHeight,
					color,
					textAlign,
					letterSpacing,
					textTransform,
					padding,
					display,
				}
			})
		const { root } = await open()
		const before = looks(root)
		const hostile = new CSSStyleSheet()
		hostile.replaceSync(`
			html { font-size: 62.5% !important }
			* { font-size: 9px !important; line-height: 1 !important; color: red !important; padding: 0 !important;
				letter-spacing: 9px !important; text-align: center !important; text-transform: uppercase !important }
		`)
		document.adoptedStyleSheets.push(hostile)
		const after = looks(root)
		document.adoptedStyleSheets.pop()
		expect(after).to.deep.equal(before)
		expect(before[0]?.fontSize).to.equal('18px')
	})

	it('set font and accent in two lines', async () => {
		const { root, form } = await open()
		form.style.setProperty('--sila-font', 'monospace')
		form.style.setProperty('--sila-accent', 'rgb(1, 2, 3)')
		const style = getComputedStyle(root.querySelector('[part~=primary]') as Element)
		expect([style.fontFamily, style.backgroundColor]).to.deep.equal(['monospace', 'rgb(1, 2, 3)'])
	})
})

describe('a strict content security policy', () => {
	it('is kept, with Trusted Types, from the first step to the receipt', async () => {
		const backend = new Backend()
		const frame = mount<HTMLIFrameElement>(
			`<iframe width="400" height="900" src="${backend.at}/strict"></iframe>`,
		)
		const page = frame.contentWindow as Window & typeof globalThis
		await until(
			() =>
				page.stopped && page.document.querySelector('sila-request-form')?.shadowRoot?.querySelector('form'),
		)
		stand('', page)
		const probe = page.document.createElement('div')
		expect(() => {
			probe.innerHTML = '<b>No HTML from strings here.</b>'
		}).to.throw()
		await until(() => page.stopped.length)
		page.stopped.length = 0
		const person = new Person(page.document.querySelector('sila-request-form') as SilaRequestForm, backend)
		await person.upTo('review')
		await person.send()
		await person.see('[part=numbers]')
		await person.seeText(receipt.whatNext)
		expect(page.stopped).to.deep.equal([])
		const { paddingBlockStart } = page.getComputedStyle(
			person.root.querySelector('[part=numbers]') as Element,
		)
		expect(paddingBlockStart).to.equal('8px')
	})
})
