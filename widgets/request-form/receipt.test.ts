import { expect } from 'chai'
import { leftToRight } from '../../core/language/phone.ts'
import { Backend, clear, mount, open, spaced, until } from '../test/page.ts'
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

/** How digits are read from left to right where a text is pasted on an Arabic page. */
function readAmongArabic(text: string, digits: string): string {
	const place = mount<HTMLElement>('<div dir="rtl" style="white-space: pre-wrap; inline-size: 60em"></div>')
	place.textContent = text
	const node = place.firstChild as Text
	// As they stand in the text, with whatever joins them.
	const found = new RegExp([...digits].join('\\D?')).exec(text)
	if (!found) throw new Error(`${digits} are not in ${text}`)
	const range = document.createRange()
	const seen = [...found[0]].map((char, i) => {
		range.setStart(node, found.index + i)
		range.setEnd(node, found.index + i + 1)
		return { char, at: range.getBoundingClientRect().left }
	})
	return seen
		.filter(({ char }) => /\d/.test(char))
		.sort((one, other) => one.at - other.at)
		.map(({ char }) => char)
		.join('')
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
		expect(spaced(person.text)).to.include(form.keep).and.include('384 920 179').and.include('5208 1736 4915')
		expect(person.text).not.to.include(words.whatNext)
		Reflect.set(person.form, 'plan', plan)
		window.dispatchEvent(new Event('online'))
		await person.seeText(words.whatNext)
		expect(spaced(person.text)).to.include('5208 1736 4915')
	})

	it('shows both numbers, whose request it is, and what happens next', async () => {
		const person = await sent()
		const numbers = person.all('[part=numbers] bdi')
		expect(numbers.map(({ textContent, dir }) => [textContent, dir])).to.deep.equal([
			['384\u00a0920\u00a0179', 'ltr'],
			['5208\u00a01736\u00a04915', 'ltr'],
		])
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
		for (const text of ['الاستشارات الأسرية', '20 نوفمبر 2026', '1448', 'لجنة البحث', 'أسبوعين على الأقل'])
			expect(spaced(person.text)).to.include(text)
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
		expect(spaced(copied))
			.to.include('384 920 179')
			.and.include('5208 1736 4915')
			.and.include('/track/#384920179')
	})

	it('reads from left to right wherever it is pasted, and so does a telephone number', async () => {
		const person = await sent({ ...RECEIPT, code: '002775673833' })
		const { clipboard } = navigator
		const write = clipboard.writeText
		let copied = ''
		clipboard.writeText = async text => {
			copied = text
		}
		button(person, words.copy).click()
		await person.seeText(words.copied)
		clipboard.writeText = write
		expect(readAmongArabic(copied, '002775673833')).to.equal('002775673833')
		expect(readAmongArabic(copied, '384920179')).to.equal('384920179')
		// What is measured does tell one from the other.
		expect(readAmongArabic('رمز 0027 7567 3833', '002775673833')).not.to.equal('002775673833')
		const typed = 'هاتف +966 50 123 4567'
		expect(readAmongArabic(leftToRight(typed), '966501234567')).to.equal('966501234567')
		expect(readAmongArabic(typed, '966501234567')).not.to.equal('966501234567')
	})

	it('is shared by what the device has for that, with nothing of the letter', async () => {
		const shared: (string | undefined)[] = []
		const own = Object.getOwnPropertyDescriptor(navigator, 'share')
		Object.defineProperty(navigator, 'share', {
			configurable: true,
			value: async ({ text }: ShareData) => {
				shared.push(text)
				throw new DOMException('thought better of it', 'AbortError')
			},
		})
		const person = await sent()
		button(person, words.share).click()
		if (own) Object.defineProperty(navigator, 'share', own)
		else Reflect.deleteProperty(navigator, 'share')
		expect(shared).to.have.length(1)
		expect(spaced(shared[0] ?? ''))
			.to.include('5208 1736 4915')
			.and.not.include('نحتاج إلى استشارة.')
	})

	it('confirms a copy on a page that the browser has translated', async () => {
		const person = await sent()
		const { writeText } = navigator.clipboard
		navigator.clipboard.writeText = async () => undefined
		const copy = button(person, words.copy)
		for (const node of [...copy.childNodes]) {
			if (node.nodeType !== Node.TEXT_NODE) continue
			const font = document.createElement('font')
			font.textContent = 'Copy'
			node.replaceWith(font)
		}
		copy.click()
		await until(() => copy.textContent?.includes(words.copied))
		navigator.clipboard.writeText = writeText
		expect(copy.textContent).not.to.include('Copy')
	})

	it('tells the page around that it was sent, and shows of an identity number the last four digits alone', async () => {
		const before = await (await open({})).upTo('review')
		expect(before.form.hasAttribute('sent')).to.equal(false)
		expect(before.text).not.to.include('١٠٠٠٠٠٠٠٠٨').and.not.include('v1')
		const person = await sent()
		expect(person.form.hasAttribute('sent')).to.equal(true)
		expect(person.text).to.include('٠٠٠٨').and.not.include('١٠٠٠٠٠٠٠٠٨')
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
		expect(spaced(copied)).to.include('5208 1736 4915')
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
		expect(names).to.deep.equal(['sila-384920179-2026-11-20.txt'])
		const text = (await made[0]?.text()) ?? ''
		expect(spaced(text))
			.to.include('5208 1736 4915')
			.and.include('نحتاج إلى استشارة.')
			.and.include('نورة بنت سعد')
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
		expect(spaced(printed)).to.include('5208 1736 4915').and.not.include('نحتاج إلى استشارة.')
		expect(direction).to.equal('rtl')
		expect(person.all('iframe')).to.have.length(0)
	})

	it('lets the page be left once the numbers are saved', async () => {
		const person = await sent()
		await person.press()
		expect(person.text).to.include(words.bye)
		expect(spaced(person.text)).to.include('5208 1736 4915')
	})
})
