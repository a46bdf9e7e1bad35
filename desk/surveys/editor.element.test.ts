import { expect } from 'chai'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import { drafts } from './draft.ts'
import type { DeskSurveyEditor } from './editor.ts'
import './editor.ts'
import { question, survey } from './surveys.fixture.ts'

afterEach(() => {
	clear()
	drafts.delete('v1')
	sessionStorage.clear()
})

async function open(change: object = {}) {
	const server = new Server({ surveys: [survey(change)] })
	const element = await mount<DeskSurveyEditor>('desk-survey-editor', { about: 'v1' })
	await says(element, 'رأيك في خدماتنا')
	await element.updateComplete
	return { server, element }
}
const TITLE = '#sila-title\\.ar'
const SECOND = '#sila-q1\\.text\\.ar'
/** Writes, and waits until that is drawn. */
const type = async (element: DeskSurveyEditor, selector: string, text: string) => {
	write(element, selector, text)
	await element.updateComplete
}
const value = (element: HTMLElement, selector: string) =>
	element.querySelector<HTMLInputElement>(selector)?.value

describe('the questions of a survey', () => {
	it('are written with title and introduction, and saved as a new version', async () => {
		const { server, element } = await open()
		await type(element, TITLE, ' رأيك اليوم ')
		await type(element, '#sila-intro\\.en', 'We ask again.')
		press(element, 'احفظ نسخة جديدة')
		await says(element, 'حُفظت. لم يتغير ما يُسأل، فبقيت النسخة كما هي.')
		expect(server.sent[0]).to.deep.include({ method: 'PATCH', path: 'collections/surveys/records/v1' })
		expect(server.sent[0]?.body).to.deep.include({ title_ar: 'رأيك اليوم', active: true })
		expect(document.activeElement?.id).to.equal('sila-said')
		expect(element.querySelector('h1')?.textContent).to.equal('رأيك اليوم')
	})

	it('say at the field what is missing, which is over once it is written; nothing was sent', async () => {
		const { server, element } = await open()
		await type(element, SECOND, '  ')
		await type(element, TITLE, '')
		press(element, 'احفظ نسخة جديدة')
		await says(element, 'لم تُحفظ بعد: راجع ما كُتب تحته سبب.')
		expect(document.activeElement?.id).to.equal('sila-title.ar')
		expect(element.querySelector(SECOND)?.getAttribute('aria-invalid')).to.equal('true')
		await type(element, TITLE, 'رأيك')
		await type(element, SECOND, 'هل وجدت مكانًا؟')
		await element.updateComplete
		expect(element.innerText).not.to.include('راجع ما كُتب تحته سبب')
		expect(server.sent).to.deep.equal([])
	})

	it('say what the server refused, at its field where there is one, and keep what was written', async () => {
		const { server, element } = await open()
		await type(element, TITLE, 'رأيك اليوم')
		server.refuse('PATCH', {
			status: 400,
			data: { title_ar: { code: 'taken', message: 'العنوان مستعمل · the title is taken' } },
		})
		press(element, 'احفظ نسخة جديدة')
		await says(element, 'العنوان مستعمل.')
		expect(document.activeElement?.id).to.equal('sila-title.ar')
		server.refuse('PATCH', { status: 400, data: { definition: { code: 'x', message: 'لا يُقرأ · bad' } } })
		press(element, 'احفظ نسخة جديدة')
		await says(element, 'لا يُقرأ.')
		expect(document.activeElement?.id).to.equal('sila-failed')
		server.refuse('PATCH')
		press(element, 'احفظ نسخة جديدة')
		await says(element, 'تعذر الوصول إلى الخادم')
		expect(value(element, TITLE)).to.equal('رأيك اليوم')
	})

	it('that are not saved come back, and are taken back once confirmed', async () => {
		const { element } = await open()
		await type(element, TITLE, 'رأيك اليوم')
		element.remove()
		const { element: again } = await open()
		expect(value(again, TITLE)).to.equal('رأيك اليوم')
		press(again, 'تراجع عن التعديل')
		press(document.querySelector('dialog') as HTMLElement, 'تراجع عن التعديل')
		while (value(again, TITLE) !== 'رأيك في خدماتنا') await new Promise(requestAnimationFrame)
		expect(document.activeElement?.id).to.equal('sila-editor')
	})

	it('one is removed once confirmed', async () => {
		const { element } = await open()
		press(element, 'احذفه')
		press(document.querySelector('dialog') as HTMLElement, 'أبقه')
		expect(element.querySelectorAll('desk-survey-question').length).to.equal(2)
		press(element, 'احذفه')
		press(document.querySelector('dialog') as HTMLElement, 'احذف السؤال')
		while (element.querySelectorAll('desk-survey-question').length > 1)
			await new Promise(requestAnimationFrame)
		await element.updateComplete
		expect(document.activeElement?.id).to.equal('sila-q0')
	})

	it('are twenty at most', async () => {
		const questions = Array.from({ length: 19 }, (_, i) => question(i ? `q${i}` : 'whole'))
		const definition = { schema: 1, intro: { ar: 'نسأل', en: 'We ask' }, questions }
		const { element } = await open({ definition })
		press(element, 'أضف سؤالًا')
		await says(element, 'بلغت 20 سؤالًا، وهو الحد.')
		expect(element.querySelectorAll('desk-survey-question').length).to.equal(20)
	})

	it('that did not come say so, and come with another try', async () => {
		const server = new Server({ surveys: [survey()] })
		server.refuse('GET collections/surveys')
		const element = await mount<DeskSurveyEditor>('desk-survey-editor', { about: 'v1' })
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'رأيك في خدماتنا')
	})
})
