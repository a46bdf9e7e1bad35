import { expect } from 'chai'
import type { SurveyResults } from '../../core/api/surveys.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskImprovements } from './improvements.ts'
import './improvements.ts'
import type { DeskPaper } from './paper.ts'
import './paper.ts'
import type { DeskResults } from './results.ts'
import './results.ts'
import { FILTERS } from './data.ts'
import type { DeskSurveys } from './surveys.ts'
import './surveys.ts'
import { records, routes, survey } from './surveys.fixture.ts'

const address = location.href
afterEach(() => {
	clear()
	sessionStorage.clear()
	history.replaceState(history.state, '', address)
})
const frames = async (there: () => unknown) => {
	while (!there()) await new Promise(requestAnimationFrame)
}

describe('surveys and campaigns', () => {
	async function open(slug = '') {
		const server = new Server(records(), routes)
		return { server, element: await mount<DeskSurveys>('desk-surveys', { slug }) }
	}

	it('of an association stand together, with what each asks', async () => {
		const { element } = await open()
		await says(element, 'حملة الربيع')
		expect(element.innerText).to.include('سؤالان').and.include('مستعملة')
		expect(element.innerText).to.include('لا تُنشر نتائج هذه الجمعية')
	})

	it('are read by who does not make them, who is not led to the field either', async () => {
		holds('kadi', 'content')
		const { element } = await open('kadi')
		await says(element, 'حملة الربيع')
		expect(element.innerText).to.include('اقرأ الأسئلة')
		for (const words of ['حملة جديدة', 'استبانة جديدة', 'عدّل', 'الميدان'])
			expect(element.innerText).not.to.include(words)
	})

	it('another association is chosen, which the address keeps', async () => {
		const { element } = await open()
		await says(element, 'حملة الربيع')
		write(element, '#sila-association', 'yusr', 'change')
		await says(element, 'لا حملات بعد.')
		expect(location.hash).to.equal('#/sila/surveys?association=yusr')
	})

	it('the form of a campaign and that of a survey open, and are left again', async () => {
		const { element, server } = await open('kadi')
		await says(element, 'حملة الربيع')
		press(element, 'حملة جديدة')
		await frames(() => element.querySelector('desk-campaign-form button'))
		press(element, 'تراجع')
		await frames(() => !element.querySelector('desk-campaign-form'))
		expect(document.activeElement?.id).to.equal('sila-campaigns')
		press(element, 'استبانة جديدة')
		await frames(() => element.querySelector('desk-new-survey button'))
		press(element, 'تراجع')
		await frames(() => !element.querySelector('desk-new-survey'))
		expect(document.activeElement?.id).to.equal('sila-surveys')
		expect(server.sent).to.deep.equal([])
	})

	it('a campaign is made, and results are published', async () => {
		const { element, server } = await open('kadi')
		await says(element, 'حملة الربيع')
		press(element, 'حملة جديدة')
		await frames(() => element.querySelector('#sila-title_ar'))
		write(element, '#sila-title_ar', 'حملة الصيف')
		write(element, '#sila-title_en', 'Summer')
		press(element, 'أنشئ الحملة')
		await says(element, 'أُنشئت الحملة.')
		expect(server.sent[0]?.body).to.include({ survey: 'v1', title_ar: 'حملة الصيف', target: 'all' })
		press(element, 'انشر النتائج')
		await frames(() => document.querySelector('dialog'))
		press(document.querySelector('dialog') as HTMLElement, 'انشر النتائج')
		await says(element, 'تُنشر نتائج هذه الجمعية في البوابة')
		expect(server.sent[1]?.body).to.deep.equal({ association: 'kadi', publish: true })
	})

	it('that did not come say so, and come with another try', async () => {
		const server = new Server(records(), routes)
		server.refuse('GET collections/campaigns')
		const element = await mount<DeskSurveys>('desk-surveys', { slug: '' })
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'حملة الربيع')
	})
})

describe('improvements', () => {
	const improvement = (id: string, change: object = {}) => ({
		id,
		association: 'kadi',
		service: '',
		finding_ar: `قالوا ${id}`,
		finding_en: '',
		action_ar: '',
		action_en: '',
		owner: 'سعد',
		due_on: '',
		done_on: '',
		published: false,
		...change,
	})
	async function open(improvements: object[], query: Record<string, string[]> = {}) {
		const server = new Server({ ...records(), improvements }, routes)
		return { server, element: await mount<DeskImprovements>('desk-improvements', { route: { query } }) }
	}

	it('wait with the one due first at the top, late ones marked; what is done stands apart', async () => {
		const { element } = await open([
			improvement('later', { due_on: '2999-01-01' }),
			improvement('late', { due_on: '2020-01-01' }),
			improvement('done', { done_on: '2026-01-01', published: true }),
		])
		await says(element, 'قالوا late')
		const waiting = element.querySelector('[aria-labelledby=sila-improvements]')
		const rows = [...(waiting?.querySelectorAll('li') ?? [])].map(row => row.textContent ?? '')
		expect(rows[0]).to.include('قالوا late').and.include('فات موعده')
		expect(rows[1]).to.include('قالوا later').and.not.include('فات موعده')
		expect(element.querySelector('[aria-labelledby=sila-improved]')?.textContent)
			.to.include('قالوا done')
			.and.include('منشور في البوابة')
	})

	it('one is noted by the button', async () => {
		const { element, server } = await open([])
		await says(element, 'لا تحسين ينتظر.')
		press(element, 'سجّل تحسينًا')
		await frames(() => element.querySelector('#sila-finding_ar'))
		write(element, '#sila-finding_ar', 'الانتظار طويل')
		write(element, '#sila-owner', 'نورة')
		press(element, 'احفظ')
		await says(element, 'حُفظ التحسين.')
		expect(server.sent[0]?.body).to.include({ association: 'kadi', finding_ar: 'الانتظار طويل' })
		// The list is fetched anew after it is said.
		await says(element, 'الانتظار طويل')
	})

	it('begin with the question they come from, without its figures', async () => {
		const { element } = await open([], { association: ['kadi'], about: ['سرعة الرد'], service: ['skills'] })
		await frames(() => element.querySelector('#sila-finding_ar'))
		expect(element.querySelector<HTMLTextAreaElement>('#sila-finding_ar')?.value).to.equal('عن «سرعة الرد»: ')
		expect(element.querySelector<HTMLSelectElement>('#sila-service')?.value).to.equal('s1')
		expect(location.hash).to.equal('#/sila/improvements?association=kadi')
	})

	it('of another association are chosen', async () => {
		const { element } = await open([improvement('one')])
		await says(element, 'قالوا one')
		write(element, '#sila-association', 'yusr', 'change')
		await says(element, 'لا تحسين ينتظر.')
		expect(location.hash).to.equal('#/sila/improvements?association=yusr')
	})

	it('that did not arrive say so, and come with another try', async () => {
		const server = new Server({ ...records(), improvements: [improvement('one')] }, routes)
		server.refuse('GET collections/improvements')
		const element = await mount<DeskImprovements>('desk-improvements', { route: { query: {} } })
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'قالوا one')
	})
})

describe('results', () => {
	const estimate = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 })
	const figures = { n: 12, mean: estimate(4.2), satisfied: estimate(0.8) }
	const results = {
		answers: 12,
		response: { invited: 40, answered: 12, rate: estimate(0.3) },
		overall: figures,
		questions: [
			{ id: 'whole', type: 'rating', text: { ar: 'ما رأيك؟', en: 'Well?' }, n: 12, figures, counts: null },
		],
		by: { service: [{ key: 'skills', figures: null }], channel: [], method: [] },
		trend: [],
		comments: [],
	} as unknown as SurveyResults
	const query = (change: object = {}) => ({
		...Object.fromEntries(FILTERS.map(name => [name, ''])),
		...change,
	})
	async function open(answer: SurveyResults = results) {
		const server = new Server(records(), { ...routes, 'sila/staff/surveys/results': answer })
		return { server, element: await mount<DeskResults>('desk-results', { query: query() }) }
	}

	it('are sentences and tables, and few answers stay hidden', async () => {
		const { element } = await open()
		await says(element, 'متوسط 4.2 من 5')
		expect(element.innerText).to.include('ما رأيك؟').and.include('مخفي')
		expect(element.querySelector('.survey-improve a')?.getAttribute('href')).to.include('about=')
	})

	it('are narrowed by survey, campaign and channel, which the address keeps; another association has its own', async () => {
		const { element } = await open()
		await says(element, 'متوسط 4.2 من 5')
		for (const [name, value] of [
			['survey', 'v1'],
			['campaign', 'spring'],
			['channel', 'phone'],
		] as const) {
			write(element, `#sila-${name}`, value, 'change')
			await frames(() => location.hash.includes(`${name}=${value}`))
		}
		write(element, '#sila-association', 'yusr', 'change')
		await frames(() => location.hash === '#/sila/satisfaction?association=yusr')
	})

	it('say where nobody has answered, and that they did not come', async () => {
		const { element } = await open({ ...results, answers: 0 })
		await says(element, 'لا إجابات في هذا الاختيار بعد.')
		element.remove()
		const server = new Server(records(), { ...routes, 'sila/staff/surveys/results': results })
		server.refuse('GET sila/staff/surveys/results')
		const again = await mount<DeskResults>('desk-results', { query: query() })
		await says(again, 'تعذر الوصول إلى الخادم')
		press(again, 'حاول من جديد')
		await says(again, 'متوسط 4.2 من 5')
	})
})

describe('a campaign on paper', () => {
	it('asks all of its survey, with its address and last day', async () => {
		new Server(records(), routes)
		const element = await mount<DeskPaper>('desk-paper', { about: 'c1' })
		await says(element, 'ما رأيك في place؟')
		expect(element.innerText).to.include('حملة الربيع').and.include('آخر يوم').and.include('نعم')
		await frames(() => element.querySelector('.survey-paper-code'))
		expect(element.innerText).to.match(/\/kadi\/satisfaction\/spring\//)
	})

	it('says that it did not come, or that its survey cannot be read', async () => {
		const server = new Server(records(), routes)
		server.refuse('GET collections/campaigns/records/c1', {
			status: 404,
			message: "The requested resource wasn't found.",
		})
		const element = await mount<DeskPaper>('desk-paper', { about: 'c1' })
		await says(element, 'هذا السجل غير موجود')
		element.remove()
		const faults = [{ path: 'questions', text: '' }]
		new Server({ ...records(), surveys: [survey({ unreadable: faults })] }, routes)
		await says(await mount<DeskPaper>('desk-paper', { about: 'c1' }), 'لا تُقرأ أسئلة هذه الاستبانة.')
	})
})
