import { expect } from 'chai'
import { clear, focused, mount, press, says, write } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskOfficers } from './page.ts'
import './page.ts'

afterEach(clear)

const associations = [
	{ id: 'kadi', name_ar: 'جمعية كادي', name_en: 'Kadi' },
	{ id: 'yusr', name_ar: 'جمعية يُسر', name_en: 'Yusr' },
]
const officer = (id: string, change: object = {}) => ({
	id,
	association: 'kadi',
	name: `سعد ${id}`,
	role: 'follow-up-unit',
	title_ar: '',
	title_en: '',
	email: '',
	phone: '',
	topics: [],
	categories_ar: '',
	fields_ar: '',
	hours_ar: '',
	published: false,
	show_name: false,
	away: false,
	substitute: '',
	...change,
})

const people = [{ association: 'kadi', people: [{ id: 'sara', name: 'سارة' }] }]
const PEOPLE = { 'sila/staff/people': { associations: people } }

async function open(officers: object[], periods: object[] = []) {
	const server = new Server({ associations, officers, periods }, PEOPLE)
	const element = await mount<DeskOfficers>('desk-officers')
	await says(element, 'جمعية كادي')
	return { element, server, of: (id: string) => element.querySelector(`[aria-labelledby="sila-of-${id}"]`) }
}

describe('the officers', () => {
	it('stand with their association, which says what it lacks', async () => {
		const { of } = await open([
			officer('one', { published: true, phone: '+966501234567', away: true, substitute: 'two' }),
			officer('two', { role: 'senior-management' }),
		])
		expect(of('kadi')?.textContent)
			.to.include('سعد one')
			.and.include('ينوب')
			.and.not.include('لا أحد مسجَّل في الإدارة العليا')
		expect(of('yusr')?.textContent)
			.to.include('لا أحد مسجَّل في وحدة المتابعة')
			.and.include('لا أحد مسجَّل في الإدارة العليا')
	})

	it('are read by everybody, and kept by senior management alone', async () => {
		holds('kadi', 'auditor')
		const { of } = await open([officer('one')])
		expect(of('kadi')?.textContent).to.include('سعد one')
		expect(of('kadi')?.querySelector('button')).to.equal(null)
		clear()
		holds('kadi', 'management')
		const kept = await open([officer('one')])
		expect(kept.of('kadi')?.querySelectorAll('button').length).to.equal(4)
		expect(kept.of('yusr')?.querySelector('button')).to.equal(null)
	})

	it('one is given the account that is theirs', async () => {
		const { element, server, of } = await open([officer('one'), officer('two', { account: 'sara' })])
		expect(of('kadi')?.textContent?.match(/بلا حساب في المكتب/g)?.length).to.equal(1)
		press(element, 'عدّل سعد one')
		await says(element, 'احفظ')
		write(element, '#record-account', 'sara', 'change')
		press(element, 'احفظ')
		while (of('kadi')?.textContent?.includes('بلا حساب في المكتب')) await new Promise(requestAnimationFrame)
		expect(server.sent.map(({ path, body }) => [path, body])).to.deep.equal([
			['collections/officers/records/one', { account: 'sara' }],
		])
	})

	it('one is removed once confirmed, and stays where the server refuses', async () => {
		const { element, server } = await open([officer('one')])
		press(element, 'احذف سعد one')
		press(document.body, 'تراجع')
		expect(server.sent).to.deep.equal([])
		server.refuse('DELETE', { status: 403, message: 'You are not allowed to perform this request.' })
		press(element, 'احذف سعد one')
		press(document.body, 'نعم، احذف')
		await says(element, 'لا تسمح صلاحية حسابك بهذا.')
		expect(element.innerText).to.include('سعد one')
		press(element, 'احذف سعد one')
		press(document.body, 'نعم، احذف')
		while (element.innerText.includes('سعد one')) await new Promise(requestAnimationFrame)
		expect(server.sent.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
			'DELETE collections/officers/records/one',
			'DELETE collections/officers/records/one',
		])
	})

	it('the periods of an association are set, and then changed', async () => {
		const { element, server, of } = await open([])
		of('yusr')?.querySelector('details')?.setAttribute('open', '')
		const button = () => [...(of('yusr')?.querySelectorAll('button') ?? [])].at(-1)
		button()?.click()
		await says(element, 'احفظ')
		write(element, '#record-reopen_days', '30')
		press(element, 'احفظ')
		while (!of('yusr')?.querySelector('dd strong')) await new Promise(requestAnimationFrame)
		expect(server.sent[0]?.body).to.deep.equal({ association: 'yusr', reopen_days: '30' })
		expect(button()?.textContent).to.include('عدّل المدد')
		button()?.click()
		await says(element, 'احفظ')
		write(element, '#record-reopen_days', '14')
		press(element, 'احفظ')
		while (of('yusr')?.querySelector('dd strong')?.textContent !== '14')
			await new Promise(requestAnimationFrame)
		expect(server.sent[1]).to.deep.include({ method: 'PATCH', body: { reopen_days: '14' } })
		await focused('periods-yusr')
	})

	it('that did not come say so, and come with another try', async () => {
		const server = new Server({ associations, officers: [], periods: [] }, PEOPLE)
		server.refuse('GET collections/officers')
		const element = await mount<DeskOfficers>('desk-officers')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'جمعية كادي')
	})
})
