import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { complain } from '../complaint-form/complaint.fixture.ts'
import '../complaint-form/complaint-form.ts'
import { clear } from '../test/page.ts'

afterEach(clear)

/** A page whose shortcuts spare nobody but fields it can see: what they took, and how to have none again. */
function shortcuts() {
	const seen: string[] = []
	const take = (event: Event) => {
		if ((event.target as Element).matches('input, textarea')) return
		const { key } = event as KeyboardEvent
		seen.push(key ?? event.type)
		if (key === '/' || key === 'm') event.preventDefault()
	}
	const types = ['keydown', 'keypress', 'keyup', 'beforeinput']
	for (const type of types) document.addEventListener(type, take)
	return {
		seen,
		off: () => {
			for (const type of types) document.removeEventListener(type, take)
		},
	}
}

describe('a page around', () => {
	it('takes no letter from what is typed into an element, and gets the keys that are for all', async () => {
		const person = await complain()
		await person.fillTo('what')
		const text = person.root.querySelector('textarea') as HTMLTextAreaElement
		const page = shortcuts()
		try {
			text.focus()
			await sendKeys({ type: 'rent 3/4 and my mother' })
			expect(text.value).to.equal('rent 3/4 and my mother')
			await sendKeys({ press: 'Enter' })
			await sendKeys({ press: 'Backspace' })
			expect(text.value).to.equal('rent 3/4 and my mother')
			expect(page.seen).to.deep.equal([])
			await sendKeys({ press: 'Escape' })
			await sendKeys({ down: 'Control' })
			await sendKeys({ press: 'k' })
			await sendKeys({ up: 'Control' })
			expect(page.seen).to.include('Escape').and.include('k')
			// Where nobody types, a shortcut is one.
			const button = person.root.querySelector('button[type=submit], .actions button') as HTMLElement
			button.focus()
			await sendKeys({ press: 'm' })
			expect(page.seen).to.include('m')
		} finally {
			page.off()
		}
	})

	it('that changes what a rem is, or the size of its own text, leaves the text of an element legible', async () => {
		const sizes = async () => {
			const person = await complain()
			const size = getComputedStyle(person.root.querySelector('[part=base]') as Element).fontSize
			clear()
			return size
		}
		const usual = await sizes()
		expect(usual).to.equal('18px')
		const style = document.createElement('style')
		style.textContent = 'html { font-size: 62.5% } body, body * { font-size: 9px }'
		document.head.append(style)
		try {
			expect(await sizes()).to.equal(usual)
		} finally {
			style.remove()
		}
	})
})
