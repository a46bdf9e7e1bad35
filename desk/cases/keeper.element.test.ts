import { expect } from 'chai'
import type { Given, GiveQuery, Holding } from '../../core/api/holding.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { pb } from '../frame/session.ts'
import type { DeskKeeper } from './keeper.ts'
import './keeper.ts'

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
async function keeper(holdings: Partial<Holding>[], answers: Given[] = [], properties: object = {}) {
	const sent: GiveQuery[] = []
	let asked = 0
	const server = {
		holdingOf: async () => ({ ...NOBODY, ...holdings[Math.min(asked++, holdings.length - 1)] }),
		giveCases: async (query: GiveQuery) => {
			sent.push(query)
			return answers.shift() ?? { given: ['case1'], refused: [] }
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
		expect(element.innerText).to.include('وبقيت حالة واحدة عند صاحبها.')
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
		await says(element, 'صارت عند نورة، وسُجّل ذلك باسمك. وبقيت حالة واحدة عند صاحبها.')
		expect(element.querySelectorAll('button').length).to.equal(0)
		expect(sent).to.deep.equal([{ cases: ['a', 'b'], to: 'noura' }])
		const other = await keeper([{ give: false, choices: [] }], [], { asked: { cases: ['a', 'b'] } })
		await says(other.element, 'فيما حُدّد ما ليس لدورك أن يسلّمه')
	})
})
