import { expect } from 'chai'
import { caseOf, lost, settled } from '../cases/case.fixture.ts'
import type { Change } from '../cases/data.ts'
import { clear, mount, press, write } from '../frame/element.fixture.ts'
import type { Saved } from '../saved.ts'
import type { DeskAnswer } from './answer.ts'
import './answer.ts'
import type { AssignedCase } from './data.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const inquiry = (record: object = {}) =>
	caseOf<AssignedCase>(
		{ kind: 'inquiry', applicant: '', answer: '', ...record },
		{ officers: [], concerns: null },
	)

async function open(answers: Error[] = [], mayAnswer = true) {
	const sent: Change[] = []
	const save = async (_: unknown, change: Change) => {
		sent.push(change)
		const answer = answers.shift()
		if (answer) throw answer
	}
	const element = await mount<DeskAnswer>('desk-answer', {
		matter: inquiry(),
		save,
		mayAnswer: () => mayAnswer,
	})
	element.addEventListener('case-changed', event => {
		const anew = async () => {
			element.matter = inquiry({ status: 'answered', revision: 2 })
		}
		;(event as Saved).waitFor(anew())
	})
	return { element, sent }
}
const box = (element: HTMLElement) => element.querySelector<HTMLTextAreaElement>('#sila-answer')

describe('the box of an answer', () => {
	it('stands open, is asked for words, keeps them through a failure, and sends them as the answer', async () => {
		const { element, sent } = await open([lost()])
		press(element, 'أرسل الجواب')
		await settled(element)
		expect(element.innerText).to.include('اكتب الجواب')
		write(element, '#sila-answer', 'صباح كل أحد.')
		press(element, 'أرسل الجواب')
		await settled(element)
		expect(element.innerText).to.include('تعذر الوصول إلى الخادم')
		expect(box(element)?.value).to.equal('صباح كل أحد.')
		press(element, 'أرسل الجواب')
		await settled(element)
		expect(sent.at(-1)).to.deep.equal({ answer: 'صباح كل أحد.', status: 'answered' })
		expect(element.innerText).to.include('أُرسل الجواب، وسُجّل باسمك.')
		expect(box(element)).to.equal(null)
	})

	it('has what was begun again, and is not there for who does not answer inquiries', async () => {
		const first = await open()
		write(first.element, '#sila-answer', 'صباح')
		first.element.remove()
		const { element } = await open()
		expect(box(element)?.value).to.equal('صباح')
		clear()
		const other = await open([], false)
		expect(other.element.innerText).to.equal('')
	})
})
