import { expect } from 'chai'
import { fill } from '../../core/language/text.ts'
import { shrinking as ar } from '../../ui/form/shrink.ar.ts'
import { shrinking as en } from '../../ui/form/shrink.en.ts'
import { clear, file, open, photo, until } from '../test/page.ts'
import './request-form.ts'

afterEach(clear)

const SUPPORTING = 'documents.supporting'

/** All that was read out in the field of files, in the order in which it came. */
function readOut(root: ShadowRoot): string[] {
	const said: string[] = []
	const listen = () => {
		for (const { textContent } of root.querySelectorAll('fieldset > [aria-live=polite] > p.small'))
			if (textContent && !said.includes(textContent)) said.push(textContent)
	}
	new MutationObserver(listen).observe(root, { subtree: true, childList: true, characterData: true })
	return said
}

describe('large photos', () => {
	for (const [lang, words, hint] of [
		['ar', ar, 'نصغّرها على جهازك'],
		['en', en, 'made smaller on your device'],
	] as const) {
		it(`are said to be made smaller, beforehand and by name while it lasts (${lang})`, async () => {
			const person = await (await open({ lang })).upTo('need')
			expect(person.text).to.include(hint)
			const [one, other] = [await photo('one.png'), await photo('other.png')]
			const said = readOut(person.root as ShadowRoot)
			await person.attach(SUPPORTING, one, other, file('small.png'))
			const sentences = ['one.png', 'other.png'].map(name => fill(words, { file: name }))
			expect(said).to.have.members(sentences)
			for (const sentence of sentences) expect(person.text).not.to.include(sentence)
			const sizes = person.form.state.files.map(({ name, size }) => [name, size < one.size])
			expect(sizes).to.have.deep.members([
				['one.jpg', true],
				['other.jpg', true],
				['small.png', true],
			])
		})
	}

	/** Chooses files and presses "next" before any of them is read; the page would ask before it is left. */
	async function hurry(...files: File[]) {
		const person = await (await open()).upTo('need')
		await person.choose('answers.kind', 'marital')
		await person.type('answers.need', 'نحتاج إلى استشارة.')
		const taken = person.attach(SUPPORTING, ...files)
		person.form.renderRoot.querySelector<HTMLElement>('[part~=primary]')?.click()
		return { person, taken }
	}

	it('are waited for by who goes on meanwhile, which the button says', async () => {
		const [one, other] = [await photo('one.png'), await photo('other.png')]
		const { person, taken } = await hurry(one, other)
		const button = () => person.root.querySelector('[part~=primary]')?.textContent
		for (const name of ['one.png', 'other.png']) await until(() => button() === fill(ar, { file: name }))
		expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false)
		expect(person.step).to.equal('need')
		await taken
		await until(() => person.step === 'you')
		expect(person.form.state.files.map(({ name }) => name)).to.deep.equal(['one.jpg', 'other.jpg'])
	})

	it('do not take along who went back instead', async () => {
		const { person, taken } = await hurry(await photo('one.png'))
		person.form.go(person.form.view()?.steps[0])
		await taken
		await person.form.updateComplete
		expect(person.step).to.equal('conditions')
	})

	it('that cannot be taken keep there who goes on meanwhile', async () => {
		const { person, taken } = await hurry(await photo('one.png'), new File(['MZ'], 'a.exe'))
		await taken
		await person.see('[part=problems]')
		expect(person.step).to.equal('need')
		expect(person.problems).to.deep.equal([SUPPORTING])
		await person.press()
		expect(person.step).to.equal('you')
	})
})
