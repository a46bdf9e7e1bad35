import { expect } from 'chai'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import type { DeskCampaign } from './campaign.ts'
import './campaign.ts'
import type { DeskCampaignForm } from './campaign-form.ts'
import './campaign-form.ts'
import type { DeskNewSurvey } from './new-survey.ts'
import './new-survey.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const place = {
	id: 'yusr',
	slug: 'yusr',
	services: [{ slug: 'centre', name: { ar: 'المركز', en: 'Centre' } }],
	channels: [{ kind: 'phone' }],
}
const services = [{ id: 's1', slug: 'centre', association: 'yusr' }]
const survey = (change: object) => ({
	id: 'v1',
	association: 'yusr',
	kind: 'periodic',
	active: true,
	title_ar: 'رأيك في خدماتنا',
	title_en: 'Your opinion',
	definition: { questions: ['of v1'] },
	...change,
})

describe('a campaign in the list', () => {
	const campaign = {
		id: 'c1',
		slug: 'spring',
		title_ar: 'الربيع',
		title_en: 'Spring',
		opens_on: '2026-03-01',
		closes_on: '2026-03-31',
		target: 'all',
	}
	const open = (today: string) => mount<DeskCampaign>('desk-campaign', { place, campaign, today })

	it('is yet to come, open, or over', async () => {
		expect((await open('2026-02-28')).innerText).to.include('لم تُفتح بعد')
		expect((await open('2026-03-31')).innerText).to.include('مفتوحة الآن')
		expect((await open('2026-04-01')).innerText).to.include('انتهت')
	})

	it('shows its address, its code once that is asked for, and asks to be changed', async () => {
		const element = await open('2026-03-05')
		const events = told(element, 'campaign-edit')
		expect(element.querySelector('a')?.getAttribute('href')).to.match(/\/yusr\/satisfaction\/spring\/$/)
		expect(element.querySelector('svg.survey-qr')).to.equal(null)
		press(element, 'أظهر الرمز')
		while (!element.querySelector('svg.survey-qr')) await new Promise(requestAnimationFrame)
		press(element, 'عدّل')
		expect(events.length).to.equal(1)
	})
})

describe('the form of a campaign', () => {
	const open = async (properties: object = {}) => {
		const stored: Record<string, unknown>[] = []
		const element = await mount<DeskCampaignForm>('desk-campaign-form', {
			place,
			services,
			surveys: [survey({}), survey({ id: 'v2', active: false })],
			store: async (body: Record<string, unknown>) => stored.push(body),
			...properties,
		})
		return { element, stored }
	}

	it('asks which service only where it is for those of one', async () => {
		const { element, stored } = await open()
		expect(element.querySelector('#sila-service')).to.equal(null)
		write(element, '#sila-target', 'service', 'change')
		await element.updateComplete
		write(element, '#sila-service', 's1', 'change')
		write(element, '#sila-title_ar', 'الربيع')
		write(element, '#sila-title_en', 'Spring')
		press(element, 'أنشئ الحملة')
		expect(stored.length).to.equal(1)
		expect(stored[0]).to.include({ survey: 'v1', target: 'service', service: 's1', title_ar: 'الربيع' })
	})

	it('leaves the survey as it was where one is changed', async () => {
		const given = {
			id: 'c1',
			survey: 'v1',
			title_ar: 'أ',
			title_en: 'A',
			target: 'all',
			opens_on: '2026-03-01',
		}
		const { element, stored } = await open({ given })
		expect(element.querySelector('#sila-survey')).to.equal(null)
		press(element, 'احفظ التعديل')
		expect(stored.length).to.equal(1)
		expect(stored[0]).not.to.have.property('survey')
	})

	it('says that there is nothing to ask where no survey is in use', async () => {
		const { element } = await open({ surveys: [survey({ active: false })] })
		expect(element.innerText).to.include('ليس لهذه الجمعية استبانة دورية مستعملة.')
	})
})

describe('the form of a new survey', () => {
	it('begins with the questions of one of its kind, and asks nobody yet', async () => {
		const stored: Record<string, unknown>[] = []
		const element = await mount<DeskNewSurvey>('desk-new-survey', {
			place,
			services,
			surveys: [
				survey({}),
				survey({ id: 'v3', kind: 'after-service', definition: { questions: ['of v3'] } }),
			],
			store: async (body: Record<string, unknown>) => stored.push(body),
		})
		write(element, '#sila-kind', 'after-service', 'change')
		write(element, '#sila-title_ar', 'كيف كان؟')
		write(element, '#sila-title_en', 'How was it?')
		press(element, 'أنشئها')
		expect(stored.length).to.equal(1)
		expect(stored[0]).to.deep.include({ active: false, definition: { questions: ['of v3'] } })
	})
})
