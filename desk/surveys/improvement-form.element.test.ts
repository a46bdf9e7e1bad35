import { expect } from 'chai'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import type { DeskImprovementForm } from './improvement-form.ts'
import './improvement-form.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const place = {
	id: 'yusr',
	slug: 'yusr',
	services: [{ slug: 'centre', name: { ar: 'المركز', en: 'Centre' } }],
}
const services = [{ id: 's1', slug: 'centre', association: 'yusr' }]

/** The form of a new improvement; what it stores is answered by turns. */
async function open(...answers: (object | Error)[]) {
	const stored: Record<string, unknown>[] = []
	const store = async (body: Record<string, unknown>) => {
		stored.push(body)
		const answer = answers.shift() ?? {}
		if ('status' in answer) throw answer
		return answer
	}
	const opening = { finding_ar: 'عن «الانتظار»: ', service: 's1' }
	const element = await mount<DeskImprovementForm>('desk-improvement-form', {
		place,
		services,
		store,
		opening,
	})
	return { element, stored, events: told(element, 'form-saved', 'form-left') }
}

const settled = async (element: DeskImprovementForm) => {
	while (element.busy) await element.updateComplete
	await element.updateComplete
}

describe('the form of an improvement', () => {
	it('begins with what it was opened for, and its heading has the focus', async () => {
		const { element } = await open()
		expect(element.querySelector<HTMLTextAreaElement>('#sila-finding_ar')?.value).to.equal('عن «الانتظار»: ')
		expect(element.querySelector<HTMLSelectElement>('#sila-service')?.value).to.equal('s1')
		expect(document.activeElement?.textContent).to.equal('تحسين جديد')
	})

	it('says what is missing before anything is sent, and goes there', async () => {
		const { element, stored } = await open()
		press(element, 'احفظ')
		await element.updateComplete
		expect(stored).to.deep.equal([])
		expect(element.innerText).to.include('اكتب من يتولاه.')
		expect(document.activeElement?.id).to.equal('sila-owner')
	})

	it('says at its field what was refused, keeps what was typed, and is stored once it is right', async () => {
		const refusal = { status: 400, response: { data: { due_on: { code: 'day', message: 'يوم غير صحيح.' } } } }
		const { element, stored, events } = await open(refusal, { id: 'i1' })
		write(element, '#sila-owner', 'مديرة المركز')
		press(element, 'احفظ')
		await settled(element)
		expect(element.querySelector('#sila-due_on\\?')?.textContent).to.include('يوم غير صحيح.')
		expect(element.querySelector<HTMLInputElement>('#sila-owner')?.value).to.equal('مديرة المركز')
		press(element, 'احفظ')
		await settled(element)
		expect(stored.length).to.equal(2)
		expect(stored[1]).to.include({
			association: 'yusr',
			service: 's1',
			owner: 'مديرة المركز',
			published: false,
		})
		expect(events).to.deep.equal([['form-saved', { id: 'i1' }]])
	})

	it('stays while one looks elsewhere, and is forgotten once it is left', async () => {
		const first = await open()
		write(first.element, '#sila-owner', 'الاستقبال')
		first.element.remove()
		const { element, events } = await open()
		expect(element.querySelector<HTMLInputElement>('#sila-owner')?.value).to.equal('الاستقبال')
		press(element, 'تراجع')
		expect(events.map(([name]) => name)).to.deep.equal(['form-left'])
		element.remove()
		const last = await open()
		expect(last.element.querySelector<HTMLInputElement>('#sila-owner')?.value).to.equal('')
	})
})
