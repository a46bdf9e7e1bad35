import { expect } from 'chai'
import type { DuplicateQuery, SameCase } from '../../core/api/cases.ts'
import { clear, focused, mount, press, says, write } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import type { Saved } from '../saved.ts'
import { caseOf, caseRowOf } from './cases.fixture.ts'
import { type DeskRelated, duplicateNotice } from './related.ts'
import './related.ts'
import { render } from 'lit'

const ASSOCIATION = 'yusr'
const other = (n: number, change: Partial<SameCase> = {}): SameCase => ({
	case: caseRowOf(`other${n}`, { reference: `10000000${n}` }),
	agrees: ['identity'],
	differs: [],
	...change,
})

beforeEach(() => holds(ASSOCIATION, 'reception'))
afterEach(clear)

/** The element before a server that refuses with this, or takes what it is sent; what it finds afterwards is `after`. */
async function related(found: SameCase[], { refuse = null as object | null, after = found } = {}) {
	const sent: DuplicateQuery[] = []
	const element = await mount<DeskRelated>('desk-related', {
		theCase: caseOf({ association: ASSOCIATION }),
		found,
		server: {
			setDuplicate: async (query: DuplicateQuery) => {
				sent.push(query)
				if (refuse) throw refuse
			},
		},
	})
	element.addEventListener('related-changed', event => {
		element.found = after
		;(event as Saved).waitFor(element.updateComplete)
	})
	return { element, sent }
}

describe('other cases of the same person', () => {
	it('are five at first, and all once they are asked for, where the focus goes on', async () => {
		const { element } = await related([1, 2, 3, 4, 5, 6, 7].map(n => other(n)))
		expect(element.querySelectorAll('.related > li')).to.have.length(5)
		press(element, 'عرضها كلها (7)')
		await element.updateComplete
		expect(element.querySelectorAll('.related > li')).to.have.length(7)
		expect(document.activeElement).to.equal(element.querySelector('.related > li:nth-child(6) a'))
		expect(element.innerText).not.to.include('عرضها كلها')
		clear()
		expect((await related([1, 2, 3, 4, 5].map(n => other(n)))).element.innerText).not.to.include('عرضها كلها')
	})

	it('one is marked by a press on it, and the mark is taken back', async () => {
		const marked = [other(2, { duplicate: 'of' }), other(1)]
		const { element, sent } = await related([other(1), other(2)], { after: marked })
		;[...element.querySelectorAll('button')]
			.filter(one => one.textContent === 'هذه الحالة مكررة لها')[1]
			?.click()
		await says(element, 'سُجّل باسمك أنها مكررة للحالة')
		expect(sent).to.deep.equal([{ case: 'case00000000001', of: '100000002' }])
		await says(element, 'هذه الحالة مكررة للحالة 100 000 002')
		// A case is a duplicate of one.
		expect(element.innerText).not.to.include('هذه الحالة مكررة لها')
		expect(element.querySelector('#sila-twin')).to.equal(null)
		press(element, 'ليست مكررة')
		await says(element, 'ليست مكررة للحالة')
		expect(sent[1]).to.deep.equal({ case: 'case00000000001', of: null })
	})

	it('one that is a duplicate of this says so, and is set free from here', async () => {
		const { element, sent } = await related([other(3, { agrees: [], duplicate: 'by' })])
		await says(element, 'مكررة لهذه الحالة: 100 000 003')
		expect(element.innerText).not.to.include('يتفق')
		press(element, 'ليست مكررة')
		await says(element, 'سُجّل باسمك')
		expect(sent).to.deep.equal([{ case: 'other3', of: null }])
	})

	it('one that is not shown is named by its number; what is wrong stands at it, and what was typed stays', async () => {
		const message = 'لا نجد فيما تراه حالة بهذا الرقم.'
		const refuse = {
			status: 404,
			response: { message, data: { of: { code: 'unknown_reference', message } } },
		}
		const { element, sent } = await related([], { refuse })
		await says(element, 'هل وصلت من قبل؟')
		element.querySelector('details')?.setAttribute('open', '')
		write(element, '#sila-twin', '123 456 782')
		press(element, 'سجّلها مكررة')
		await says(element, message)
		await focused('sila-twin')
		const input = element.querySelector<HTMLInputElement>('#sila-twin')
		expect([input?.value, input?.getAttribute('aria-invalid')]).to.deep.equal(['123 456 782', 'true'])
		expect(sent).to.deep.equal([{ case: 'case00000000001', of: '123 456 782' }])
	})

	it('are compared by who may not say whose it is, and marked by nobody else; of another kind none is', async () => {
		holds(ASSOCIATION, 'auditor')
		const { element } = await related([other(1)])
		expect([element.querySelectorAll('button').length, element.querySelector('details')]).to.deep.equal([
			0,
			null,
		])
		clear()
		expect((await related([])).element.innerText).to.equal('')
		clear()
		holds(ASSOCIATION, 'reception')
		const inquiry = { ...other(1), case: caseRowOf('other1', { kind: 'inquiry' as const, service: null }) }
		expect((await related([inquiry])).element.innerText).not.to.include('هذه الحالة مكررة لها')
	})

	it('are named at the top of the page with a way to each', () => {
		render(
			duplicateNotice([other(1, { duplicate: 'of' }), other(2, { duplicate: 'by' }), other(3)]),
			document.body,
		)
		const links = [...document.querySelectorAll('.case-notice a')].map(one => one.getAttribute('href'))
		expect(links).to.deep.equal(['#/sila/cases/other1', '#/sila/cases/other2'])
		render(null, document.body)
	})
})
