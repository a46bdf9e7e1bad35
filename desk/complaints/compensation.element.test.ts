import { expect } from 'chai'
import type { CompensationRecordsRecord } from '../../core/api/collections.ts'
import type { CompensationEntry } from '../../core/api/complaints.ts'
import { caseOf, lost, refusal, settled, until } from '../cases/case.fixture.ts'
import { clear, mount, press, write } from '../frame/element.fixture.ts'
import type { DeskCompensation } from './compensation.ts'
import './compensation.ts'
import type { DeskCompensationForm } from './compensation-form.ts'
import type { AssignedCase } from './data.ts'

afterEach(() => {
	clear()
	sessionStorage.clear()
})

const policy = { compensation: [{ ar: 'بعد حكم', en: 'After a ruling' }], name: { ar: 'كادي', en: 'Kadi' } }

/** The compensation of a complaint; what is stored is answered by turns, and is there afterwards. */
async function open(...answers: Error[]) {
	const there: CompensationRecordsRecord[] = []
	const ids: string[] = []
	const server = {
		loadCompensation: async () => [...there],
		saveCase: async () => {},
		storeCompensation: async (id: string, entry: CompensationEntry) => {
			ids.push(id)
			const error = answers.shift()
			if (error) throw error
			there.push({ ...entry, id, file: 'a.png', author: 'staff@example.org', created: '' } as never)
		},
	}
	const matter = caseOf<AssignedCase>({ kind: 'complaint' }, { association: policy, officers: [] })
	const element = await mount<DeskCompensation>('desk-compensation', { matter, server })
	const form = await until(() => element.querySelector<DeskCompensationForm>('desk-compensation-form'))
	await form.updateComplete
	const presses = async (words: string) => {
		press(form, words)
		await settled(form)
		await element.updateComplete
	}
	/** Fills an agreement, with its document. */
	const agree = async () => {
		write(form, '#sila-comp-kind', 'agreement', 'change')
		await form.updateComplete
		write(form, '#sila-comp-on', '2026-03-08', 'change')
		write(form, '#sila-comp-what', 'ألف ريال')
		write(form, '#sila-comp-amount', '١٬٠٠٠٫٥')
		const file = new DataTransfer()
		file.items.add(new File(['png'], 'a.png', { type: 'image/png' }))
		const input = form.querySelector<HTMLInputElement>('#sila-comp-file')
		if (input) input.files = file.files
		input?.dispatchEvent(new Event('change'))
		await form.updateComplete
	}
	return { element, form, there, ids, presses, agree }
}

describe('a compensation', () => {
	it('is none where the policy has none', async () => {
		const element = await mount<DeskCompensation>('desk-compensation', {
			matter: caseOf({ kind: 'complaint' }),
		})
		expect(element.innerText).to.equal('')
	})

	it('says what is wrong beside each field, before anything is asked', async () => {
		const { form, ids, presses } = await open()
		write(form, '#sila-comp-kind', 'minutes', 'change')
		await form.updateComplete
		await presses('راجع ثم احفظ')
		for (const field of ['on', 'harm', 'size', 'causes', 'members', 'file'])
			expect(form.querySelector(`#sila-comp-${field}-trouble`)?.textContent, field).to.not.equal('')
		expect(document.activeElement?.id).to.equal('sila-comp-on')
		expect(ids).to.deep.equal([])
	})

	it('has as many members as are written, and never none', async () => {
		const { form } = await open()
		write(form, '#sila-comp-kind', 'minutes', 'change')
		await form.updateComplete
		press(form, 'عضو آخر')
		await form.updateComplete
		expect(document.activeElement?.id).to.equal('sila-comp-members-1')
		write(form, '#sila-comp-members-1', 'أ. منى')
		await form.updateComplete
		press(form, 'احذف هذا العضو')
		await form.updateComplete
		expect(form.draft.members).to.deep.equal([{ member: 'أ. منى', approved_on: '' }])
	})

	it('says what the policy asks for, and that the mark of a ruling was not saved', async () => {
		const { element } = await open()
		expect(element.querySelector('details')?.textContent).to.include('بعد حكم')
		element.server = {
			...element.server,
			saveCase: async () => {
				throw lost()
			},
		}
		element.querySelector<HTMLInputElement>('.case-tick input')?.click()
		await until(() => element.rulingTrouble)
		await element.updateComplete
		expect(element.innerText).to.include('تعذر الوصول إلى الخادم')
		await until(() => !element.querySelector<HTMLInputElement>('.case-tick input')?.checked)
	})

	it('says that its records did not come, with another try', async () => {
		const { element } = await open()
		const there = element.server
		const fails = async () => {
			throw lost()
		}
		element.server = { ...there, loadCompensation: fails }
		element.matter = caseOf<AssignedCase>({ kind: 'complaint', id: 'another' }, { association: policy })
		await until(() => element.trouble)
		await element.updateComplete
		element.server = there
		press(element, 'حاول من جديد')
		await until(() => !element.trouble && element.records)
	})

	it('is looked at once more, stored for good, and shown with its amount', async () => {
		const { element, form, there, presses, agree } = await open()
		await agree()
		await presses('راجع ثم احفظ')
		expect(document.activeElement?.id).to.equal('sila-comp-yes')
		await presses('تراجع')
		expect(there.length).to.equal(0)
		await presses('راجع ثم احفظ')
		await presses('نعم، احفظه نهائيًا')
		await until(() => element.records?.length)
		await element.updateComplete
		expect(element.querySelector('.settlements')?.textContent).to.include('1,000.5 ريال')
		expect(form.querySelector('.compensation-done')?.textContent).to.equal('سُجّل: اتفاق على التعويض.')
		expect(form.querySelector<HTMLSelectElement>('#sila-comp-kind')?.value).to.equal('')
	})

	it('that is refused waits for what it lacks, and is the same record when it goes again', async () => {
		const said = refusal({ kind: { code: 'needed', message: 'سجّل المحضر · Record the minutes' } })
		const first = await open(said)
		await first.agree()
		await first.presses('راجع ثم احفظ')
		await first.presses('نعم، احفظه نهائيًا')
		expect(first.form.querySelector('#sila-comp-kind-trouble')?.textContent).to.equal('سجّل المحضر.')
		await first.presses('راجع ثم احفظ')
		await first.presses('نعم، احفظه نهائيًا')
		expect(first.ids.length).to.equal(2)
		expect(first.ids[0]).to.equal(first.ids[1])
	})
})
