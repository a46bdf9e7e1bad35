import { expect } from 'chai'
import { lost } from '../cases/case.fixture.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import type { DeskGuide } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	speak('ar')
})

const guide = {
	intro: '<p>أهلًا.</p>',
	parts: [
		{ id: 'المهام', title: 'المهام', html: '<p>من ينتظر <strong>اتصالًا</strong>.</p>' },
		{
			id: 'الشكاوى',
			title: 'الشكاوى',
			html: '<p>لكل شكوى مسؤول.</p><h2 id="شكوى-سرية" tabindex="-1">شكوى سرية</h2>',
		},
		{ id: 'الإعدادات', title: 'الإعدادات', html: '<p>ما تحفظه الجمعية.</p>' },
	],
}
const open = (part = '', query: Record<string, string[]> = {}, loadGuide = async () => guide) =>
	mount<DeskGuide>('desk-guide', {
		route: { params: part ? { part } : {}, query },
		server: { loadGuide },
	})
const links = (element: Element) =>
	[...element.querySelectorAll('.settings-list a')].map(link => link.textContent)

describe('the guide', () => {
	it('shows its contents, and of those what has the words that are looked for, however spelled', async () => {
		const element = await open()
		await says(element, 'أهلًا.')
		expect(links(element)).to.deep.equal(['المهام', 'الشكاوى', 'الإعدادات'])
		const field = element.querySelector('input') as HTMLInputElement
		const look = async (typed: string) => {
			field.value = typed
			field.dispatchEvent(new Event('input'))
			await element.updateComplete
			return links(element)
		}
		expect(await look('إتصالا')).to.deep.equal(['المهام'])
		expect(await look('شكوي مسؤول')).to.deep.equal(['الشكاوى'])
		expect(await look('قمر')).to.deep.equal([])
		await says(element, 'لا شيء بهذه الكلمات')
	})

	it('shows a part with the ways to the one before and the next', async () => {
		const element = await open('الشكاوى')
		await says(element, 'لكل شكوى مسؤول.')
		const ways = [...element.querySelectorAll('nav a')].map(link => link.getAttribute('href'))
		expect(ways).to.deep.equal([
			`#/sila/guide/${encodeURIComponent('المهام')}`,
			`#/sila/guide/${encodeURIComponent('الإعدادات')}`,
			'#/sila/guide',
		])
		expect(document.title).to.include('الشكاوى')
	})

	it('goes to the heading that a link names', async () => {
		const element = await open('الشكاوى', { at: ['شكوى-سرية'] })
		await says(element, 'شكوى سرية')
		expect(document.activeElement?.id).to.equal('شكوى-سرية')
	})

	it('stays Arabic where the desk speaks English, and says so', async () => {
		speak('en')
		const element = await open()
		await says(element, 'The guide is in Arabic.')
		expect(element.querySelector('.settings-list')?.getAttribute('lang')).to.equal('ar')
	})

	it('that did not come says so, and comes with another try', async () => {
		let tries = 0
		const element = await open('', {}, async () => {
			if (tries++ === 0) throw lost()
			return guide
		})
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'أهلًا.')
	})
})
