import { expect } from 'chai'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import { blankQuestion, type QuestionDraft } from './draft.ts'
import type { DeskSurveyQuestion, QuestionChange } from './question.ts'
import './question.ts'

afterEach(clear)

const draft = (change: Partial<QuestionDraft> = {}): QuestionDraft => ({
	...blankQuestion(),
	text: { ar: 'كيف عرفتنا؟', en: 'How did you hear of us?' },
	...change,
})

/** A question that takes over what it tells, as the editor does. */
async function open(question: QuestionDraft, i = 1, count = 3) {
	const element = await mount<DeskSurveyQuestion>('desk-survey-question', { question, i, count, wrong: {} })
	element.addEventListener('question-changed', event => {
		element.question = (event as CustomEvent<QuestionChange>).detail.question
	})
	return {
		element,
		events: told(element, 'question-changed', 'question-moved', 'question-removed'),
		text: () => element.innerText,
	}
}

describe('a question that is written', () => {
	it('tells what was written into which control, and leaves what it was given alone', async () => {
		const given = draft()
		const { element, events } = await open(given)
		write(element, '#sila-q1\\.text\\.en', 'How did you find us?')
		const [[, change] = []] = events as [string, QuestionChange][]
		expect(change?.name).to.equal('q1.text.en')
		expect(change?.question.text.en).to.equal('How did you find us?')
		expect(given.text.en).to.equal('How did you hear of us?')
	})

	it('has answers to write once it is a choice; one is added and another removed', async () => {
		const { element, text } = await open(draft())
		expect(text()).not.to.include('الجواب 1 بالعربية')
		write(element, '#sila-q1\\.type', 'choice', 'change')
		await element.updateComplete
		expect(text()).to.include('الجواب 2 بالعربية').and.not.to.include('احذف الجواب')
		press(element, 'أضف جوابًا')
		await element.updateComplete
		write(element, '#sila-q1\\.o2\\.ar', 'من قريب')
		await element.updateComplete
		press(element, 'احذف الجواب 1')
		await element.updateComplete
		expect(element.question.options.map(({ label }) => label.ar)).to.deep.equal(['', 'من قريب'])
	})

	it('has a hint, and may need an answer', async () => {
		const { element } = await open(draft())
		write(element, '#sila-q1\\.hint\\.ar', 'إيضاح')
		const needed = element.querySelector<HTMLInputElement>('#sila-q1\\.required')
		needed?.click()
		await element.updateComplete
		expect(element.question.hint.ar).to.equal('إيضاح')
		expect(element.question.required).to.equal(true)
	})

	it('is moved later or earlier and removed, but for the first', async () => {
		const { element, events } = await open(draft(), 2, 4)
		press(element, 'قدّمه')
		press(element, 'أخّره')
		press(element, 'احذفه')
		expect(events).to.deep.equal([
			['question-moved', -1],
			['question-moved', 1],
			['question-removed', null],
		])
		const first = await open(draft(), 0)
		expect(first.text()).not.to.include('احذفه').and.not.to.include('نوع الجواب')
	})

	it('says at its control what is wrong', async () => {
		const { element } = await open(draft())
		element.wrong = { 'q1.text.ar': 'لا بد من هذا النص.' }
		await element.updateComplete
		const control = element.querySelector('#sila-q1\\.text\\.ar')
		expect(control?.getAttribute('aria-invalid')).to.equal('true')
		expect(element.querySelector('#sila-q1\\.text\\.ar\\?')?.textContent).to.include('لا بد من هذا النص.')
	})
})
