import { expect } from 'chai'
import type { Given, GiveQuery, Holding } from '../../core/api/holding.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { type Asked, Server } from '../frame/server.fixture.ts'
import { pb } from '../frame/session.ts'
import type { DeskKeeper } from './keeper.ts'
import './keeper.ts'
import { giveCases, holdingOf } from './keeper-data.ts'

const ME = { id: 'me0000000000001', name: 'سارة', email: 'sara@example.org' }

beforeEach(() => pb.authStore.save('token', { ...ME, collectionId: '', collectionName: 'staff' }))
afterEach(() => {
	clear()
	pb.authStore.clear()
})

const NOBODY: Holding = {
	cases: 1,
	holder: null,
	take: true,
	give: true,
	choices: [
		{ id: 'noura', name: 'نورة', open: 1 },
		{ id: ME.id, name: ME.name, open: 2 },
		{ id: 'saad', name: 'سعد', open: 14 },
	],
}

/** The element before a server that answers with these, the last one again and again. */
async function keeper(holdings: Partial<Holding>[], answers: Partial<Given>[] = [], properties: object = {}) {
	const sent: GiveQuery[] = []
	let asked = 0
	const server = {
		holdingOf: async () => ({ ...NOBODY, ...holdings[Math.min(asked++, holdings.length - 1)] }),
		giveCases: async (query: GiveQuery) => {
			sent.push(query)
			return { given: ['case1'], refused: [], more: false, ...answers.shift() }
		},
	}
	const element = await mount<DeskKeeper>('desk-keeper', {
		server,
		asked: { cases: ['case1'] },
		...properties,
	})
	return { element, sent }
}

describe('whose a request is', () => {
	it('is said, and nobody’s is taken by one press, unless somebody was quicker', async () => {
		const mine = { holder: { id: ME.id, name: ME.name } }
		const { element, sent } = await keeper(
			[{}, { holder: { id: 'saad', name: 'سعد' } }, mine],
			[{ given: [], refused: [{ id: 'case1', why: 'taken' }] }],
		)
		await says(element, 'لا أحد بعد.')
		press(element, 'أتولاه أنا')
		await says(element, 'تولاه غيرك قبل لحظة')
		await says(element, 'سعد')
		press(element, 'أتولاه أنا')
		await says(element, 'صار عندك')
		expect(element.innerText).not.to.include('أتولاه أنا')
		expect(sent).to.deep.equal([
			{ cases: ['case1'], to: ME.id, was: null },
			{ cases: ['case1'], to: ME.id, was: 'saad' },
		])
	})

	it('is handed to a colleague with a word, who has the fewest first; one’s own name is none of them', async () => {
		const { element, sent } = await keeper([{ holder: { id: ME.id, name: ME.name } }])
		await says(element, 'عندك')
		press(element, 'سلّمه إلى زميل')
		await element.updateComplete
		const names = [...element.querySelectorAll('.officer-option label')].map(one => one.textContent)
		expect(names).to.deep.equal(['نورة', 'سعد'])
		expect(element.innerText).to.include('عنده 14 حالة مفتوحة')
		press(element, 'سلّم')
		expect(sent).to.deep.equal([])
		element.querySelector<HTMLInputElement>('#keeper-1')?.click()
		const word = element.querySelector<HTMLInputElement>('#keeper-word')
		if (word) word.value = 'وعدته باتصال يوم الأحد'
		press(element, 'سلّم')
		await says(element, 'صار عند سعد')
		expect(sent).to.deep.equal([{ cases: ['case1'], to: 'saad', word: 'وعدته باتصال يوم الأحد', was: ME.id }])
	})

	it('shows the word that it came with, and is left to nobody', async () => {
		const { element, sent } = await keeper([{ holder: { id: ME.id, name: ME.name } }, {}], [], {
			word: 'اتصل بها مساءً',
		})
		await says(element, 'اتصل بها مساءً')
		press(element, 'اتركه بلا أحد')
		await says(element, 'لم يعد عند أحد')
		expect(sent[0]?.to).to.equal(null)
	})

	it('shows no button to who may not say whose it is', async () => {
		const { element } = await keeper([{ take: false, give: false, choices: [] }])
		await says(element, 'لا أحد بعد.')
		expect(element.querySelectorAll('button').length).to.equal(0)
	})

	it('goes with all that somebody has who leaves, and says what stays', async () => {
		const { element, sent } = await keeper(
			[{ cases: 12, holder: { id: 'saad', name: 'سعد' }, take: false }],
			[{ given: ['a', 'b'], refused: [{ id: 'c', why: 'not_theirs' }] }],
			{ asked: { of: 'saad' } },
		)
		await says(element, 'ما عند سعد: 12 حالة')
		press(element, 'سلّم الكل إلى زميل')
		await element.updateComplete
		element.querySelector<HTMLInputElement>('#keeper-0')?.click()
		press(element, 'سلّم')
		await says(element, 'صار عند نورة')
		expect(element.innerText).to.include(
			'وبقيت حالة واحدة عند صاحبها. حالة لا يراها من اخترته أو لا يعمل على مثلها.',
		)
		expect(sent).to.deep.equal([{ of: 'saad', to: 'noura' }])
	})

	it('goes for several together, whoever had each, and says where one is not theirs to give', async () => {
		const { element, sent } = await keeper(
			[{ cases: 2 }],
			[{ given: ['a'], refused: [{ id: 'b', why: 'ended' }] }],
			{ asked: { cases: ['a', 'b'] } },
		)
		await says(element, 'من يتولاها')
		expect(element.innerText).not.to.include('لا أحد بعد')
		press(element, 'سلّمها إلى زميل')
		await element.updateComplete
		element.querySelector<HTMLInputElement>('#keeper-0')?.click()
		press(element, 'سلّم')
		await says(element, 'صارت عند نورة، وسُجّل ذلك باسمك. وبقيت حالة واحدة عند صاحبها. حالة انتهت.')
		expect(element.querySelectorAll('button').length).to.equal(0)
		expect(sent).to.deep.equal([{ cases: ['a', 'b'], to: 'noura' }])
		const other = await keeper([{ give: false, choices: [] }], [], { asked: { cases: ['a', 'b'] } })
		await says(other.element, 'فيما حُدّد ما ليس لدورك أن يسلّمه')
	})

	it('names each reason with how many, where none of several goes', async () => {
		const refused = [
			{ id: 'a', why: 'ended' as const },
			{ id: 'b', why: 'not_yours' as const },
			{ id: 'c', why: 'ended' as const },
		]
		const { element } = await keeper([{ cases: 3 }], [{ given: [], refused }], {
			asked: { cases: ['a', 'b', 'c'] },
		})
		await says(element, 'من يتولاها')
		press(element, 'أتولاها أنا')
		await says(element, 'بقيت كلها كما هي: حالتان انتهتا، حالة ليس لدورك أن يقول من يتولاها.')
	})

	it('goes in parts where there are more than the server looks at together', async () => {
		const ids = Array.from({ length: 501 }, (_, i) => `c${i}`)
		const choices = [{ id: 'noura', name: 'نورة', open: 1 }]
		let asked = 0
		const server = new Server(
			{},
			{
				'sila/staff/cases/holders': ({ query }: Asked) => ({
					...NOBODY,
					cases: query.cases?.split(',').length,
					choices: asked++ === 0 ? [...choices, { id: 'saad', name: 'سعد', open: 2 }] : choices,
				}),
				'sila/staff/cases/holder': ({ body }: Asked) => ({
					given: body.of ? ['x'] : body.cases,
					refused: [],
					more: server.sent.length < 4,
				}),
			},
		)
		const holding = await holdingOf({ cases: ids })
		expect([holding.cases, holding.choices]).to.deep.equal([501, choices])
		const given = await giveCases({ cases: ids, to: 'noura' })
		expect(given.given).to.have.length(501)
		expect(server.sent.map(({ body }) => (body.cases as string[]).length)).to.deep.equal([500, 1])
		// All that somebody has goes until no more is left of it.
		expect((await giveCases({ of: 'saad', to: 'noura' })).more).to.equal(false)
		expect(server.sent).to.have.length(4)
	})
})
