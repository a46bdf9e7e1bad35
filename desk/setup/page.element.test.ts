import { expect } from 'chai'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskSite } from './page.ts'
import './page.ts'

afterEach(clear)

async function open(setup: object, saved: object = setup) {
	const server = new Server({}, { 'sila/staff/setup': setup, 'sila/staff/site': saved })
	const element = await mount<DeskSite>('desk-site')
	return { element, server }
}
const none = { site: '', given: false, gaps: [] }

describe('the address of the portal', () => {
	it('is asked for, and saved as browsers spell it', async () => {
		const site = 'https://care.example.org'
		const { element, server } = await open(none, { ...none, site })
		await says(element, 'عنوان البوابة العام')
		write(element, '#sila-site', 'https://جمعية.example.org/')
		press(element, 'احفظ العنوان')
		await says(element, 'حُفظ العنوان.')
		expect(server.sent[0]?.body).to.deep.equal({ site: new URL('https://جمعية.example.org').origin })
		expect(document.activeElement?.id).to.equal('sila-site-saved')
	})

	it('of this network alone is saved for trying, and says that notifications wait', async () => {
		const { element } = await open(none)
		await says(element, 'عنوان البوابة العام')
		write(element, '#sila-site', 'http://localhost:8090')
		press(element, 'احفظ العنوان')
		await says(element, 'حُفظ العنوان للتجربة.')
	})

	it('that is none is told at its field, and keeps what was typed', async () => {
		const { element, server } = await open(none)
		await says(element, 'عنوان البوابة العام')
		write(element, '#sila-site', 'care.example.org/portal')
		press(element, 'احفظ العنوان')
		await says(element, 'اكتب عنوان البوابة وحده')
		expect(element.querySelector('input')?.value).to.equal('care.example.org/portal')
		expect(document.activeElement?.id).to.equal('sila-site')
		expect(server.sent).to.deep.equal([])
	})

	it('which the server was started with is shown without a form', async () => {
		const { element } = await open({ site: 'https://care.example.org', given: true, gaps: [] })
		await says(element, 'https://care.example.org')
		expect(element.querySelector('form')).to.equal(null)
	})

	it('says that it did not come, or was not saved', async () => {
		const server = new Server({}, { 'sila/staff/setup': none })
		server.refuse('GET sila/staff/setup')
		const element = await mount<DeskSite>('desk-site')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'عنوان البوابة العام')
		server.refuse('POST sila/staff/site')
		write(element, '#sila-site', 'https://care.example.org')
		press(element, 'احفظ العنوان')
		await says(element, 'تعذر الوصول إلى الخادم')
		expect(element.querySelector('input')?.value).to.equal('https://care.example.org')
	})
})
