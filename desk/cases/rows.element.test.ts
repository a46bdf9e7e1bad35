import { expect } from 'chai'
import { html } from 'lit'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import type { DeskRows, RowParts } from './rows.ts'
import './rows.ts'

afterEach(clear)

interface Row {
	name: string
}
const parts: RowParts<Row> = {
	blank: { name: '' },
	controls: ({ name }, i, give) =>
		html`<input id="row-${i}" .value=${name} @input=${(event: Event) => give({ name: (event.target as HTMLInputElement).value })}>`,
	remove: ({ name }) => `احذف ${name}`,
	another: 'آخر',
}
const open = (...names: string[]) =>
	mount<DeskRows<Row>>('desk-rows', { rows: names.map(name => ({ name })), parts })
const focused = () => document.activeElement?.id

describe('rows of a list', () => {
	it('are changed, added and removed, each told whole, and the focus goes along', async () => {
		const element = await open('ليلى')
		const events = told(element, 'rows-given')
		write(element, '#row-0', 'منى')
		press(element, 'آخر')
		await element.updateComplete
		expect(focused()).to.equal('row-1')
		write(element, '#row-1', 'سعد')
		await element.updateComplete
		press(element, 'احذف منى')
		await element.updateComplete
		expect(focused()).to.equal('row-0')
		const given = events.map(([, rows]) => (rows as Row[]).map(({ name }) => name).join())
		expect(given).to.deep.equal(['منى', 'منى,', 'منى,سعد', 'سعد'])
	})

	it('are never none', async () => {
		const element = await open('ليلى')
		expect(element.innerText).not.to.include('احذف')
	})
})
