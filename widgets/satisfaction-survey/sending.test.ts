import { expect } from 'chai'
import { clear, mount, until } from '../test/page.ts'
import { words as another } from './another.ar.ts'
import './satisfaction-survey.ts'
import { changedFeedback, emptyDevice, feedback, held, open } from './survey.fixture.ts'
import { words as ar } from './words.ar.ts'

beforeEach(emptyDevice)
afterEach(clear)

const refused = (status: number, field: string, code: string, message: string) => ({
	status,
	body: { status, message, data: { [field]: { code, message } } },
})
const [asked] = feedback().surveys
const questions = asked?.questions ?? []

describe('what is answered', () => {
	it('is on the device until it is sent, comes back, and goes when it was received', async () => {
		const first = await open()
		expect(held()).to.have.length(0)
		await first.answer(2, 6)
		expect(held()).to.have.length(1)
		expect(first.text).to.include(ar.kept)
		first.element.remove()
		const again = await open({ backend: first.backend })
		expect(again.text).to.include(ar.restored).and.include('3 من 6')
		await again.answer('yes', null, null, 'تعليق')
		await again.seeText(ar.thanks)
		expect((await again.sent())[0]?.request).to.deep.include({
			answers: { overall: 2, recommend: 6, fairness: 'yes' },
			comment: 'تعليق',
		})
		expect(held()).to.have.length(0)
	})

	it('is forgotten when the person says so', async () => {
		const person = await open()
		await person.answer(2)
		await person.press('.small .link')
		expect(held()).to.have.length(0)
		expect(person.text).to.include(ar.forgotten).and.include('1 من 6')
		expect(person.all(':checked')).to.have.length(0)
	})

	it('is not kept longer than seven days, nor where the page forbids it', async () => {
		const person = await open()
		await person.answer(2)
		const [name = ''] = Object.keys(localStorage).filter(key => key.startsWith('sila-survey'))
		localStorage[name] = JSON.stringify({
			...JSON.parse(localStorage[name]),
			at: Date.now() - 8 * 86_400_000,
		})
		person.element.remove()
		const again = await open({ backend: person.backend })
		expect(again.text).to.include('1 من 6')
		expect(held()).to.have.length(0)
		await (await open({ more: 'association="kadi" drafts="off"' })).answer(3, 3)
		expect(held()).to.have.length(0)
	})

	it('names neither link nor case on the device', async () => {
		const token = 'abcdefghjkmnpqrs'
		const body = { association: 'kadi', service: 's', survey: 'after1', state: 'open', condition: false }
		const person = await open({
			more: '',
			properties: { token },
			routes: { invitation: [{ status: 200, body }] },
		})
		await person.answer(4)
		expect(JSON.stringify(localStorage)).not.to.include(token)
		expect(held()).to.have.length(1)
	})

	it('works where the browser allows no storage', async () => {
		const set = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor
		Object.defineProperty(window, 'localStorage', {
			configurable: true,
			get() {
				throw new Error('not allowed')
			},
		})
		try {
			const person = await open()
			await person.answer(4, null, null, null, null)
			expect(person.text).not.to.include(ar.kept)
			await person.press()
			await person.seeText(ar.thanks)
		} finally {
			Object.defineProperty(window, 'localStorage', set)
		}
	})

	it('of questions that were changed meanwhile: what still fits is there from the beginning', async () => {
		const person = await open()
		await person.answer(2, 6, 'yes')
		person.element.remove()
		const [one, two] = questions
		const newer = one && two ? changedFeedback('v2', [one, two]) : {}
		const again = await open({ backend: person.backend, asked: [newer] })
		expect(again.text).to.include(ar.changed).and.include('1 من 3')
		await again.answer(null, null, null)
		await again.seeText(ar.thanks)
		expect((await again.sent())[0]?.request).to.deep.include({
			version: 'v2',
			answers: { overall: 2, recommend: 6 },
		})
	})
})

describe('sending', () => {
	const answered = async (routes: NonNullable<Parameters<typeof open>[0]>['routes'], change: object = {}) => {
		const person = await open({ routes: routes ?? {}, ...change })
		await person.answer(4, null, null, null, null)
		await person.type('تعليق')
		await person.press()
		return person
	}

	it('may be repeated when no answer came: the same key, nothing lost', async () => {
		const person = await answered({ answers: ['lost', { status: 500, body: {} }] })
		await person.seeText(ar.lost)
		expect(held()).to.have.length(1)
		expect(person.root.querySelector('textarea')?.value).to.equal('تعليق')
		await person.press()
		await person.seeText(ar.server)
		await person.press()
		await person.seeText(ar.thanks)
		const sent = await person.sent()
		expect(sent).to.have.length(3)
		expect(new Set(sent.map(({ key }) => key)).size).to.equal(1)
	})

	it('may be repeated by who comes back later', async () => {
		const person = await answered({ answers: ['lost'] })
		await person.seeText(ar.lost)
		person.element.remove()
		const again = await open({ backend: person.backend })
		await again.press()
		await again.seeText(ar.thanks)
		const [first, second] = await again.sent()
		expect(second).to.deep.equal(first)
	})

	it('says when what is stored is what came first', async () => {
		const person = await answered({ answers: [{ status: 200, body: { changed: true } }] })
		await person.seeText(ar.first)
	})

	it('of other answers than its key stored is a question: "yes" sends them under a key of their own', async () => {
		const question = refused(409, 'key', 'another', 'هل هي لشخص آخر؟')
		const person = await answered({ answers: [question] })
		await person.seeText(another.asked)
		expect((person.root.activeElement as HTMLElement).className).to.equal('question')
		expect(person.root.querySelector('textarea')?.value).to.equal('تعليق')
		expect(held()).to.have.length(1)
		await person.press('.danger button')
		await person.seeText(ar.thanks)
		expect(person.text).not.to.include(ar.first)
		const [first, second] = await person.sent()
		expect(first?.key === second?.key).to.equal(false)
		expect(second?.request).to.deep.equal(first?.request)
		expect(held()).to.have.length(0)
	})

	it('of other answers than its key stored: "no" says that the first are stored, and sends nothing', async () => {
		const person = await answered({ answers: [refused(409, 'key', 'another', 'هل هي لشخص آخر؟')] })
		await person.seeText(another.asked)
		await person.press('.danger button + button')
		await person.seeText(ar.first)
		expect(await person.sent()).to.have.length(1)
		expect(held()).to.have.length(0)
	})

	it('shows what the server found wrong where it is', async () => {
		const person = await answered({
			answers: [refused(400, 'answers.recommend', 'out_of_range', 'اختر درجة من 0 إلى 10: هل تنصح بها؟')],
		})
		await person.seeText('اختر درجة من 0 إلى 10')
		expect(person.heading).to.equal('هل تنصح بها؟')
		expect((person.root.activeElement as HTMLInputElement).name).to.equal('answers.recommend')
	})

	it('of a comment, or too often, is said at the end and kept', async () => {
		for (const problem of [
			refused(400, 'comment', 'too_long', 'تعليقك: النص أطول من المسموح.'),
			refused(429, 'request', 'too_many', 'محاولات كثيرة في وقت قصير.'),
		]) {
			const person = await answered({ answers: [problem] })
			await person.seeText(problem.body.message)
			expect(person.root.querySelector('textarea')?.value).to.equal('تعليق')
			expect(held()).to.have.length(1)
			emptyDevice()
		}
	})

	it('of a campaign that has ended, or to a link that was used, ends kindly', async () => {
		for (const problem of [
			refused(409, 'campaign', 'closed_campaign', ar.shut.closed_campaign),
			refused(409, 'case', 'spent', ar.shut.spent),
		]) {
			const person = await answered({ answers: [problem] })
			await person.seeText(problem.body.message)
			expect(person.all('form')).to.have.length(0)
			expect(held()).to.have.length(0)
		}
	})

	it('of questions that were changed brings the new ones with what still fits', async () => {
		const [one, two] = questions
		const newer = one && two ? changedFeedback('v2', [one, two]) : {}
		const person = await answered(
			{ answers: [refused(409, 'version', 'form_changed', 'حدّثت الجمعية هذه الأسئلة.')] },
			{ asked: [feedback(), newer] },
		)
		await person.seeText(ar.changed)
		expect(person.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('4')
		await person.answer(null, 8, null)
		await person.seeText(ar.thanks)
		expect((await person.sent())[1]?.request).to.deep.include({
			version: 'v2',
			answers: { overall: 4, recommend: 8 },
			comment: 'تعليق',
		})
	})

	it('of changed questions that are not published yet says so, and keeps all', async () => {
		const person = await answered({
			answers: [refused(409, 'version', 'form_changed', 'حدّثت الجمعية هذه الأسئلة.')],
		})
		await person.seeText('حدّثت الجمعية هذه الأسئلة.')
		expect(held()).to.have.length(1)
	})
})

it('keeps the link inside until it is ready, and offers another try when it cannot load', async () => {
	const { error } = console
	console.error = () => {}
	const element = mount<HTMLElement>(
		`<sila-satisfaction-survey association="kadi" backend="${location.origin}/nowhere"><a href="/x/">رابط</a></sila-satisfaction-survey>`,
	)
	await until(() => element.shadowRoot?.querySelector('button'))
	console.error = error
	expect(element.querySelector('a')?.assignedSlot).to.be.an.instanceof(HTMLSlotElement)
})
