import { expect } from 'chai'
import { pb } from '../frame/session.ts'
import { acknowledge, dropMine, mine, putAnswer, putRound, renewAnswer } from './store.ts'

/** Somebody has signed in on this device. */
const sit = (id: string) => pb.authStore.save('x.e30.x', { id, collectionId: '', collectionName: 'staff' })

const round = (id: string, by: string) => ({
	id,
	by,
	association: 'kadi',
	name: 'كادي',
	version: 'v',
	title: 'رأيك',
	questions: [],
	round: { key: id, method: 'field' as const, on: '2026-03-01' },
	open: true,
	count: 0,
})
const answer = (key: string, by: string, at: number) => ({
	key,
	by,
	round: `of ${by}`,
	at,
	lang: 'ar' as const,
	answers: {},
})

describe('what is kept on a device', () => {
	beforeEach(async () => {
		for (const who of ['mona', 'reem']) {
			sit(who)
			await dropMine()
		}
	})
	after(() => pb.authStore.clear())

	it('is shown to whoever gathered it alone, and goes with them alone', async () => {
		sit('mona')
		await putAnswer(round('of mona', 'mona'), answer('a', 'mona', 2))
		await putAnswer(round('of mona', 'mona'), answer('b', 'mona', 1))
		sit('reem')
		await putRound(round('of reem', 'reem'))
		expect(await mine()).to.deep.include({ answers: [] })
		await dropMine()
		sit('mona')
		const { rounds, answers } = await mine()
		expect(rounds.map(({ id }) => id)).to.deep.equal(['of mona'])
		expect(answers.map(({ key }) => key)).to.deep.equal(['b', 'a'])
	})

	it('goes once the server has it, and stays with the reason where it was refused', async () => {
		sit('mona')
		const [first, second] = [answer('a', 'mona', 1), answer('b', 'mona', 2)]
		for (const one of [first, second]) await putAnswer(round('of mona', 'mona'), one)
		await acknowledge(['a'], [{ ...second, refused: 'لا', another: true }])
		const [left, ...more] = (await mine()).answers
		expect([left?.key, left?.refused, more.length]).to.deep.equal(['b', 'لا', 0])
		// Of another person than the one its key stored: it waits under a key of its own.
		if (left) await renewAnswer(left)
		const [renewed, ...others] = (await mine()).answers
		expect([renewed?.refused, renewed?.another, others.length]).to.deep.equal([undefined, undefined, 0])
		expect(renewed?.key).not.to.equal('b')
	})
})
