import { expect } from 'chai'
import { clear, mount, press, says, told, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskContentPhone } from './at-once.ts'
import './at-once.ts'

afterEach(clear)

const NUMBER = '#phone-associations-a1'
const PUBLISH = 'انشر الرقم الآن'
const open = async () => {
	const server = new Server({}, { 'sila/staff/content/now': {} })
	const element = await mount<DeskContentPhone>('desk-content-phone', {
		thing: 'associations/a1',
		phone: '0501234567',
		place: 'contact.phone',
	})
	const change = async (value: string) => {
		write(element, NUMBER, value)
		await element.updateComplete
	}
	return { server, element, change, events: told(element, 'content-published') }
}

describe('a number that is published at once', () => {
	it('is sent when it is another, and that is told', async () => {
		const { element, server, change, events } = await open()
		const button = element.querySelector('button')
		expect(element.querySelector<HTMLInputElement>(NUMBER)?.value).to.equal('0501234567')
		expect(button?.disabled).to.equal(true)
		await change(' 0507654321 ')
		expect(button?.disabled).to.equal(false)
		press(element, PUBLISH)
		while (events.length === 0) await new Promise(requestAnimationFrame)
		expect(events).to.deep.equal([['content-published', 'نُشر الرقم. يراجعه غيرك.']])
		expect(server.sent.map(({ body }) => body)).to.deep.equal([
			{ thing: 'associations/a1', field: 'contact.phone', value: '0507654321' },
		])
	})

	it('is taken away where it was emptied', async () => {
		const { element, server, change, events } = await open()
		await change('')
		press(element, PUBLISH)
		while (events.length === 0) await new Promise(requestAnimationFrame)
		expect(server.sent[0]?.body.value).to.equal(null)
	})

	it('stays as it was typed where it is refused, and the reason stands at it', async () => {
		const { element, server, change, events } = await open()
		await change('12')
		server.refuse('POST sila/staff/content/now', {
			status: 400,
			data: { value: { code: 'phone', message: 'اكتب الرقم بأرقامه كلها.' } },
		})
		press(element, PUBLISH)
		await says(element, 'اكتب الرقم بأرقامه كلها.')
		const input = element.querySelector<HTMLInputElement>(NUMBER)
		expect([input?.value, input?.ariaInvalid]).to.deep.equal(['12', 'true'])
		expect(events).to.deep.equal([])
	})
})
