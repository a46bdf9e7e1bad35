import { expect } from 'chai'
import { caseOf, refusal, settled } from '../cases/case.fixture.ts'
import type { Change } from '../cases/data.ts'
import { clear, mount, press } from '../frame/element.fixture.ts'
import type { AssignedCase } from './data.ts'
import type { DeskHolder } from './holder.ts'
import './holder.ts'

afterEach(clear)

const officer = (id: string, name: string, more: object = {}) => ({
	id,
	name,
	role: 'follow-up-unit',
	title_ar: '',
	title_en: '',
	away: false,
	substitute: '',
	topics: [],
	...more,
})
const officers = [
	officer('saad', 'سعد'),
	officer('noura', 'نورة'),
	officer('laila', 'ليلى', { away: true, substitute: 'saad' }),
]

async function open(record: object = {}, answers: Error[] = [], all = officers) {
	const sent: Change[] = []
	const save = async (_: unknown, change: Change) => {
		sent.push(change)
		const error = answers.shift()
		if (error) throw error
	}
	const matter = caseOf<AssignedCase>(
		{ kind: 'complaint', assigned_to: 'saad', ...record },
		{ officers: all },
	)
	const element = await mount<DeskHolder>('desk-holder', { matter, save })
	const radio = (name: string) =>
		[...element.querySelectorAll<HTMLInputElement>('[type=radio]')].find(
			one => one.labels?.[0]?.textContent === name,
		)
	return { element, sent, radio }
}

describe('who holds a complaint', () => {
	it('cannot be whom it is about, nor for whom one of them stands in', async () => {
		const { element, radio } = await open()
		press(element, 'غيّر من يتولاها أو من تخصهم')
		await element.updateComplete
		element.querySelector<HTMLInputElement>('#sila-about-0')?.click()
		await element.updateComplete
		expect([radio('سعد')?.disabled, radio('نورة')?.disabled, radio('ليلى')?.disabled]).to.deep.equal([
			true,
			false,
			true,
		])
		expect(element.innerText).to.include('تخصه الشكوى، فلا يتولاها')
	})

	it('nor the substitute of such a one, nobody of the unit where the complainant asked so, and nobody before it is decided', async () => {
		const reasons = async (record: object, of = officers) => {
			const { element } = await open({ assigned_to: '', ...record }, [], of)
			press(element, 'غيّر من يتولاها أو من تخصهم')
			await element.updateComplete
			return [...element.querySelectorAll('fieldset .officer-option p')].map(one => one.textContent ?? '')
		}
		const deputies = [officer('saad', 'سعد', { substitute: 'noura' }), officer('noura', 'نورة')]
		const [, deputy] = await reasons({ about_officers: ['saad'] }, deputies)
		expect(deputy).to.include('هو بديل من تخصه الشكوى')
		const [first] = await reasons({ not_unit: true })
		expect(first).to.include('طلب صاحب الشكوى ألا تُحال')
		const [waiting] = await reasons({ about_words: 'الرجل عند الباب' })
		expect(waiting).to.include('بعد أن تقرر الإدارة العليا')
	})

	it('is saved together with whom it is about, once the server takes it', async () => {
		const said = refusal({}, 'الشكوى تخص هذا المسؤول · The complaint is about this officer')
		const { element, sent, radio } = await open({}, [said])
		press(element, 'غيّر من يتولاها')
		await element.updateComplete
		element.querySelector<HTMLInputElement>('#sila-about-0')?.click()
		press(element, 'احفظ')
		await settled(element)
		expect(element.innerText).to.include('الشكوى تخص هذا المسؤول')
		radio('نورة')?.click()
		press(element, 'احفظ')
		await settled(element)
		expect(sent).to.deep.equal([
			{ about_officers: ['saad'] },
			{ assigned_to: 'noura', about_officers: ['saad'] },
		])
		expect(document.activeElement?.textContent).to.equal('حُفظ، وسُجّل التغيير باسمك.')
	})

	it('is asked of an inquiry alone, which is about nobody', async () => {
		const { element } = await open({ kind: 'inquiry', assigned_to: '' })
		expect(element.innerText).to.include('لم يُعطَ لأحد بعد')
		press(element, 'غيّر من يتولاه')
		await element.updateComplete
		// Senior management does not see what is restricted.
		const { element: secret } = await open({ restricted: 'confidential', assigned_to: '' })
		expect(secret.innerText).to.include('لا يراها إلا من سُمّي لأمثالها').and.not.include('الإدارة العليا')
		expect(element.querySelectorAll('[type=checkbox]').length).to.equal(0)
	})

	it('stays as it was when the change is left, or when somebody else was first', async () => {
		const { element, sent, radio } = await open({}, [refusal({ revision: { code: 'stale', message: '' } })])
		press(element, 'غيّر من يتولاها')
		await element.updateComplete
		radio('نورة')?.click()
		press(element, 'تراجع')
		await element.updateComplete
		expect(document.activeElement?.textContent).to.include('غيّر من يتولاها')
		expect(sent).to.deep.equal([])
		press(element, 'غيّر من يتولاها')
		await element.updateComplete
		expect(radio('سعد')?.checked).to.equal(true)
		radio('نورة')?.click()
		press(element, 'احفظ')
		await settled(element)
		expect(element.innerText).to.include('عدّل شخص آخر هذه الشكوى')
		expect(radio('نورة')?.checked).to.equal(true)
	})
})
