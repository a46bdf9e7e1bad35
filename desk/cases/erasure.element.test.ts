import { expect } from 'chai'
import { ClientResponseError } from 'pocketbase'
import type { ErasureRequestsRecord } from '../../core/api/collections.ts'
import { clear, mount, press, write } from '../frame/element.fixture.ts'
import { caseOf, lost, settled, until } from './case.fixture.ts'
import type { DeskErasure } from './erasure.ts'
import './erasure.ts'
import type { DeskErasureDecision } from './erasure-decision.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

/** A case whose erasure is asked for; decisions are answered by turns. */
async function open(...answers: Error[]) {
	const request = {
		id: 'e1',
		state: 'open',
		reason: '',
		due_on: '2026-01-05',
		created: '2026-01-01 09:00:00.000Z',
		decided_by: 'staff@example.org',
		decided_at: '2026-01-02 09:00:00.000Z',
		answer: '',
	} as ErasureRequestsRecord
	const decided: string[] = []
	const server = {
		loadErasures: async () => [{ ...request }],
		decideErasure: async (id: string, state: 'granted' | 'refused', answer: string, alone?: string) => {
			decided.push([id, state, answer, ...(alone ? [alone] : [])].join())
			const error = answers.shift()
			if (error) throw error
			// One that is proposed is open still.
			if (!('stays' in request)) Object.assign(request, { state, answer })
		},
	}
	const element = await mount<DeskErasure>('desk-erasure', { record: caseOf().record, server })
	const form = await until(() => element.querySelector<DeskErasureDecision>('desk-erasure-decision'))
	const presses = async (words: string) => {
		press(element, words)
		await settled(form)
		await element.updateComplete
	}
	return { element, decided, presses, request }
}

describe('a request for erasure', () => {
	it('is granted only by the reference, in any digits', async () => {
		const { element, decided, presses } = await open()
		expect(element.innerText).to.include('فات الموعد').and.include('لم يذكر سببًا.')
		await presses('امحُ البيانات…')
		expect(document.activeElement?.id).to.equal('sila-erase-reference')
		write(element, '#sila-erase-reference', '100000009')
		await presses('امحُ البيانات نهائيًا')
		expect(element.innerText).to.include('الرقم لا يطابق رقم الطلب')
		expect(decided).to.deep.equal([])
		write(element, '#sila-erase-reference', '١٢٣ ٤٥٦ ٧٨٢')
		await presses('امحُ البيانات نهائيًا')
		expect(decided).to.deep.equal(['e1,granted,'])
		expect(document.activeElement?.textContent).to.equal('مُحيت البيانات، وسُجّل القرار باسمك.')
	})

	it('that nobody else could agree to takes a reason, and stands as proposed', async () => {
		const asks = new ClientResponseError({
			status: 400,
			response: {
				message: '',
				data: { alone_reason: { code: 'refused', message: 'لا يوافق عليه أحد غيرك' } },
			},
		})
		const { element, decided, presses, request } = await open(asks)
		await presses('امحُ البيانات…')
		write(element, '#sila-erase-reference', '123456782')
		await presses('امحُ البيانات نهائيًا')
		expect(element.innerText).to.include('لا يوافق عليه أحد غيرك')
		expect(document.activeElement?.id).to.equal('sila-erase-alone')
		write(element, '#sila-erase-alone', 'وحدي')
		Object.assign(request, { proposed: 'granted', proposed_by: 'other@example.org', stays: true })
		await presses('امحُ البيانات نهائيًا')
		expect(decided.at(-1)).to.equal('e1,granted,,وحدي')
		expect(element.innerText).to.include('سُجل قرارك').and.include('اقتُرح محو البيانات')
	})

	it('is left undecided again', async () => {
		const { element, decided, presses } = await open()
		await presses('امحُ البيانات…')
		await presses('تراجع')
		expect(document.activeElement?.id).to.equal('sila-erase')
		expect(element.querySelector('form')).to.equal(null)
		expect(decided).to.deep.equal([])
	})

	it('is refused only with an answer, which stays until it is stored', async () => {
		const { element, decided, presses } = await open(lost())
		await presses('ارفض المحو…')
		await presses('ارفض وأرسل الرد')
		expect(document.activeElement?.id).to.equal('sila-erase-answer')
		expect(decided).to.deep.equal([])
		write(element, '#sila-erase-answer', 'الخدمة لم تُقدَّم بعد.')
		await presses('ارفض وأرسل الرد')
		expect(element.innerText).to.include('تعذر الوصول إلى الخادم')
		expect(element.querySelector<HTMLTextAreaElement>('#sila-erase-answer')?.value).to.include('الخدمة')
		await presses('ارفض وأرسل الرد')
		expect(element.innerText).to.include('رُفض محو البيانات في').and.include('الخدمة لم تُقدَّم بعد.')
	})
})
