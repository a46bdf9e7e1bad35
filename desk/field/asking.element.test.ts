import { expect } from 'chai'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import type { DeskAsking } from './asking.ts'
import './asking.ts'
import type { Draft, KeptAnswer, KeptRound } from './store.ts'

afterEach(clear)

const questions: SurveyQuestion[] = [
	{ id: 'overall', type: 'rating', text: { ar: 'كيف ترانا؟', en: 'How do you find us?' }, required: true },
	{ id: 'recommend', type: 'scale', text: { ar: 'هل تنصح بنا؟', en: 'Recommend us?' }, required: false },
]

const round = (draft?: Draft): KeptRound => ({
	id: 'round',
	by: 'somebody',
	association: 'kadi',
	name: 'كادي',
	version: 'v',
	title: 'رأيك',
	questions,
	round: { key: 'round', method: 'field', on: '2026-03-01', sample: 20 },
	open: true,
	count: 4,
	...(draft && { draft }),
})

async function open(draft?: Draft) {
	const element = await mount<DeskAsking>('desk-asking', { round: round(draft) })
	element.addEventListener('round-drafted', event => {
		element.round = (event as CustomEvent<KeptRound>).detail
	})
	const events = told(element, 'round-drafted', 'round-answered', 'round-ended')
	const choose = (id: string, n: number) =>
		element.querySelectorAll<HTMLInputElement>(`[name="sila-answers.${id}"]`)[n]?.click()
	return { element, events, choose }
}

describe('asking', () => {
	it('tells every answer as it is given, and one that is left again', async () => {
		const { element, choose } = await open()
		expect(element.innerText).to.include('الشخص 5').and.to.include('4 من 20')
		choose('recommend', 9)
		await element.updateComplete
		expect(element.round.draft?.answers).to.deep.equal({ recommend: 9 })
		press(element, 'اترك هذا السؤال')
		await element.updateComplete
		expect(element.round.draft?.answers).to.deep.equal({})
		write(element, '#sila-comment', 'شكرًا')
		expect(element.round.draft?.comment).to.equal('شكرًا')
	})

	it('says which question needs an answer, and goes there', async () => {
		const { element, events } = await open()
		press(element, 'احفظ وانتقل إلى التالي')
		await element.updateComplete
		expect(element.innerText).to.include('لا بد من جواب هذا السؤال')
		expect(document.activeElement?.id).to.equal('sila-answers.overall')
		expect(events).to.deep.equal([])
	})

	it('answers with what was said, under a key of its own or that of what is corrected', async () => {
		const { element, events, choose } = await open({ answers: {}, comment: ' شكرًا ' })
		choose('overall', 4)
		press(element, 'احفظ وانتقل إلى التالي')
		const answer = events.at(-1)?.[1] as KeptAnswer
		expect(answer).to.deep.include({ by: 'somebody', round: 'round', lang: 'ar', comment: 'شكرًا' })
		expect(answer.answers).to.deep.equal({ overall: 5 })
		expect(answer.key).to.match(/^\d+-\d+-\d+-\d+$/)

		const corrected = await open({ answers: { overall: 1 }, key: 'known' })
		expect(corrected.element.innerText).to.include('صحّح الإجابة')
		press(corrected.element, 'احفظ وانتقل إلى التالي')
		expect(corrected.events.at(-1)?.[1]).to.include({ key: 'known' })
	})
})
