import { expect } from 'chai'
import { clear, focused, mount, press, says, write } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskHolidays } from './holidays.ts'
import './holidays.ts'

afterEach(clear)

const holiday = (id: string, day: string, change: object = {}) => ({
	id,
	day,
	name_ar: `عيد ${id}`,
	name_en: `Feast ${id}`,
	withdrawn: false,
	...change,
})

async function open(...holidays: object[]) {
	const server = new Server({ holidays })
	const element = await mount<DeskHolidays>('desk-holidays')
	return { element, server }
}

describe('the holidays', () => {
	it('that come stand first, those past are folded, one withdrawn says so', async () => {
		const { element } = await open(
			holiday('past', '2020-09-23'),
			holiday('one', '2999-09-23'),
			holiday('two', '2999-09-24', { withdrawn: true }),
		)
		await says(element, 'عيد one')
		const rows = [...element.querySelectorAll('li')].map(row => row.textContent ?? '')
		expect(rows[1]).to.include('عيد two').and.include('أُلغيت، فهو يوم عمل')
		expect(element.querySelector('details')?.textContent).to.include('عيد past')
		expect(element.querySelector('.case-back')?.getAttribute('href')).to.equal('#/sila/settings')
	})

	it('are read by everybody, and kept by senior management alone', async () => {
		holds('kadi', 'reception')
		const { element } = await open(holiday('one', '2999-09-23'))
		await says(element, 'عيد one')
		expect(element.querySelector('button')).to.equal(null)
		clear()
		holds('kadi', 'management')
		const kept = await open(holiday('one', '2999-09-23'))
		await says(kept.element, 'عيد one')
		expect(kept.element.querySelectorAll('button').length).to.equal(2)
	})

	it('says where there is none', async () => {
		const { element } = await open()
		await says(element, 'لا إجازة مسجّلة من اليوم فصاعدًا.')
	})

	it('one is added, and another corrected', async () => {
		const { element, server } = await open(holiday('one', '2999-09-23'))
		await says(element, 'عيد one')
		press(element, 'أضف يوم إجازة')
		await says(element, 'اسم الإجازة بالعربية')
		write(element, '#record-day', '2999-10-01')
		write(element, '#record-name_ar', 'عيد جديد')
		write(element, '#record-name_en', 'New feast')
		press(element, 'احفظ')
		await says(element, 'عيد جديد')
		const entered = { day: '2999-10-01', name_ar: 'عيد جديد', name_en: 'New feast' }
		expect(server.sent[0]).to.deep.include({
			method: 'POST',
			path: 'collections/holidays/records',
			body: entered,
		})
		press(element, 'عدّل 2999-09-23')
		await says(element, 'اسم الإجازة بالعربية')
		write(element, '#record-name_ar', 'عيد مصحح')
		press(element, 'احفظ')
		await says(element, 'عيد مصحح')
		expect(server.sent[1]?.method).to.equal('PATCH')
		await focused('holiday-one')
	})

	it('that did not come say so, and come with another try', async () => {
		const server = new Server({ holidays: [holiday('one', '2999-09-23')] })
		server.refuse('GET collections/holidays')
		const element = await mount<DeskHolidays>('desk-holidays')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'عيد one')
		expect(element.querySelector('[role=alert]')).to.equal(null)
	})
})
