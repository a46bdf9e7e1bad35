import { expect } from 'chai'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskSettings } from './page.ts'
import './page.ts'
import type { DeskRetention } from './retention.ts'
import './retention.ts'

afterEach(() => {
	clear()
	speak('ar')
})

describe('the settings', () => {
	it('lead to what staff keep, in the language of the desk', async () => {
		new Server({}, { 'sila/staff/setup': { site: '', given: false, gaps: [{ code: 'site', waiting: 3 }] } })
		const element = await mount<DeskSettings>('desk-settings')
		const ways = [...element.querySelectorAll('.settings-list a')].map(one => one.getAttribute('href'))
		expect(ways).to.deep.equal([
			'#/sila/holidays',
			'#/sila/people',
			'#/sila/officers',
			'#/sila/texts',
			'#/sila/retention',
			'#/sila/trail',
			'#/sila/policies',
			'#/sila/site',
			'#/sila/backups',
			'#/sila/proof',
			'#/sila/surveys',
		])
		await says(element, 'عنوان البوابة العام غير محدد')
		speak('en')
		await says(element, 'Settings')
	})
})

describe('for how long data are kept', () => {
	const associations = [{ id: 'kadi', name_ar: 'جمعية كادي', name_en: 'Kadi' }]
	const routes = { 'sila/staff/retention': [] }
	const open = async (server: Server) => ({
		server,
		element: await mount<DeskRetention>('desk-retention'),
	})

	it('is asked of each association, and stored after what it erases was seen', async () => {
		const retention: object[] = []
		const { element, server } = await open(new Server({ associations, retention }, routes))
		await says(element, 'جمعية كادي')
		write(element, 'input', '24')
		element.querySelector('form')?.requestSubmit()
		await says(element, 'لا تُمحى بيانات أي طلب الليلة القادمة.')
		expect(server.sent).to.deep.equal([])
		press(element, 'نعم، احفظ المدة')
		await says(element, 'تُحفظ بيانات الطلب 24 شهرًا')
		expect(server.sent[0]?.body).to.deep.equal({ association: 'kadi', closed_months: 24 })
	})

	it('says that it did not come, and comes with another try', async () => {
		const server = new Server({ associations, retention: [] }, routes)
		server.refuse('GET sila/staff/retention')
		const { element } = await open(server)
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'جمعية كادي')
	})
})
