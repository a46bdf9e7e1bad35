import { expect } from 'chai'
import type { DeskRecordForm, RecordField } from './form.ts'
import './form.ts'
import { words } from './words.ar.ts'

const FIELDS: RecordField[] = [
	{ name: 'name', type: 'text', label: 'الاسم', required: true },
	{
		name: 'topics',
		type: 'many',
		label: 'الموضوعات',
		options: [
			{ value: 'a', label: 'ألف' },
			{ value: 'b', label: 'باء' },
		],
	},
	{ name: 'away', type: 'yes', label: 'غائب' },
]

let made: DeskRecordForm | undefined
afterEach(() => made?.remove())

async function open(
	save: (values: Record<string, unknown>) => Promise<unknown>,
	record = {},
): Promise<DeskRecordForm> {
	made = Object.assign(document.createElement('desk-record-form') as DeskRecordForm, {
		heading: 'مسؤول',
		fields: FIELDS,
		record,
		save,
	})
	document.body.append(made)
	await made.updateComplete
	return made
}

const press = async (form: DeskRecordForm, text: string) => {
	;[...form.querySelectorAll('button')].find(one => one.textContent?.trim() === text)?.click()
	await new Promise(resolve => setTimeout(resolve))
	await form.updateComplete
}
const type = (form: DeskRecordForm, value: string) => {
	const control = form.querySelector<HTMLInputElement>('#record-name')
	if (!control) throw new Error('There is no such field')
	control.value = value
	control.dispatchEvent(new Event('input'))
}

describe('the form of a record', () => {
	it('what is missing is said at its field, and nothing is sent', async () => {
		let sent = 0
		const form = await open(async () => {
			sent++
		})
		await press(form, words.save)
		expect(form.querySelector('#record-name-trouble')?.textContent).to.include(words.required)
		expect(document.activeElement?.id).to.equal('record-name')
		expect(sent).to.equal(0)
	})

	it('sends what was changed alone, and tells what is stored', async () => {
		let sent: unknown
		const form = await open(
			async values => {
				sent = values
				return { id: 'x' }
			},
			{ name: 'نورة', topics: ['a'], phone: '1' },
		)
		let stored: unknown
		form.addEventListener('record-saved', event => {
			stored = (event as CustomEvent).detail
		})
		const [, second] = form.querySelectorAll<HTMLInputElement>('fieldset input')
		second?.click()
		form.querySelector<HTMLInputElement>('#record-away')?.click()
		await press(form, words.save)
		expect(sent).to.deep.equal({ topics: ['a', 'b'], away: true })
		expect(stored).to.deep.equal({ id: 'x' })
	})

	it('what the server refuses stands at its field, and what was typed stays', async () => {
		const form = await open(async () => {
			throw Object.assign(new Error('no'), {
				status: 400,
				response: { data: { name: { message: 'اسم · name' } } },
			})
		})
		type(form, 'هند')
		await press(form, words.save)
		expect(form.querySelector('#record-name-trouble')?.textContent).to.include('اسم')
		expect(form.querySelector<HTMLInputElement>('#record-name')?.value).to.equal('هند')
	})

	it('is left with nothing changed', async () => {
		const form = await open(async () => {
			throw new Error('sent')
		})
		let left = 0
		form.addEventListener('record-left', () => left++)
		type(form, 'هند')
		await press(form, words.leave)
		expect(left).to.equal(1)
	})
})
