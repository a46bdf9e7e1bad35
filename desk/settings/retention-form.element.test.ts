import { expect } from 'chai'
import type { RetentionEntry } from '../../core/api/requests.ts'
import type { DeskRetentionForm } from './retention-form.ts'
import './retention-form.ts'
import { words } from './words.ar.ts'

const entry = (n: number, on: string): RetentionEntry => ({
	id: `case${n}`,
	reference: String(100_000_000 + n),
	status: 'closed',
	since: '2019-01-01T00:00:00.000Z',
	association: 'one',
	on,
})

let made: DeskRetentionForm | undefined
afterEach(() => made?.remove())

async function open(change: Partial<DeskRetentionForm>): Promise<DeskRetentionForm> {
	made = Object.assign(document.createElement('desk-retention-form') as DeskRetentionForm, {
		association: { id: 'one', name: 'جمعية' },
		rule: undefined,
		planned: [],
		suppose: async () => [],
		store: async () => {},
		...change,
	})
	document.body.append(made)
	await made.updateComplete
	return made
}

const turns = () => new Promise(resolve => setTimeout(resolve, 10))

async function ask(form: DeskRetentionForm, months: string): Promise<void> {
	const control = form.querySelector('input')
	if (!control) throw new Error('There is no field')
	control.value = months
	control.dispatchEvent(new Event('input'))
	form.querySelector('form')?.requestSubmit()
	await turns()
	await form.updateComplete
}

describe('for how long an association keeps data', () => {
	it('asks for a number of months, and asks nobody before it is one', async () => {
		let asked = 0
		const form = await open({
			suppose: async () => {
				asked++
				return []
			},
		})
		await ask(form, 'سنة')
		expect(form.textContent).to.include(words.retention.wrong)
		expect(asked).to.equal(0)
	})

	it('stores a period only after what it erases was seen', async () => {
		const stored: number[] = []
		const form = await open({
			suppose: async () => [entry(1, '2020-01-01'), entry(2, '2999-01-01')],
			store: async months => stored.push(months),
		})
		await ask(form, '١٢')
		expect(form.querySelector('.supposed')?.textContent).to.include('تُمحى بيانات طلب واحد الليلة القادمة')
		expect(stored).to.deep.equal([])
		form.querySelector<HTMLButtonElement>('.supposed .primary')?.click()
		await turns()
		await form.updateComplete
		expect(stored).to.deep.equal([12])
		expect(form.textContent).to.include(words.retention.saved)
	})

	it('shows fifty of a longer plan, and how many come after', async () => {
		const form = await open({ planned: Array.from({ length: 53 }, (_, n) => entry(n, '2020-01-01')) })
		expect(form.querySelectorAll('.planned li').length).to.equal(50)
		expect(form.textContent).to.include('وبعدها 3 طلبات.')
	})
})
