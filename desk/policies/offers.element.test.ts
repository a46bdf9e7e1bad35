import { expect } from 'chai'
import type { OfferDecision, OfferedPart } from '../../core/api/policies.ts'
import type { DeskPolicyOffers } from './offers.ts'
import './offers.ts'
import { words } from './words.ar.ts'

const OFFER: OfferedPart = {
	collection: 'associations',
	id: 'one',
	part: 'summary',
	place: 'الملخص',
	name: { ar: 'جمعية', en: 'Association' },
	association: { ar: 'جمعية', en: 'Association' },
	stored: { ar: 'نصنا', en: 'Ours' },
	offered: { ar: 'نص جديد', en: 'New' },
}

let made: DeskPolicyOffers | undefined
afterEach(() => made?.remove())

async function open(decide: (decision: OfferDecision) => Promise<unknown>): Promise<DeskPolicyOffers> {
	made = Object.assign(document.createElement('desk-policy-offers') as DeskPolicyOffers, {
		offers: [OFFER],
		decide,
	})
	document.body.append(made)
	await made.updateComplete
	return made
}

async function press(element: DeskPolicyOffers, text: string): Promise<void> {
	;[...element.querySelectorAll('button')].find(one => one.textContent?.includes(text))?.click()
	await new Promise(resolve => setTimeout(resolve, 10))
	await element.updateComplete
}

describe('what the product offers', () => {
	it('shows both texts, each in its language', async () => {
		const element = await open(async () => {})
		const texts = [...element.querySelectorAll('.policy-offer p')].map(one => [
			one.getAttribute('lang'),
			one.textContent,
		])
		expect(texts).to.deep.equal([
			['ar', 'نصنا'],
			['en', 'Ours'],
			['ar', 'نص جديد'],
			['en', 'New'],
		])
	})

	it('tells what was chosen, and says that it is so', async () => {
		const decisions: OfferDecision[] = []
		const element = await open(async decision => decisions.push(decision))
		await press(element, words.keep)
		expect(decisions).to.deep.equal([{ collection: 'associations', id: 'one', part: 'summary', take: false }])
		expect(element.textContent).to.include(words.kept)
	})

	it('says that a choice was not stored', async () => {
		const element = await open(async () => {
			throw Object.assign(new Error('no'), { status: 0 })
		})
		await press(element, words.take)
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول')
		expect(element.textContent).not.to.include(words.taken)
	})
})
