import { expect } from 'chai'
import { fill } from '../../core/language/text.ts'
import { shrinking as ar } from '../shared/form/shrink.ar.ts'
import { shrinking as en } from '../shared/form/shrink.en.ts'
import { clear, file, open } from '../test/page.ts'
import './request-form.ts'

afterEach(clear)

const SUPPORTING = 'documents.supporting'

/** A picture of so many bytes that it is made smaller: no two of its points are alike. */
async function photo(name: string): Promise<File> {
	const canvas = Object.assign(document.createElement('canvas'), { width: 1000, height: 800 })
	const points = new ImageData(1000, 800)
	for (let i = 0; i < points.data.length; i++) points.data[i] = i % 4 === 3 ? 255 : Math.random() * 256
	canvas.getContext('2d')?.putImageData(points, 0, 0)
	const made = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
	return new File([made as Blob], name)
}

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
})
