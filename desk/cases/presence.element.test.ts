import { expect } from 'chai'
import type { CaseState } from '../../core/api/work.ts'
import { clear, mount, press, says, told } from '../frame/element.fixture.ts'
import { caseOf } from './cases.fixture.ts'
import type { DeskPresence } from './presence.ts'
import './presence.ts'

afterEach(clear)

describe('who has a case open', () => {
	it('says who else has, and what a colleague changed meanwhile, in words', async () => {
		const answers: CaseState[] = [
			{ revision: 1, open: [{ name: 'نورة', functions: ['research'] }], events: [], back: false },
			{
				revision: 2,
				open: [],
				events: [
					{
						at: '2026-03-01T08:05:00.000Z',
						action: 'updated',
						actor: 'noura@example.org',
						from: 'received',
						to: 'study',
						changed: ['status'],
					},
				],
				back: false,
			},
		]
		const asked: string[][] = []
		const server = {
			caseState: async (...what: string[]) => {
				asked.push(what)
				const answer = answers.shift()
				if (!answer) throw new Error('no network')
				return answer
			},
			takeBack: async () => ({ status: 'received' as const }),
			leaveCase: (id: string) => asked.push(['left', id]),
		}
		const element = await mount<DeskPresence>('desk-presence', {
			theCase: caseOf(),
			since: '2026-03-01T08:00:00.000Z',
			server,
		})
		await says(element, 'مفتوحة الآن أيضًا عند: نورة – ')
		expect(asked[0]).to.deep.equal(['case00000000001', '2026-03-01T08:00:00.000Z'])
		await element.look()
		await says(element, 'من «وصل الطلب» إلى')
		expect(element.innerText).not.to.include('مفتوحة الآن')
		const heard = told(element, 'case-anew')
		press(element, 'اعرض الجديد')
		expect(heard.length).to.equal(1)
		// Once the page shows it, it is no news.
		element.since = '2026-03-01T08:05:00.000Z'
		await element.updateComplete
		expect(element.innerText.trim()).to.equal('')
		// What cannot be asked leaves what is known.
		await element.look()
		element.remove()
		expect(asked.at(-1)).to.deep.equal(['left', 'case00000000001'])
	})
})
