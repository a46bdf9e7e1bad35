import { expect } from 'chai'
import type { Corrections } from '../../core/api/codes.ts'
import type { CasesRecord } from '../../core/api/collections.ts'
import type { Proposed } from '../../core/api/people.ts'
import { clear, focused, mount, press, says, write } from '../frame/element.fixture.ts'
import { pb } from '../frame/session.ts'
import { caseOf, refusal, until } from './case.fixture.ts'
import type { DeskCorrections } from './corrections.ts'
import './corrections.ts'
import type { DeskNewCode } from './new-code.ts'
import './new-code.ts'

beforeEach(() => {
	const account = { id: 'sara', collectionId: '', collectionName: 'staff', at_reception: ['kadi'] }
	pb.authStore.save('x.e30.x', account)
})
afterEach(() => {
	clear()
	pb.authStore.clear()
})

const channels = [{ kind: 'phone' }, { kind: 'email' }]
const association = { slug: 'kadi', name: { ar: 'جمعية كادي', en: 'Kadi' }, channels }
const proposal = (change: Partial<Proposed> = {}): Proposed => ({
	id: 'p1',
	act: 'code',
	association: 'kadi',
	subject: 'case00000000001',
	name: '123456782',
	reason: 'ضاع الإيصال.',
	proposedBy: 'sara@example.org',
	proposedAt: '2026-11-20T08:00:00Z',
	effectiveAt: '',
	mine: false,
	own: true,
	...change,
})

async function open(found: Partial<Corrections>, error?: Error, change: Partial<CasesRecord> = {}) {
	const errors = error ? [error] : []
	const sent: unknown[] = []
	const take = async (query: unknown) => {
		sent.push(query)
		const refused = errors.shift()
		if (refused) throw refused
		found.waiting = [proposal()]
	}
	const server = {
		loadCorrections: async () => ({ may: true, waiting: [], ready: [], ...found }),
		proposeCode: take,
		proposeContact: take,
		enterErasure: async (query: unknown) => {
			sent.push(query)
		},
		withdraw: async (id: string) => {
			sent.push(id)
			found.waiting = []
		},
	}
	const theCase = caseOf(
		{ association: 'kadi', updated: '1', anonymous: false, erased_at: '', ...change },
		{ association },
	)
	const element = await mount<DeskCorrections>('desk-corrections', { theCase, server })
	return { element, sent }
}

const prove = async (element: HTMLElement, how: string) =>
	(await until(() => element.querySelector<HTMLInputElement>(`#record-identified-${how}`))).click()

describe('a lost code and wrong contact details', () => {
	it('a new code is proposed with how identity was proved and the reason, and can be withdrawn', async () => {
		const { element, sent } = await open({})
		await says(element, 'ضاع رمزه')
		press(element, 'رمز سري جديد…')
		await says(element, 'كيف ثبتت هويته')
		press(element, 'احفظ')
		await says(element, 'رمز سري جديد لصاحب الحالة')
		expect(sent).to.deep.equal([])
		expect(element.querySelectorAll('input[name=record-identified]:checked').length).to.equal(0)
		await prove(element, 'card')
		write(element, '#record-reason', 'ضاع الإيصال.')
		press(element, 'احفظ')
		await says(element, 'اقتُرح رمز سري جديد')
		expect(sent).to.deep.equal([{ case: 'case00000000001', identified: 'card', reason: 'ضاع الإيصال.' }])
		expect(document.activeElement?.id).to.equal('sila-corrected')
		// One that waits is not proposed again.
		expect(element.querySelector('#sila-code')).to.equal(null)
		press(element, 'اسحب الاقتراح')
		await says(element, 'سُحب الاقتراح.')
	})

	it('contact details are proposed, and what the server refuses stands at its field', async () => {
		const wrong = refusal({ phone: { code: 'phone', message: 'رقم الجوال: ليس رقمًا.' } })
		const { element, sent } = await open({}, wrong)
		await says(element, 'ضاع رمزه')
		press(element, 'صحّح وسيلة التواصل…')
		const choose = async (id: string, value: string) => {
			const select = await until(() => element.querySelector<HTMLSelectElement>(id))
			select.value = value
			select.dispatchEvent(new Event('change'))
		}
		await choose('#record-contactMeans', 'sms')
		await prove(element, 'callback')
		write(element, '#record-phone', '٠٥٠١٢٣٤٥٦٨')
		write(element, '#record-reason', 'كُتب خطأ.')
		press(element, 'احفظ')
		await says(element, 'رقم الجوال: ليس رقمًا.')
		expect(document.activeElement?.id).to.equal('record-phone')
		expect(sent).to.deep.equal([
			{
				case: 'case00000000001',
				identified: 'callback',
				reason: 'كُتب خطأ.',
				contactMeans: 'sms',
				phone: '٠٥٠١٢٣٤٥٦٨',
				email: '',
				address: '',
			},
		])
	})

	it('contact details begin with those on file, and in the one that the means needs; what is not touched stays', async () => {
		const { element, sent } = await open({}, undefined, {
			contact: { contactMeans: 'sms', phone: '0501234567', email: 'huda@example.net' },
		})
		await says(element, 'ضاع رمزه')
		press(element, 'صحّح وسيلة التواصل…')
		const phone = await until(() => element.querySelector<HTMLInputElement>('#record-phone'))
		await focused('record-phone')
		// What is typed takes its place.
		expect([phone.value, phone.selectionStart, phone.selectionEnd]).to.deep.equal(['0501234567', 0, 10])
		write(element, '#record-phone', '0501234568')
		await prove(element, 'callback')
		write(element, '#record-reason', 'كُتب خطأ.')
		press(element, 'احفظ')
		await says(element, 'سُجّل الاقتراح')
		expect(sent).to.deep.equal([
			{
				case: 'case00000000001',
				identified: 'callback',
				reason: 'كُتب خطأ.',
				contactMeans: 'sms',
				phone: '0501234568',
				email: 'huda@example.net',
				address: '',
			},
		])
	})

	it('an erasure asked for by word of mouth is written down with its day and how identity was proved', async () => {
		const { element, sent } = await open({})
		await says(element, 'ضاع رمزه')
		press(element, 'سجّل طلب محو…')
		await prove(element, 'callback')
		write(element, '#record-on', '2026-11-20')
		press(element, 'احفظ')
		await says(element, 'سُجّل طلب المحو')
		expect(sent).to.deep.equal([
			{ case: 'case00000000001', identified: 'callback', reason: '', on: '2026-11-20' },
		])
	})

	it('says when one takes effect by itself, and leads to a code that is ready', async () => {
		const { element } = await open({
			waiting: [proposal({ effectiveAt: '2026-11-21T08:00:00Z', own: false })],
			ready: [{ id: 'p0', at: '2026-11-20T08:00:00Z' }],
		})
		await says(element, 'يسري من نفسه')
		const link = element.querySelector<HTMLAnchorElement>('a.primary')
		expect(link?.getAttribute('href')).to.equal('#/sila/cases/case00000000001/code/p0')
		expect(element.innerText).not.to.include('اسحب')
	})
})

describe('the page of a new code', () => {
	const show = async (...answers: (Error | undefined)[]) => {
		const asked: string[][] = []
		const server = {
			loadCase: async () => caseOf({ topic: 'question', kind: 'inquiry' }, { association, officers: [] }),
			showCode: async (id: string, key: string) => {
				asked.push([id, key])
				const error = answers.shift()
				if (error) throw error
				return { reference: '123456782', code: '520817364915', received: '2026-11-10T08:00:00Z' }
			},
		}
		const route = { params: { id: 'case00000000001', proposal: 'p0' } }
		const element = await mount<DeskNewCode>('desk-new-code', { route, server })
		await says(element, 'يظهر الرمز مرة واحدة')
		return { element, asked }
	}

	it('shows it once the person is there; a lost answer is asked for again under the same key', async () => {
		const { element, asked } = await show(Object.assign(new Error('lost'), { status: 0 }))
		expect(element.innerText).not.to.include('5208')
		press(element, 'أظهر الرمز')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'أظهر الرمز')
		await says(element, 'الرمز القديم لا يفتح شيئًا')
		expect(element.querySelector('.receipt-paper')?.textContent).to.include('5208')
		expect(asked.map(([id]) => id)).to.deep.equal(['p0', 'p0'])
		expect(asked[0]?.[1]).to.equal(asked[1]?.[1])
	})

	it('says that it was shown before', async () => {
		const { element } = await show(refusal({}, 'عُرض هذا الرمز مرة.'))
		press(element, 'أظهر الرمز')
		await says(element, 'عُرض هذا الرمز مرة.')
	})
})
