import { expect } from 'chai'
import type { SurveyComment } from '../../core/api/surveys.ts'
import { clear, mount, press } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import type { DeskSurveyComments } from './comments.ts'
import './comments.ts'

afterEach(clear)

const written = (n: number): SurveyComment[] =>
	Array.from({ length: n }, (_, i) => ({
		answer: `a${i}`,
		month: '2026-03',
		service: '',
		method: 'web',
		question: null,
		text: `كلام ${i}`,
	}))

const open = (comments: SurveyComment[]) => mount<DeskSurveyComments>('desk-survey-comments', { comments })
const shown = (element: HTMLElement) => element.querySelectorAll('li').length

describe('comments', () => {
	it('are shown twenty at a time, and the focus goes on to the first that came', async () => {
		const element = await open(written(45))
		expect(shown(element)).to.equal(20)
		press(element, 'عرض المزيد')
		await element.updateComplete
		expect(shown(element)).to.equal(40)
		expect(document.activeElement?.id).to.equal('sila-comment-20')
		press(element, 'عرض المزيد')
		await element.updateComplete
		expect(shown(element)).to.equal(45)
		expect(element.innerText).not.to.include('عرض المزيد')
	})

	it('begin anew with other results', async () => {
		const element = await open(written(45))
		press(element, 'عرض المزيد')
		element.comments = written(30)
		await element.updateComplete
		expect(shown(element)).to.equal(20)
	})

	it('are erased once that was confirmed, and an answer in words is not', async () => {
		const asked: string[] = []
		const element = await open([...written(1), { ...written(1)[0], answer: null } as SurveyComment])
		element.erase = async answer => asked.push(answer)
		expect([...element.querySelectorAll('li button')].length).to.equal(1)
		press(element, 'امسح الكلام')
		press(document.body, 'تراجع')
		await new Promise(resolve => setTimeout(resolve, 10))
		expect(asked).to.deep.equal([])
		press(element, 'امسح الكلام')
		press(document.body, 'نعم، امسحه')
		await new Promise(resolve => setTimeout(resolve, 10))
		await element.updateComplete
		expect(asked).to.deep.equal(['a0'])
		expect(element.innerText).to.include('مُسح الكلام.')
	})

	it('say that only the newest are there, and that nobody wrote any', async () => {
		expect((await open(written(500))).innerText).to.include('هذه أحدث 500 فقط')
		expect((await open([])).innerText).to.include('لم يكتب أحد تعليقًا')
	})

	it('are headed in the language of the desk, as written in whichever', async () => {
		const element = await open(written(1))
		speak('en')
		await element.updateComplete
		expect(element.innerText).to.include('Comments').and.to.include('March 2026').and.to.include('كلام 0')
		speak('ar')
	})
})
