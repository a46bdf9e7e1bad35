import { expect } from 'chai'
import type { CaseEvent } from '../../core/api/cases.ts'
import { clear, mount, press } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { pb } from '../frame/session.ts'
import { statuses } from '../labels.ts'
import { tellSaved } from '../saved.ts'
import type { DeskCase } from './case.ts'
import './case.ts'
import { caseOf, caseRowOf } from './cases.fixture.ts'
import type { Case } from './types.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
	speak('ar')
})

const entry = (change: Partial<CaseEvent>): CaseEvent =>
	({
		at: '2026-11-20 08:00:00.000Z',
		action: 'updated',
		actor: 'staff@example.org',
		from: '',
		to: '',
		changed: [],
		...change,
	}) as unknown as CaseEvent

/** The page before a server that answers with these cases, one for each time it is asked. */
async function page(
	cases: (Case | Error)[],
	{ history = [] as CaseEvent[], related = [caseRowOf('other')] } = {},
) {
	const calls = { case: 0, history: 0, told: 0 }
	const server = {
		loadCase: async () => {
			const answer = cases[Math.min(++calls.case, cases.length) - 1]
			if (!answer || answer instanceof Error) throw answer
			return answer
		},
		loadHistory: async () => {
			calls.history++
			return history
		},
		notificationsOf: async () => {
			calls.told++
			return []
		},
		relatedCases: async () => related,
	}
	const element = await mount<DeskCase>('desk-case', { route: { params: { id: 'case00000000001' } }, server })
	const settled = async () => {
		for (let n = 0; n < 20; n++) await Promise.resolve()
		await element.updateComplete
	}
	await settled()
	return { element, calls, settled, text: () => element.innerText }
}

describe('the page of a case', () => {
	it('says who looked to senior management and the auditor of its association alone', async () => {
		const association = 'yusr'
		const shown = async (roles: Record<string, string[]>) => {
			const account = { id: 'sara', collectionId: '', collectionName: 'staff', ...roles }
			pb.authStore.save('x.e30.x', account)
			const { element } = await page([caseOf({ association })])
			const there = element.querySelector('desk-looks') !== null
			clear()
			return there
		}
		try {
			expect(await shown({ at_management: [association] })).to.equal(true)
			expect(await shown({ at_auditor: [association] })).to.equal(true)
			expect(await shown({ at_management: ['another'], at_reception: [association] })).to.equal(false)
			expect(await shown({})).to.equal(false)
		} finally {
			pb.authStore.clear()
		}
	})

	it('shows who, the reference, the letter and how to reach them; its title has the focus and names the tab', async () => {
		const { element, text } = await page([caseOf()])
		for (const words of ['هدى بنت سالم', 'برامج مهارية · جمعية يُسر', 'نص الطلب كما وُقّع', 'هي النسخة الحالية'])
			expect(text()).to.include(words)
		expect(document.activeElement?.tagName).to.equal('H1')
		expect(document.title.replace(/\s/g, ' ')).to.match(/^طلب 123 456 782 · /)
		const links = [...element.querySelectorAll('.contact-link')].map(link => link.getAttribute('href'))
		expect(links).to.deep.equal(['sms:+966501234567', 'sms:+966501234567'])
		expect(element.querySelector('#sila-related + .related a')?.getAttribute('href')).to.equal(
			'#/sila/cases/other',
		)
	})

	it('shows the contact details as corrected since, and without any why there is none', async () => {
		const declared = {
			answers: { contactMeans: 'sms', phone: '+966500000000' },
		} as unknown as Case['request']
		const { element } = await page([{ ...caseOf(), request: declared }])
		expect(element.innerText).to.include('+966501234567')
		expect(element.querySelector('#sila-contact')?.parentElement?.innerText).not.to.include('+966500000000')
		clear()
		const { text } = await page([caseOf({ contact: null, contact_means: '' })])
		expect(text()).to.include('لم يُتفق معه على وسيلة بعد')
	})

	it('leads to where a message is written', async () => {
		const { element } = await page([caseOf()])
		press(element, 'اكتب له')
		expect(document.activeElement?.id).to.equal('sila-message')
	})

	it('says which fields a change without a step touched, and who did what', async () => {
		const { text } = await page([caseOf()], {
			history: [
				entry({ changed: ['discreet', 'contact'] as never }),
				entry({ from: 'received', to: 'study' }),
				entry({ action: 'received', actor: 'applicant' }),
			],
		})
		expect(text()).to.include('عُدّل الطلب: إشعارات متكتمة، بيانات التواصل المصححة')
		expect(text()).to.include(`من «${statuses.received}» إلى «${statuses.study}»`)
		expect(text()).to.include('مقدم الطلب ·')
	})

	it('after something was saved it is fetched anew, with its history and what was told', async () => {
		const changed = caseOf({ status: 'study' })
		const { element, calls } = await page([caseOf(), changed])
		const step = element.querySelector<HTMLElement>('desk-step')
		await tellSaved(step ?? element, 'case-changed')
		await element.updateComplete
		expect(calls).to.deep.equal({ case: 2, history: 2, told: 2 })
		expect(element.querySelector('.status-now')?.textContent).to.include(statuses.study)
	})

	it('what cannot be fetched anew leaves what is shown', async () => {
		const { element, text } = await page([caseOf(), new Error('no network')])
		await tellSaved(element.querySelector<HTMLElement>('desk-step') ?? element, 'case-changed')
		await element.updateComplete
		expect(text()).to.include('نص الطلب كما وُقّع')
	})

	it('says that the case did not come, with another try', async () => {
		const { element, text, settled } = await page([new Error('no network'), caseOf()])
		expect(element.querySelector('[role=alert]')?.textContent).to.include('تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await settled()
		expect(text()).to.include('هدى بنت سالم')
	})

	it('of an erased case only what stays is shown', async () => {
		const { element, text } = await page([caseOf({ erased_at: '2026-11-25 08:00:00.000Z', applicant: '' })])
		expect(text()).to.include('طلب مُحيت بياناته')
		expect(text()).to.include('بقي ما يأتي:')
		for (const gone of ['.letter', 'desk-messages', '.case-reach', '#sila-contact', 'desk-step'])
			expect(element.querySelector(gone) === null, gone).to.equal(true)
	})

	it('says that it was written in English, and that the form was replaced since', async () => {
		const { text } = await page([{ ...caseOf({ lang: 'en' }), formReplaced: '2026-11-22 08:00:00.000Z' }])
		expect(text()).to.include('كُتب باللغة الإنجليزية.')
		expect(text()).to.include('حلّت محلها نسخة أحدث في 22 نوفمبر 2026')
	})

	it('speaks English once that is chosen, and the letter stays as it was signed', async () => {
		const { element, text } = await page([caseOf()])
		speak('en')
		await element.updateComplete
		for (const words of [
			'Skills programmes · Yusr Association',
			'Agreed means of contact',
			'Form and policy',
		])
			expect(text()).to.include(words)
		expect(element.querySelector('.letter')?.getAttribute('lang')).to.equal('ar')
	})
})
