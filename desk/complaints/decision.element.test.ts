import { expect } from 'chai'
import { caseOf, refusal, settled } from '../cases/case.fixture.ts'
import type { Change } from '../cases/data.ts'
import { clear, mount, press } from '../frame/element.fixture.ts'
import type { AssignedCase } from './data.ts'
import type { DeskDecision } from './decision.ts'
import './decision.ts'

afterEach(clear)

const officers = ['سعد', 'نورة'].map((name, i) => ({
	id: `o${i}`,
	name,
	role: 'follow-up-unit',
	title_ar: 'المسمى',
	title_en: '',
	topics: [],
	away: false,
	substitute: '',
}))

async function open(record: object = {}, answers: Error[] = []) {
	const sent: Change[] = []
	const save = async (_: unknown, change: Change) => {
		sent.push(change)
		const error = answers.shift()
		if (error) throw error
	}
	const given = { kind: 'complaint', about_words: 'الرجل عند الباب', ...record }
	const matter = caseOf<AssignedCase>(given, { officers })
	const element = await mount<DeskDecision>('desk-decision', { matter, save })
	const choose = async (id: string) => {
		element.querySelector<HTMLInputElement>(`#sila-decision-${id}`)?.click()
		await element.updateComplete
	}
	const decide = async (times: number) => {
		press(element, 'سجّل القرار')
		await settled(element)
		expect(sent.length).to.equal(times)
	}
	return { element, sent, choose, decide }
}

describe('whom own words mean', () => {
	it('is not asked where there are none, nor once it was decided', async () => {
		expect((await open({ about_words: '' })).element.innerText).to.equal('')
		const { element } = await open({ about_decided: true })
		expect(element.innerText).to.include('الرجل عند الباب').and.include('قررت الإدارة العليا')
		expect(element.querySelector('form')).to.equal(null)
	})

	it('is decided by saying so: nobody of the association, or some, which takes at least one', async () => {
		const { element, sent, choose, decide } = await open({ about_officers: ['o1'] })
		press(element, 'سجّل القرار')
		await settled(element)
		expect(element.innerText).to.include('أو لا أحد منها')
		expect(document.activeElement?.id).to.equal('sila-decision-some')
		await choose('some')
		press(element, 'سجّل القرار')
		await settled(element)
		expect(element.innerText).to.include('اختر المقصود')
		await choose('0')
		await decide(1)
		await choose('nobody')
		await decide(2)
		expect(sent).to.deep.equal([
			{ about_decided: true, about_officers: ['o1', 'o0'] },
			{ about_decided: true },
		])
	})

	it('says what the server refuses', async () => {
		const { element, choose, decide } = await open({}, [refusal({}, 'ليس لك · Not yours')])
		await choose('nobody')
		await decide(1)
		expect(element.innerText).to.include('ليس لك')
	})
})
