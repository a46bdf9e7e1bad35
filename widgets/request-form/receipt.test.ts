import { expect } from 'chai'
import { Backend, clear, open, until } from '../test/page.ts'
import { words } from './receipt.ar.ts'
import { words as form } from './words.ar.ts'
import './request-form.ts'

afterEach(clear)

const RECEIPT = {
	reference: '384920179',
	code: '520817364915',
	received: '2026-11-20T08:12:00Z',
	changed: false,
}

async function sent(receipt: object = RECEIPT) {
	const backend = await new Backend().tell({ answers: [{ status: 201, body: receipt }] })
	const person = await (await open({ backend })).upTo('review')
	await person.send()
	await person.seeText(words.whatNext)
	return person
}

const button = (person: Awaited<ReturnType<typeof sent>>, text: string) =>
	person.all('button').find(({ textContent }) => textContent?.trim() === text) as HTMLButtonElement

describe('the receipt', () => {
	it('is brought with the review, so that it needs no connection once the request was sent', async () => {
		const person = await (await open({})).upTo('review')
		const brought = () =>
			performance.getEntriesByType('resource').some(({ name }) => name.includes('/request-form/receipt.ts'))
		await until(brought)
		expect(person.heading).to.equal(form.titles.review)
	})

	it('shows the two numbers plainly where it did not load, and whole once it does', async () => {
		const backend = await new Backend().tell({ answers: [{ status: 201, body: RECEIPT }] })
		const person = await open({ backend })
		const plan = Reflect.get(person.form, 'plan')
		let tries = 0
		const offline = async () => {
			tries++
			throw new Error('offline')
		}
		Reflect.set(person.form, 'plan', { ...plan, receipt: offline })
		await person.upTo('review')
		await person.send()
		await person.see('[part=numbers]')
		expect(tries).to.be.above(1)
		expect(person.heading).to.equal(form.arrived)
		expect(person.text).to.include(form.keep).and.include('384 920 179').and.include('5208 1736 4915')
		expect(person.text).not.to.include(words.whatNext)
		Reflect.set(person.form, 'plan', plan)
		window.dispatchEvent(new Event('online'))
		await person.seeText(words.whatNext)
		expect(person.text).to.include('5208 1736 4915')
	})

	it('shows both numbers, whose request it is, and what happens next', async () => {
		const person = await sent()
		const numbers = person.all('[part=numbers] bdi')
		expect(numbers.map(({ textContent, dir }) => [textContent, dir])).to.deep.equal([
			['384 920 179', 'ltr'],
			['5208 1736 4915', 'ltr'],
		])
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
		for (const text of ['الاستشارات الأسرية', '20 نوفمبر 2026', '1448', 'لجنة البحث', 'أسبوعين على الأقل'])
			expect(person.text).to.include(text)
		expect(person.root.querySelector<HTMLAnchorElement>('ul a')?.href).to.equal(
			`${person.backend.at}/track/#384920179`,
		)
		expect(person.text).not.to.include(words.first)
	})

	it('says that the first version is stored when the request had arrived before', async () => {
		const person = await sent({ ...RECEIPT, changed: true })
		expect(person.text).to.include(words.first)
	})

	it('is copied', async () => {
		const person = await sent()
		let copied = ''
		const { clipboard } = navigator
		const write = clipboard.writeText
		clipboard.writeText = async text => {
			copied = text
		}
		button(person, words.copy).click()
		await person.seeText(words.copied)
		clipboard.writeText = write
		expect(copied).to.include('384 920 179').and.include('5208 1736 4915').and.include('/track/#384920179')
	})

	it('is copied in the old way where there is no clipboard', async () => {
		const person = await sent()
		let copied = ''
		const { writeText } = navigator.clipboard
		navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
		const old = document.execCommand
		document.execCommand = () => {
			const { activeElement } = person.root
			copied = (activeElement as HTMLTextAreaElement).value
			return true
		}
		button(person, words.copy).click()
		await person.seeText(words.copied)
		document.execCommand = old
		navigator.clipboard.writeText = writeText
		expect(copied).to.include('5208 1736 4915')
		expect(person.all('textarea')).to.have.length(0)
	})

	it('is downloaded as a text with the letter', async () => {
		const person = await sent()
		const made: Blob[] = []
		const names: string[] = []
		const { createObjectURL } = URL
		URL.createObjectURL = blob => {
			made.push(blob as Blob)
			return createObjectURL(blob)
		}
		const { click } = HTMLAnchorElement.prototype
		HTMLAnchorElement.prototype.click = function () {
			names.push(this.download)
		}
		button(person, words.download).click()
		HTMLAnchorElement.prototype.click = click
		URL.createObjectURL = createObjectURL
		expect(names).to.deep.equal(['sila.txt'])
		const text = await made[0]?.text()
		expect(text).to.include('5208 1736 4915').and.include('نحتاج إلى استشارة.').and.include('نورة بنت سعد')
	})

	it('is printed alone, from a frame that goes away again', async () => {
		const person = await sent()
		let printed = ''
		let direction = ''
		const { appendChild } = Node.prototype
		Node.prototype.appendChild = function (node) {
			const added = appendChild.call(this, node)
			const view = (node as unknown as HTMLIFrameElement).contentWindow
			if (view) {
				view.print = () => {
					printed = view.document.body.textContent ?? ''
					direction = view.document.documentElement.dir
					view.dispatchEvent(new Event('afterprint'))
				}
			}
			return added as never
		}
		button(person, words.print).click()
		Node.prototype.appendChild = appendChild
		expect(printed).to.include('5208 1736 4915').and.not.include('نحتاج إلى استشارة.')
		expect(direction).to.equal('rtl')
		expect(person.all('iframe')).to.have.length(0)
	})

	it('lets the page be left once the numbers are saved', async () => {
		const person = await sent()
		await person.press()
		expect(person.text).to.include(words.bye)
		expect(person.text).to.include('5208 1736 4915')
	})
})
