import { expect } from 'chai'
import PocketBase, { BaseAuthStore } from 'pocketbase'
import type { PolicyState } from '../../core/api/policies.ts'
import { administrator } from '../frame/administrator.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskPolicyNotice } from './notice.ts'
import './notice.ts'
import type { DeskPolicies } from './page.ts'
import './page.ts'

afterEach(() => {
	clear()
	administrator.client = undefined
})

const kadi = { ar: 'جمعية كادي', en: 'Kadi' }
const unreadable: PolicyState['unreadable'] = [
	{
		collection: 'services',
		id: 's1',
		association: kadi,
		name: { ar: 'برامج مهارية', en: 'Skills' },
		faults: [{ path: 'questions.0', place: 'السؤال الأول', text: 'لا نص له · it has no text' }],
	},
]
const offers: PolicyState['offers'] = [
	{
		collection: 'associations',
		id: 'a1',
		association: kadi,
		name: kadi,
		part: 'reply',
		place: 'الرد',
		stored: 'نصنا',
		offered: 'نص صلة',
	},
]
const open = async (state: PolicyState) => {
	const server = new Server(
		{},
		{ 'sila/staff/policies': state, 'sila/staff/policies/offer': { unreadable: [], offers: [] } },
	)
	return { server, element: await mount<DeskPolicies>('desk-policies') }
}

describe('the policies', () => {
	it('name what cannot be read, where and why, and lead to where it is mended', async () => {
		const { element } = await open({ unreadable, offers: [] })
		await says(element, 'برامج مهارية')
		expect(element.innerText)
			.to.match(/السؤال الأول:\s+لا نص له/)
			.and.include('جمعية كادي')
		// The console opens to nobody but the administrator: whom to ask is said.
		expect(element.querySelector('li a')).to.equal(null)
		expect(element.innerText).to.include('أعطِ مدير النظام ما ذُكر هنا')
		clear()
		administrator.client = new PocketBase(location.origin, new BaseAuthStore())
		const console = await open({ unreadable, offers: [] })
		await says(console.element, 'برامج مهارية')
		expect(console.element.querySelector('li a')?.getAttribute('href')).to.equal(
			'/_/#/collections?collection=services&record=s1',
		)
	})

	it('say that all is well', async () => {
		const { element } = await open({ unreadable: [], offers: [] })
		await says(element, 'كل ما حُفظ يُقرأ ويُعرض.')
		await says(element, 'لا تحسين ينتظر رأيكم.')
	})

	it('offer the product’s text, which is taken', async () => {
		const { element, server } = await open({ unreadable: [], offers })
		await says(element, 'نص صلة')
		press(element, 'خذ الجديد')
		await says(element, 'أُخذ النص الجديد.')
		expect(server.sent[0]?.body).to.deep.equal({
			collection: 'associations',
			id: 'a1',
			part: 'reply',
			take: true,
		})
	})

	it('that did not come say so, and come with another try', async () => {
		const server = new Server({}, { 'sila/staff/policies': { unreadable, offers: [] } })
		server.refuse('GET sila/staff/policies', { status: 429, message: 'Too Many Requests.' })
		const element = await mount<DeskPolicies>('desk-policies')
		await says(element, 'محاولات كثيرة في وقت قصير.')
		press(element, 'حاول من جديد')
		await says(element, 'برامج مهارية')
	})
})

describe('the notice of policies', () => {
	it('is there where something cannot be read, and leads to what and where', async () => {
		new Server({}, { 'sila/staff/policies': { unreadable, offers: [] } })
		const element = await mount<DeskPolicyNotice>('desk-policy-notice')
		await says(element, 'لا يُقرأ')
		expect(element.querySelector('a')?.getAttribute('href')).to.equal('#/sila/policies')
	})

	it('says nothing where all is well, nor where that is not known', async () => {
		expect((await mount<DeskPolicyNotice>('desk-policy-notice', { left: 0 })).innerText).to.equal('')
		const server = new Server()
		server.refuse('GET sila/staff/policies')
		const element = await mount<DeskPolicyNotice>('desk-policy-notice')
		while (server.asked.length === 0) await new Promise(requestAnimationFrame)
		await element.updateComplete
		expect(element.innerText).to.equal('')
	})
})
