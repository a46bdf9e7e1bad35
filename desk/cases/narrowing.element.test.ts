import { expect } from 'chai'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import type { DeskFigureFilter } from './figure-filter.ts'
import './figure-filter.ts'
import type { CaseListQuery } from './list-data.ts'
import { ALL } from './list-query.ts'
import type { DeskNarrowing } from './narrowing.ts'
import './narrowing.ts'

afterEach(clear)

const SERVICES = [
	{ id: 's1', association: 'a1', name_ar: 'طلب خدمة', name_en: 'Service' },
	{ id: 's2', association: 'a2', name_ar: 'استشارات', name_en: 'Consultations' },
]
const server = {
	listServices: async () => SERVICES,
	listColleagues: async () => [{ id: 'person000000001', name: 'نورة' }],
}

async function open(change: Partial<CaseListQuery> = {}, given: object = server) {
	const narrowed: object[] = []
	const element = await mount<DeskNarrowing>('desk-narrowing', {
		query: { ...ALL, ...change },
		server: given,
	})
	element.addEventListener('narrowed', event => narrowed.push((event as CustomEvent).detail))
	const choose = (id: string, value: string) => {
		const field = element.querySelector(`#${id}`) as HTMLSelectElement | HTMLInputElement
		field.value = value
		field.dispatchEvent(new Event('change'))
	}
	const options = (id: string) =>
		[...element.querySelectorAll(`#${id} option`)].map(option => option.textContent?.trim())
	return { element, narrowed, choose, options }
}

describe('what narrows the list', () => {
	it('says what is chosen: whose, by when, of which service, of which days, and in what order', async () => {
		const { element, narrowed, choose, options } = await open()
		await says(element, 'نورة')
		choose('sila-holder', 'person000000001')
		choose('sila-due', 'late')
		choose('sila-service', 's2')
		choose('sila-sort', 'due')
		choose('sila-from', '2026-03-01')
		element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
		expect(narrowed).to.deep.equal([
			{ holder: 'person000000001' },
			{ due: 'late' },
			{ service: 's2' },
			{ sort: 'due' },
			{ from: '2026-03-01' },
			{ open: true },
		])
		expect(options('sila-service')).to.include('استشارات')
	})

	it('offers the services of the association that is chosen', async () => {
		const { element, options } = await open({ association: 'a1' })
		await says(element, 'طلب خدمة')
		expect(options('sila-service')).not.to.include('استشارات')
	})

	it('shows what the address asks for where no names came', async () => {
		const nothing = async () => {
			throw new TypeError('Failed to fetch')
		}
		const { element } = await open(
			{ holder: 'person000000009' },
			{ listServices: nothing, listColleagues: nothing },
		)
		expect(element.querySelector<HTMLSelectElement>('#sila-holder')?.value).to.equal('person000000009')
		expect(element.querySelector<HTMLSelectElement>('#sila-due')?.options.length).to.be.greaterThan(3)
	})
})

describe('a figure that the list is narrowed to', () => {
	it('is said in words, and let go', async () => {
		const element = await mount<DeskFigureFilter>('desk-figure-filter', {
			figure: { kind: 'request', status: 'rejected', came_from: '2026-03-01', came_to: '2026-03-31' },
		})
		expect(element.innerText).to.include('غير مقبول').and.include('مارس 2026')
		let letGo = 0
		element.addEventListener('letgo', () => letGo++)
		press(element, 'ليس هذا وحده')
		expect(letGo).to.equal(1)
	})
})
