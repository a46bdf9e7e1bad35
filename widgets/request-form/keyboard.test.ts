import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { clear, open, until } from '../test/page.ts'
import './request-form.ts'
import { words } from './words.ar.ts'

afterEach(clear)

describe('the keyboard alone', () => {
	it('is enough from the first step to the receipt', async () => {
		const person = await open()
		const press = (key: string) => sendKeys({ press: key })
		const at = () => person.root.activeElement as HTMLInputElement
		/** Goes on with the Tab key to a control, or says which came instead. */
		const tabTo = async (selector: string) => {
			const passed: string[] = []
			for (let i = 0; i < 30; i++) {
				await press('Tab')
				if (at()?.matches(selector)) return
				passed.push(at()?.outerHTML.slice(0, 60))
			}
			throw new Error(`${selector} is not reached by Tab, but ${passed.join('\n')}`)
		}

		await tabTo('[type=radio]')
		await press('Space')
		await tabTo('[part~=primary]')
		await press('Enter')
		await person.seeText(words.titles.need)

		await tabTo('[type=radio]')
		await press('Space')
		await press('ArrowDown')
		await tabTo('textarea')
		await sendKeys({ type: 'Need' })
		await tabTo('[type=file]')
		await tabTo('[part~=primary]')
		await press('Enter')
		await person.seeText(words.titles.you)

		await tabTo('[name="answers.fullName"]')
		await sendKeys({ type: 'Noura Saad' })
		await tabTo('[name="answers.national-id"]')
		await sendKeys({ type: '1000000008' })
		await tabTo('[type=radio]')
		await press('Space')
		await tabTo('[name="answers.phone"]')
		await sendKeys({ type: '0501234567' })
		await press('Enter')
		await person.seeText(words.titles.review)

		await tabTo('[name=declared]')
		await press('Space')
		await tabTo('[name=signature]')
		await sendKeys({ type: 'Noura Saad' })
		await press('Enter')
		await person.see('[part=numbers]')
		expect(person.form.state.values['answers.kind']).to.equal('social')
	})

	it('shows where it is, with a ring of two tones', async () => {
		const person = await open()
		// The choice whether to keep a draft comes a moment later, above the first question.
		const radio = await person.see<HTMLInputElement>('[part=option] [name^=conditions]')
		radio.focus()
		await sendKeys({ press: 'Space' })
		const ring = getComputedStyle(radio.closest('[part=option]') as Element)
		await until(() => ring.outlineStyle === 'solid')
		expect(ring.outlineWidth).to.equal('3px')
		expect(ring.boxShadow).not.to.equal('none')
	})
})
