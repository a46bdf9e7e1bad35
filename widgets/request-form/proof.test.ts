import { expect } from 'chai'
import { Backend, type Call, clear, open, type Person, until } from '../test/page.ts'
import './request-form.ts'

/* The proof of work of a form: worked out while somebody types, sent with what they wrote, and never in their way. */

afterEach(clear)

type Program = Parameters<Backend['tell']>[0]

const start = async (program: Program = {}) =>
	open({ backend: await new Backend().tell({ association: { proof: 'open' }, ...program }) })

const asked = async ({ backend }: Person) =>
	(await backend.sent()).filter(({ route }) => route === 'proof').map(({ request }) => request)

/** Waits until the server was asked for so many challenges. */
async function challenges(person: Person, count: number): Promise<void> {
	for (let seen = -1; seen < count; ) seen = (await asked(person)).length
}

const arrived = async (person: Person): Promise<Call[]> => {
	await person.see('[part=numbers]')
	return person.backend.calls()
}
const refused = (code: string, status = 409) => ({
	status,
	body: { message: 'رُدّ', data: { proof: { code, message: 'رُدّ' } } },
})

describe('the proof of work of a form', () => {
	it('is asked for once something is typed, not before, and goes with what is sent', async () => {
		const person = await start()
		await person.choose('conditions.residence', 'yes')
		await person.press()
		await person.choose('answers.kind', 'marital')
		expect(await asked(person)).to.deep.equal([])
		await person.type('answers.need', 'نحتاج إلى استشارة.')
		await challenges(person, 1)
		await person.press()
		await person.introduce()
		await person.press()
		expect(await asked(person)).to.deep.equal([{ association: 'yusr', kind: 'request' }])
		await person.send()
		const [call, ...others] = await arrived(person)
		expect(others).to.deep.equal([])
		expect(call?.proof?.number).to.equal(700)
		expect(call?.proof?.signature).to.equal('signed')
		expect(await asked(person)).to.have.length(1)
	})

	it('is not asked for where the association asks for none, or the service is sensitive or restricted', async () => {
		for (const program of [
			{ association: {} },
			{ services: { 'family-consultations': { sensitive: true } } },
			{ services: { 'family-consultations': { restricted: true } } },
		]) {
			const person = await start(program)
			await person.upTo('review')
			await person.send()
			const [call] = await arrived(person)
			expect(call).not.to.have.property('proof')
			expect(await asked(person)).to.deep.equal([])
			clear()
		}
	})

	it('is asked for of a sensitive service where the association wants that', async () => {
		const services = { 'family-consultations': { sensitive: true } }
		const person = await start({ association: { proof: 'all' }, services })
		await person.upTo('review')
		await person.send()
		expect((await arrived(person))[0]?.proof?.number).to.equal(700)
	})

	it('that has aged when it is sent is made anew, and nothing is lost', async () => {
		// Good for less than it takes something to arrive.
		const person = await start({ challenges: [{ seconds: 1, number: 3 }] })
		await person.upTo('review')
		await challenges(person, 1)
		await person.send()
		const calls = await arrived(person)
		expect(calls.map(({ proof }) => proof?.number)).to.deep.equal([700])
	})

	it('that the server does not take is made anew, under the same key', async () => {
		const person = await start({ answers: [refused('proof')], challenges: [{ number: 3 }] })
		await person.upTo('review')
		await person.send()
		const calls = await arrived(person)
		expect(calls.map(({ proof }) => proof?.number)).to.deep.equal([3, 700])
		expect(new Set(calls.map(({ key }) => key)).size).to.equal(1)
		expect(calls[1]?.request).to.deep.equal(calls[0]?.request)
	})

	it('that is not taken a second time is left out: nobody is kept from sending', async () => {
		const person = await start({ answers: [refused('proof'), refused('proof')] })
		await person.upTo('review')
		await person.send()
		const calls = await arrived(person)
		expect(calls.map(({ proof }) => proof?.number)).to.deep.equal([700, 700, undefined])
	})

	it('that cannot be had, or has no solution, is left out', async () => {
		const none = [{ status: 500 }, { status: 500 }]
		for (const challenges of [none, [{ number: 5000 }, { number: 5000 }]]) {
			const person = await start({ challenges })
			await person.upTo('review')
			await person.send()
			expect((await arrived(person)).map(({ proof }) => proof)).to.deep.equal([undefined])
			clear()
		}
	})

	it('lets in one: the next from the same form has another', async () => {
		const person = await start({ challenges: [{ number: 3 }] })
		await person.upTo('review')
		await person.send()
		await arrived(person)
		person.form.restart()
		await until(() => person.step === 'conditions')
		await person.upTo('review')
		await person.send()
		await arrived(person)
		expect((await person.backend.calls()).map(({ proof }) => proof?.number)).to.deep.equal([3, 700])
	})

	it('says why too much came without one, and keeps all that was written', async () => {
		const person = await start({
			answers: [refused('unproven', 429)],
			challenges: [{ status: 500 }, { status: 500 }],
		})
		await person.upTo('review')
		await person.send()
		await person.seeText('رُدّ')
		expect(person.control('signature').value).to.equal('نورة بنت سعد')
		await person.press()
		const calls = await arrived(person)
		expect(calls[0]?.proof).to.equal(undefined)
		expect(calls[1]?.request).to.deep.equal(calls[0]?.request)
	})
})
