import { expect } from 'chai'
import { clear, mount, press } from '../frame/element.fixture.ts'
import type { DeskPublishing } from './publishing.ts'
import './publishing.ts'

afterEach(clear)

async function open(on: boolean, turn: (publish: boolean) => Promise<unknown>) {
	const element = await mount<DeskPublishing>('desk-publishing', { on, turn })
	return {
		element,
		dialog: () => document.querySelector('dialog') as HTMLElement,
		says: async (words: string) => {
			while (!element.innerText.includes(words)) await new Promise(requestAnimationFrame)
		},
	}
}

describe('the publishing of results', () => {
	it('is switched only once somebody was told what it means', async () => {
		const turned: boolean[] = []
		const { element, dialog, says } = await open(false, async publish => turned.push(publish))
		press(element, 'انشر النتائج')
		expect(dialog().innerText).to.include('ما نُشر لا يُعدَّل')
		press(dialog(), 'تراجع')
		await element.updateComplete
		expect(turned).to.deep.equal([])
		press(element, 'انشر النتائج')
		press(dialog(), 'انشر النتائج')
		await says('شُغّل النشر.')
		expect(turned).to.deep.equal([true])
	})

	it('says why it could not be switched', async () => {
		const { element, dialog, says } = await open(true, () =>
			Promise.reject({ status: 400, message: 'ممنوع' }),
		)
		press(element, 'أوقف النشر')
		press(dialog(), 'أوقف النشر')
		await says('ممنوع')
	})
})
