import { expect } from 'chai'
import type { ContentDetail } from '../../core/api/content.ts'
import type { Content } from '../../core/policy/shape.ts'
import { clear, focused, mount, press, says, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskContentEditor } from './editor.ts'
import './editor.ts'
import { typed } from './writing.ts'

const THING = 'services/s1'
afterEach(() => {
	clear()
	typed.delete(THING)
})

const text = (ar: string, en: string) => ({ ar, en })
const content: Content = {
	schema: 5,
	name: text('طلب خدمة', 'Service'),
	summary: text('ملخص', 'Summary'),
	need: text('أحتاج', 'I need'),
	entry: { by: 'request' },
	conditions: [{ id: 'one', text: text('شرط', 'Condition'), at: 'study' }],
	questions: [],
	documents: [],
}
const detail = (change: Partial<ContentDetail> = {}): ContentDetail => ({
	thing: THING,
	association: 'a1',
	associationName: text('جمعية كادي', 'Kadi'),
	slugs: ['kadi', 'service'],
	content,
	seen: 'first',
	writes: true,
	alone: false,
	open: true,
	draft: null,
	waiting: null,
	states: [],
	...change,
})
const open = async (first: ContentDetail, said = 'ما سيتغير') => {
	let now = first
	const server = new Server(
		{},
		{
			'sila/staff/content/thing': () => now,
			'sila/staff/content/draft': () => now,
			'sila/staff/content/now': () => now,
		},
	)
	const element = await mount<DeskContentEditor>('desk-content-editor', { thing: THING })
	await says(element, said)
	return {
		server,
		element,
		turns(next: ContentDetail) {
			now = next
		},
	}
}
const NAME = '[id="sila-name.ar"]'

describe('a content that is written', () => {
	it('sends nothing while nothing differs, and then all of it with what was seen', async () => {
		const { element, server } = await open(detail())
		const send = () => element.querySelector<HTMLButtonElement>('.content-send .primary')
		expect(send()?.disabled).to.equal(true)
		write(element, NAME, 'طلب عون')
		await element.updateComplete
		expect(send()?.disabled).to.equal(false)
		send()?.click()
		await says(element, 'أُرسل. يُنشر حين يوافق عليه غيرك.')
		expect(server.sent[0]?.body).to.deep.equal({
			thing: THING,
			content: { ...content, name: text('طلب عون', 'Service') },
			seen: 'first',
			why: '',
			propose: true,
		})
	})

	it('asks for a reason where nobody else may agree, and says so at its field', async () => {
		const { element, server } = await open(detail({ alone: true }))
		await says(element, 'لا أحد غيرك يوافق في هذه الجمعية')
		write(element, NAME, 'طلب عون')
		await element.updateComplete
		server.refuse('POST sila/staff/content/draft', {
			status: 400,
			data: { why: { code: 'required', message: 'لا أحد غيرك يوافق، فاكتب السبب.' } },
		})
		press(element, 'أرسله ليوافق عليه زميل')
		await focused('sila-why')
		await says(element, 'فاكتب السبب.')
	})

	it('says where both wrote in the same place, and keeps what was typed here', async () => {
		const { element, server, turns } = await open(detail())
		write(element, NAME, 'لي')
		await element.updateComplete
		const theirs = { ...content, name: text('لهم', 'Service'), need: text('حاجة', 'I need') }
		turns(
			detail({
				seen: 'second',
				draft: {
					state: 'open',
					base: content,
					content: theirs,
					by: 'reem@example.org',
					at: '2026-03-04T09:00:00.000Z',
					why: '',
					word: '',
					returnedBy: '',
				},
			}),
		)
		server.refuse('POST sila/staff/content/draft', {
			status: 409,
			data: { seen: { code: 'changed', message: 'تغير' } },
		})
		press(element, 'أرسله ليوافق عليه زميل')
		await says(element, 'كتبتما في الموضع نفسه')
		await says(element, 'reem@example.org')
		expect(element.querySelector<HTMLInputElement>(NAME)?.value).to.equal('لي')
		expect(element.querySelector<HTMLInputElement>('[id="sila-need.ar"]')?.value).to.equal('حاجة')
		await element.updateComplete
		press(element, 'أرسله ليوافق عليه زميل')
		while (server.sent.length < 2) await new Promise(requestAnimationFrame)
		expect(server.sent[1]?.body.seen).to.equal('second')
	})

	it('has the number of the body to which individuals go published at once, beside what is written', async () => {
		const referral = (phone: string): Content => ({
			...content,
			entry: {
				by: 'referral',
				sources: [],
				individual: { name: text('جهة', 'Body'), phone, text: text('نص', 'Text') },
			},
		})
		const { element, server, turns } = await open(detail({ content: referral('1919') }))
		write(element, NAME, 'طلب عون')
		const label = 'هاتف الجهة التي يذهب إليها الفرد'
		await says(element, label)
		write(element, '#phone-services-s1', '1920')
		turns(detail({ content: referral('1920'), seen: 'second' }))
		await element.updateComplete
		press(element, 'انشر الرقم الآن')
		await says(element, 'نُشر الرقم. يراجعه غيرك.')
		expect(server.sent.map(({ path, body }) => [path, body])).to.deep.equal([
			['sila/staff/content/now', { thing: THING, field: 'entry.individual.phone', value: '1920' }],
		])
		expect(element.querySelector<HTMLInputElement>(NAME)?.value).to.equal('طلب عون')
		expect(element.querySelector<HTMLInputElement>('[id="sila-entry.individual.phone"]')?.value).to.equal(
			'1920',
		)
		clear()
		typed.delete(THING)
		const asked = await open(detail())
		expect(asked.element.querySelector('desk-content-phone')).to.equal(null)
		clear()
		const read = await open(detail({ content: referral('1919'), writes: false }), 'تقرأ المحتوى ولا تكتبه.')
		expect(read.element.querySelector('desk-content-phone')).to.equal(null)
	})
})
