import { expect } from 'chai'
import { formatCode } from '../../core/language/spaced.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, mount, spaced, until } from '../test/page.ts'
import { words as ar } from './lost-code.ar.ts'
import './tracker.ts'
import type { SilaTracker } from './tracker.ts'
import { words as tracker } from './words.ar.ts'

afterEach(clear)

const REFERENCE = '384920179'
const NEW = { reference: REFERENCE, code: '520817364915', received: '2026-11-10T08:00:00Z' }
const CASE = {
	kind: 'request',
	reference: REFERENCE,
	association: 'yusr',
	service: 'family-consultations',
	status: 'study',
	since: '2026-11-18T22:30:00Z',
	received: '2026-11-10T08:00:00Z',
	can: [],
	history: [],
	sensitive: false,
}
const refusal = (status: number, field: string, message: string) => ({
	status,
	body: { status, message, data: { [field]: { code: field, message } } },
})

type Program = Parameters<Backend['tell']>[0]

async function open(program: Program) {
	const backend = await new Backend().tell(program)
	const element = mount<SilaTracker>(`<sila-tracker lang="ar" backend="${backend.at}"></sila-tracker>`)
	await until(() => element.shadowRoot?.querySelector('form'))
	const root = element.shadowRoot as ShadowRoot
	const button = (label: string) =>
		[...root.querySelectorAll('button')].find(one => one.textContent?.trim() === label)
	const person = {
		root,
		backend,
		text: () => spaced((root.querySelector('[part=base]') as HTMLElement).innerText),
		see: (words: string) => until(() => person.text().includes(spaced(words))),
		press: async (label: string) => (await until(() => button(label))).click(),
		write(name: string, value: string) {
			const input = root.querySelector(`#${name}`) as HTMLInputElement
			input.value = value
			input.dispatchEvent(new Event('input'))
		},
	}
	await person.press(tracker.lost)
	await person.see(ar.lead)
	return person
}

describe('a lost code', () => {
	it('is asked for by the reference, replaced by a one-time code, shown once and leads on', async () => {
		const person = await open({
			answers: [{ status: 200, body: CASE }],
			routes: {
				'lost-code': [{ status: 200, body: { asked: true } }],
				'new-code': [refusal(404, 'once', 'ليس هو.'), 'lost', { status: 200, body: NEW }],
			},
		})
		await accessible(person.root.host, 'a lost code')
		await person.press(ar.send)
		await person.see(tracker.wrong.reference.missing)
		expect(person.root.activeElement?.id).to.equal('reference')
		person.write('reference', '٣٨٤ ٩٢٠ ١٧٩')
		await person.press(ar.send)
		await person.see(ar.asked)
		await accessible(person.root.host, 'a lost code')

		await person.press(ar.show)
		await person.see(ar.onceHint)
		person.write('once', '1234 5678')
		await person.press(ar.show)
		await person.see('ليس هو.')
		expect(person.root.activeElement?.id).to.equal('once')
		person.write('once', '٤٢٦١ ٨٨٠٧')
		await person.press(ar.show)
		await person.see(tracker.problems.lost)
		await person.press(ar.show)
		await person.see(ar.done)
		await person.see(formatCode(NEW.code))
		await accessible(person.root.host, 'a lost code')
		const sent = await person.backend.sent()
		expect(sent.map(({ route }) => route)).to.deep.equal(['lost-code', 'new-code', 'new-code', 'new-code'])
		expect(sent[0]?.request).to.deep.equal({ reference: REFERENCE, lang: 'ar' })
		expect(sent.at(-1)?.request).to.deep.equal({ reference: REFERENCE, once: '42618807', lang: 'ar' })
		// An answer that was lost is asked for again under the same key.
		expect(new Set(sent.slice(1).map(({ key }) => key)).size).to.equal(1)
		expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.include(NEW.code)

		await person.press(ar.saved)
		await person.see('الاستشارات الأسرية')
		expect(person.text()).not.to.include(spaced(formatCode(NEW.code)))
	})

	it('keeps the new code on show where the case does not come, and asks before the page is left', async () => {
		const person = await open({
			answers: ['lost', 'lost'],
			routes: {
				'lost-code': [{ status: 200, body: { asked: true } }],
				'new-code': [{ status: 200, body: NEW }],
			},
		})
		await person.press(ar.have)
		person.write('reference', REFERENCE)
		person.write('once', '42618807')
		await person.press(ar.show)
		await person.see(ar.done)
		const leaving = new Event('beforeunload', { cancelable: true })
		dispatchEvent(leaving)
		expect(leaving.defaultPrevented).to.equal(true)
		await person.press(ar.saved)
		await person.see(tracker.problems.lost)
		expect(person.text()).to.include(spaced(formatCode(NEW.code)))
	})

	it('says that there were too many attempts, and leads back', async () => {
		const person = await open({ routes: { 'lost-code': [refusal(429, 'request', 'كثير')] } })
		person.write('reference', REFERENCE)
		await person.press(ar.send)
		await person.see(tracker.problems.too_many)
		await person.press(ar.back)
		await person.see(tracker.show)
		expect(person.root.activeElement?.id).to.equal('reference')
	})
})
