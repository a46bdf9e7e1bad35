import { expect } from 'chai'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskProof } from './proof.ts'
import './proof.ts'

afterEach(() => {
	clear()
	speak('ar')
})

const KADI = { id: 'kadi', name_ar: 'جمعية كادي', name_en: 'Kadi', proof: '' }

async function open(saved: object = {}) {
	const server = new Server({ associations: [KADI] }, { 'sila/staff/proof': saved })
	const element = await mount<DeskProof>('desk-proof')
	await says(element, 'جمعية كادي')
	return { element, server }
}
const chosen = (element: Element) => element.querySelector<HTMLInputElement>('input:checked')?.value

describe('the silent check', () => {
	it('is asked for in forms that are not sensitive unless said otherwise, and is switched off', async () => {
		const { element, server } = await open({ association: 'kadi', proof: 'none' })
		expect(chosen(element)).to.equal('open')
		element.querySelector<HTMLInputElement>('[value="none"]')?.click()
		expect(server.sent).to.deep.equal([])
		press(element, 'احفظ')
		await says(element, 'حُفظ.')
		expect(server.sent[0]?.body).to.deep.equal({ association: 'kadi', proof: 'none' })
		expect(chosen(element)).to.equal('none')
		expect(document.activeElement?.id).to.equal('sila-proof-saved-kadi')
		speak('en')
		await says(element, 'Silent check')
	})

	it('says that a choice was not saved, and keeps it', async () => {
		const { element, server } = await open()
		server.refuse('POST sila/staff/proof')
		element.querySelector<HTMLInputElement>('[value="all"]')?.click()
		press(element, 'احفظ')
		await says(element, 'تعذر الوصول إلى الخادم')
		expect(chosen(element)).to.equal('all')
	})
})
