import { expect } from 'chai'
import { speak } from '../frame/language.ts'
import type { DeskEntryReceipt } from './receipt.ts'
import './receipt.ts'
import { words } from './words.ar.ts'

const RECEIPT = {
	reference: '123456782',
	code: '123456789012',
	received: '2026-11-20T08:00:00.000Z',
	changed: false,
}
const PAPER = {
	association: 'جمعية كادي',
	heading: 'إيصال استلام شكوى',
	about: ['الموضوع', 'أسلوب التعامل'] as [string, string],
	next: ['تؤكد الجمعية أنها قرأتها.'],
	follow: 'كيف تتابع شكواك؟',
	secret: 'الرمز السري لك وحدك.',
}

let receipt: DeskEntryReceipt
async function open(change: object = {}): Promise<void> {
	receipt = Object.assign(document.createElement('desk-entry-receipt') as DeskEntryReceipt, {
		receipt: RECEIPT,
		paper: PAPER,
		words: words.pages.complaint.receipt,
		...change,
	})
	document.body.append(receipt)
	await receipt.updateComplete
}
afterEach(() => {
	receipt.remove()
	speak('ar')
})

const button = (text: string) =>
	[...receipt.querySelectorAll('button')].find(one => one.textContent?.includes(text))
const shown = (selector: string) =>
	[...receipt.querySelectorAll<HTMLElement>(selector)].map(one => one.innerText.replace(/\s/g, ' '))

describe('the receipt of what staff wrote down', () => {
	it('shows both numbers in groups, what comes next, and has the focus on its title', async () => {
		await open()
		expect(shown('[part=numbers] bdi')).to.deep.equal(['123 456 782', '1234 5678 9012'])
		expect(receipt.innerText).to.include('تؤكد الجمعية أنها قرأتها.')
		expect(document.activeElement?.tagName).to.equal('H1')
	})

	it('opens the numbers to read them out', async () => {
		await open()
		expect(receipt.querySelector('#sila-dictation')?.checkVisibility()).to.equal(false)
		button(words.receipt.dictate)?.click()
		await receipt.updateComplete
		expect(shown('.dictate li')).to.deep.equal(['123', '456', '782', '1234', '5678', '9012'])
	})

	it('says that the numbers could not be copied where neither way is there', async () => {
		await open()
		const { clipboard } = navigator
		const { execCommand } = document
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
		document.execCommand = () => false
		button(words.receipt.copy)?.click()
		while (!receipt.innerText.includes(words.receipt.notCopied)) await receipt.updateComplete
		Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
		document.execCommand = execCommand
	})

	it('says that what is stored is the first version', async () => {
		await open({ receipt: { ...RECEIPT, changed: true } })
		expect(receipt.innerText).to.include(words.pages.complaint.receipt.changed)
	})

	it('leads on once the numbers are with the person', async () => {
		await open({ caseId: 'case00000000001' })
		const told: string[] = []
		for (const name of ['receipt-handed', 'receipt-again'])
			receipt.addEventListener(name, () => told.push(name))
		expect(receipt.querySelector('.receipt-next a')).to.equal(null)
		button(words.pages.complaint.receipt.handed)?.click()
		receipt.handed = true
		await receipt.updateComplete
		expect(receipt.querySelector('.receipt-next a')?.getAttribute('href')).to.equal(
			'#/sila/cases/case00000000001',
		)
		button(words.pages.complaint.receipt.again)?.click()
		expect(told).to.deep.equal(['receipt-handed', 'receipt-again'])
	})

	it('speaks English to staff, and Arabic to whom it is given', async () => {
		speak('en')
		await open()
		expect(button('Print the receipt')?.checkVisibility()).to.equal(true)
		expect(receipt.querySelector('article')?.lang).to.equal('ar')
		expect(shown('article h2')).to.deep.equal(['إيصال استلام شكوى'])
	})
})
