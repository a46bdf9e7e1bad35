import { expect } from 'chai'
import type { Column } from '../../core/access/columns.ts'
import type { Role } from '../../core/access/roles.ts'
import type { CaseEvent, SameCase } from '../../core/api/cases.ts'
import type { CasesRecord } from '../../core/api/collections.ts'
import { clear, mount, press } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { speak } from '../frame/language.ts'
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
	{
		history = [] as CaseEvent[],
		related = [{ case: caseRowOf('other'), agrees: ['phone'], differs: ['name'] }] as SameCase[],
	} = {},
) {
	const calls = { case: 0, history: 0, told: 0, back: 0 }
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
		takeBack: async () => {
			calls.back++
			return { status: 'received' as const }
		},
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
		const shown = async (where: string, ...roles: Role[]) => {
			holds(where, ...roles)
			const { element } = await page([caseOf({ association })])
			const there = element.querySelector('desk-looks') !== null
			clear()
			return there
		}
		expect(await shown(association, 'management')).to.equal(true)
		expect(await shown(association, 'auditor')).to.equal(true)
		expect(await shown(association, 'reception', 'protection')).to.equal(false)
		expect(await shown('another', 'management', 'auditor')).to.equal(false)
	})

	it('offers an account nothing that its offices do not do, and says what they are not shown', async () => {
		const association = 'yusr'
		const holding = async (role: Role, shown: Column[], change: Partial<CasesRecord> = {}) => {
			holds(association, role)
			const { element } = await page([{ ...caseOf({ association, ...change }), shown: new Set(shown) }])
			const names = ['desk-messages', 'desk-message-form', '.contact-link', 'desk-discretion', '.case-reach']
			const there = names.filter(name => element.querySelector(name))
			const { innerText } = element
			clear()
			return { there, innerText }
		}
		const auditor = await holding('auditor', ['row', 'handling'], { applicant: '', contact: null })
		expect(auditor.there).to.deep.equal([])
		for (const words of ['الاسم لا يُعرض لدورك', 'نص الطلب لا يُعرض لدورك', 'المرفقات لا تُعرض لدورك'])
			expect(auditor.innerText).to.include(words)
		const manager = await holding('management', ['row', 'person', 'content', 'handling', 'decision'])
		expect(manager.there).to.deep.equal(['desk-messages'])
		const reception = await holding('reception', ['row', 'person', 'content', 'contact', 'handling', 'files'])
		expect(reception.there).to.deep.equal([
			'desk-messages',
			'desk-message-form',
			'.contact-link',
			'desk-discretion',
			'.case-reach',
		])
	})

	it('says that a case which a step took out of sight has gone on', async () => {
		const { element, text, settled, calls } = await page([
			caseOf(),
			Object.assign(new Error('not found'), { status: 404 }),
			caseOf(),
		])
		await tellSaved(element.querySelector('desk-messages') as HTMLElement, 'case-changed')
		await settled()
		expect(text()).to.include('انتقلت الحالة إلى من يعمل عليها بعدك')
		expect(document.activeElement?.className).to.include('case-gone')
		press(element, 'تراجع عن هذه الخطوة')
		await settled()
		expect(calls.back).to.equal(1)
		expect(text()).to.include('نص الطلب كما وُقّع')
	})

	it('shows who, the reference, the letter and how to reach them; its title has the focus and names the tab', async () => {
		const { element, text } = await page([caseOf()])
		for (const words of ['هدى بنت سالم', 'برامج مهارية · جمعية يُسر', 'نص الطلب كما وُقّع', 'هي النسخة الحالية'])
			expect(text()).to.include(words)
		expect(document.activeElement?.tagName).to.equal('H1')
		expect(document.title.replace(/\s/g, ' ')).to.match(/^طلب 123 456 782 · /)
		const links = [...element.querySelectorAll('.contact-link')].map(link => link.getAttribute('href'))
		expect(links).to.deep.equal(['sms:+966501234567', 'sms:+966501234567'])
		expect(element.querySelector('#sila-related ~ .related a')?.getAttribute('href')).to.equal(
			'#/sila/cases/other',
		)
		for (const words of ['يتفق: الهاتف', 'يختلف: الاسم']) expect(text()).to.include(words)
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
		expect(calls).to.deep.equal({ case: 2, history: 2, told: 2, back: 0 })
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
		expect(element.querySelector('.letter')?.closest('[lang]')?.getAttribute('lang')).to.equal('ar')
	})
})
