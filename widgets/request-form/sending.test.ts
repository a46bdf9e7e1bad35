import { expect } from 'chai'
import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import { words as another } from '../shared/form/another.ar.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, file, open } from '../test/page.ts'
import './request-form.ts'
import type { RequestSentEvent } from './request-form.ts'
import { words } from './words.ar.ts'

afterEach(clear)

const ready = async (answers: Parameters<Backend['tell']>[0]['answers'] = []) =>
	(await open({ backend: await new Backend().tell({ answers }) })).upTo('review')

/** Whether the browser would ask before the page is left. */
const guarded = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('sending', () => {
	it('tells the server all that was answered, once', async () => {
		const person = await ready()
		await person.send()
		await person.see('[part=numbers]')
		const calls = await person.backend.calls()
		expect(calls).to.have.length(1)
		expect(calls[0]?.key).to.match(IDEMPOTENCY_KEY)
		expect(calls[0]?.request).to.deep.equal({
			association: 'yusr',
			service: 'family-consultations',
			formVersion: 'v1',
			lang: 'ar',
			conditions: { residence: 'yes' },
			answers: {
				kind: 'marital',
				need: 'نحتاج إلى استشارة.',
				'national-id': '١٠٠٠٠٠٠٠٠٨',
				fullName: 'نورة بنت سعد',
				contactMeans: 'sms',
				phone: '0501234567',
				discreet: 'no',
			},
			declared: true,
			signature: 'نورة بنت سعد',
		})
	})

	it('happens once however often the button is pressed, and shows that it goes on', async () => {
		const person = await ready(['held'])
		await person.send()
		expect(person.text).to.include(words.sending)
		expect(person.root.querySelectorAll('progress')).to.have.length(2)
		await person.press()
		person.root.querySelector('form')?.requestSubmit()
		await person.press('.actions .link')
		expect(person.heading).to.equal(words.titles.review)
		await person.backend.release()
		await person.see('[part=numbers]')
		expect(await person.backend.calls()).to.have.length(1)
	})

	it('goes again by itself when a busy server says so, with the same key', async () => {
		const busy = { status: 429, body: { data: {} }, headers: { 'Retry-After': '1' } }
		const person = await ready([busy, busy])
		await person.send()
		expect(person.text).to.include(words.sending)
		await person.see('[part=numbers]')
		const calls = await person.backend.calls()
		expect(calls.map(({ key }) => key === calls[0]?.key)).to.deep.equal([true, true, true])
	})

	it('keeps everything when the answer is lost, and goes again with the same key', async () => {
		const person = await ready(['lost'])
		await person.send()
		await person.seeText(words.lost)
		expect(person.control('signature').value).to.equal('نورة بنت سعد')
		await person.press()
		await person.see('[part=numbers]')
		const [first, second] = await person.backend.calls()
		expect(second).to.deep.equal(first)
	})

	it('keeps the key over a refusal and a change, and takes another for another request', async () => {
		const message = 'اختصر النص.'
		const person = await ready([
			{
				status: 400,
				body: { status: 400, message, data: { 'answers.need': { code: 'too_long', message } } },
			},
		])
		await person.send()
		await person.see('[part=problems]')
		await person.type('answers.need', 'استشارة.')
		await person.press()
		await person.press()
		await person.send()
		await person.see('[part=numbers]')
		const other = await ready()
		await other.send()
		await other.see('[part=numbers]')
		const keys = (await person.backend.calls()).map(({ key }) => key)
		expect(keys[1]).to.equal(keys[0])
		expect((await other.backend.calls())[0]?.key).not.to.equal(keys[0])
	})

	it('goes under one key with one content from two pages in two languages, and under another with another', async () => {
		const first = await ready()
		const { key, step, values } = first.form.state
		const keys: (string | undefined)[] = []
		for (const [lang, changed] of [
			['ar', {}],
			['en', {}],
			['ar', { 'answers.need': 'غير ذلك' }],
		] as const) {
			const person = await open({ lang, backend: await new Backend().tell({}) })
			person.form.change({ key, step, values: { ...values, ...changed } })
			await person.form.updateComplete
			await person.send()
			await person.see('[part=numbers]')
			keys.push((await person.backend.calls())[0]?.key)
		}
		expect(keys[1]).to.equal(keys[0])
		expect(keys[2]).not.to.equal(keys[0])
	})

	it('goes again under the same key when it was corrected after a lost answer, and shows what is stored', async () => {
		const letter = 'إلى الجمعية\nهدى بنت سالم'
		const receipt = { reference: '384920179', code: '520817364915', received: '2026-11-20T08:12:00Z' }
		const person = await ready(['lost', { status: 200, body: { ...receipt, changed: true, letter } }])
		await person.send()
		await person.seeText(words.lost)
		await person.type('signature', 'نورة  بنت سعد')
		await person.press('.actions .link')
		await person.type('answers.phone', '0507654321')
		await person.press()
		await person.send()
		await person.seeText('هدى بنت سالم')
		expect(person.text).not.to.include('0507654321')
		const [one, two] = await person.backend.calls()
		expect(two?.request.answers.phone).to.equal('0507654321')
		expect(two?.key).to.equal(one?.key)
	})

	describe('of something else than what arrived under the key', () => {
		const message = 'وصل بهذا الإرسال شيء آخر من قبل.'
		const asked = { status: 409, body: { status: 409, message, data: { key: { code: 'another', message } } } }
		const button = (person: Awaited<ReturnType<typeof ready>>, text: string) =>
			person.all('button').find(({ textContent }) => textContent?.trim() === text) as HTMLButtonElement

		it('asks; as another it goes under a key of its own', async () => {
			const person = await ready([asked])
			await person.send()
			await person.seeText(another.asked.request)
			expect(person.root.activeElement).to.equal(person.root.querySelector('.question'))
			expect(person.all('[part=numbers]')).to.have.length(0)
			await accessible(person.form, 'asked')
			button(person, another.another.request).click()
			await person.see('[part=numbers]')
			const [one, two] = await person.backend.calls()
			expect(two?.request).to.deep.equal(one?.request)
			expect(two?.key).not.to.equal(one?.key)
		})

		it('says how the first is followed up where it is the same, and sends nothing', async () => {
			const person = await ready([asked])
			await person.send()
			await person.seeText(another.asked.request)
			button(person, another.same.request).click()
			await person.seeText(another.kept.request)
			const calls = await person.backend.calls()
			expect(calls).to.have.length(1)
			await person.press()
			await person.see('[part=numbers]')
			expect((await person.backend.calls())[1]?.key).to.equal(calls[0]?.key)
		})
	})

	it('happens by itself once the network is back, unless the person went on to something else', async () => {
		const person = await ready(['lost', 'lost'])
		await person.send()
		await person.seeText(words.lost)
		await person.press('.actions .link')
		window.dispatchEvent(new Event('online'))
		expect(await person.backend.calls()).to.have.length(1)
		await person.press()
		await person.send()
		await person.seeText(words.lost)
		window.dispatchEvent(new Event('online'))
		await person.see('[part=numbers]')
		const calls = await person.backend.calls()
		expect(calls.map(({ key }) => key)).to.deep.equal(Array(3).fill(calls[0]?.key))
	})

	const said = (code: string) => ({ request: { code, message: 'In the language of the browser.' } })
	for (const [status, data, text] of [
		[429, said('too_many'), words.form.problems.too_many],
		[500, said('server'), words.form.problems.server],
		[400, { service: { code: 'closed_service', message: '' } }, words.form.problems.closed_service],
		[
			413,
			{ request: { code: 'too_large', message: 'حجم الطلب أكبر من المسموح.' } },
			'حجم الطلب أكبر من المسموح.',
		],
		[502, {}, words.form.problems.server],
	] as const) {
		it(`says what ${status} means, for no field in particular, and keeps everything`, async () => {
			const person = await ready([{ status, body: { status, message: 'Something else.', data } }])
			await person.send()
			await person.seeText(text)
			expect(person.all('[part=problems]')).to.have.length(0)
			expect(person.heading).to.equal(words.titles.review)
			await person.press()
			await person.see('[part=numbers]')
		})
	}

	it('takes an answer that is no receipt for what it is', async () => {
		const person = await ready([{ status: 200, body: '<html>Log in to this network</html>' }])
		await person.send()
		await person.see('.danger')
		expect(person.all('[part=numbers]')).to.have.length(0)
	})

	it('fetches a form that changed meanwhile, keeps the answers and the files, and asks what is new', async () => {
		const message = 'حدّثت الجمعية هذا النموذج.'
		const backend = await new Backend().tell({
			answers: [
				{
					status: 409,
					body: { status: 409, message, data: { formVersion: { code: 'form_changed', message } } },
				},
			],
		})
		const person = await open({ backend, service: 'shaml-center' })
		await person.choose('conditions.route', 'official-referral')
		await person.press()
		await person.choose('answers.ruling', 'visit')
		await person.attach('documents.execution-request', file('طلب.png'))
		await person.press()
		await person.type('answers.fullName', 'نورة بنت سعد')
		await person.type('answers.national-id', '1000000008')
		await person.choose('answers.contactMeans', 'visit')
		await person.press()
		const [need] = (await backend.definition('yusr')).services.flatMap(({ slug, questions }) =>
			slug === 'shaml-center' ? questions.filter(({ id }) => id === 'need') : [],
		)
		await backend.tell({
			services: {
				'shaml-center': { formVersion: 'v2', documents: [], questions: [{ ...need, required: true }] },
			},
		})
		await person.send()
		await person.seeText(message)
		await person.press()
		expect(person.heading).to.equal(words.titles.need)
		expect(person.problems).to.deep.equal(['answers.need'])
		await person.type('answers.need', 'لدي حكم زيارة.')
		await person.press()
		await person.press()
		await person.send()
		await person.see('[part=numbers]')
		const [, call] = await backend.calls()
		expect(call?.request.formVersion).to.equal('v2')
		expect(call?.request.answers.fullName).to.equal('نورة بنت سعد')
		expect(call?.files[0]).to.include({ field: 'documents.supporting', name: 'طلب.png' })
	})

	it('tells the page that the request was sent, without the code', async () => {
		const person = await ready()
		const told = new Promise<RequestSentEvent>(resolve =>
			document.addEventListener('sila-request-sent', event => resolve(event as RequestSentEvent), {
				once: true,
			}),
		)
		await person.send()
		const event = await told
		expect(event.detail).to.deep.equal({ reference: '384920179' })
		expect([event.bubbles, event.composed]).to.deep.equal([true, true])
	})
})

describe('leaving the page', () => {
	it('is asked about once something is typed, until the receipt is saved', async () => {
		const person = await open()
		expect(guarded()).to.equal(false)
		await person.upTo('review')
		expect(guarded()).to.equal(true)
		await person.send()
		await person.see('[part=numbers]')
		expect(guarded()).to.equal(true)
		await person.press()
		expect(guarded()).to.equal(false)
	})

	it('is not asked about after the form was taken off the page', async () => {
		const person = await (await open()).upTo('you')
		expect(guarded()).to.equal(true)
		person.form.remove()
		expect(guarded()).to.equal(false)
	})

	it('of one form leaves what another on the page still holds guarded', async () => {
		const begun = await ready()
		const other = await open()
		await other.form.updateComplete
		expect(guarded()).to.equal(true)
		other.form.remove()
		expect(guarded()).to.equal(true)
		begun.form.remove()
		expect(guarded()).to.equal(false)
	})
})
