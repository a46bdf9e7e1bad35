import { expect } from 'chai'
import { clear, mount, press, told, write } from '../frame/element.fixture.ts'
import type { DeskRoundSetup } from './setup.ts'
import './setup.ts'
import type { KeptRound } from './store.ts'

afterEach(clear)

const text = (word: string) => ({ ar: word, en: word })
const survey = { id: 's', version: 'v1', title: text('رأيك'), service: null, questions: [] }
const campaign = {
	slug: 'spring',
	survey: 's',
	title: text('الربيع'),
	target: 'all',
	opensOn: '2026-03-01',
	closesOn: '2026-03-31',
}
const place = (slug: string) => ({
	slug,
	name: text(slug),
	services: [],
	channels: [],
	feedback: { surveys: [survey], campaigns: [campaign] },
})

async function open(given?: KeptRound) {
	const element = await mount<DeskRoundSetup>('desk-round-setup', {
		places: [place('kadi'), place('yusr')],
		given,
	})
	const events = told(element, 'round-begun') as [string, KeptRound][]
	const set = async (name: string, value: string, event = 'change') => {
		write(element, `#sila-${name}`, value, event)
		await element.updateComplete
	}
	return { element, events, set }
}

describe('a round', () => {
	it('says at its field what it lacks, and goes there', async () => {
		const { element, events, set } = await open()
		await set('sample', 'كثير', 'input')
		press(element, 'ابدأ السؤال')
		await element.updateComplete
		const said = element.innerText
		for (const words of ['اختر الاستبانة التي تسأل عنها.', 'اختر كيف تسأل.', 'اكتب عددًا صحيحًا'])
			expect(said).to.include(words)
		expect(document.activeElement?.id).to.equal('sila-survey')
		expect(events).to.deep.equal([])
	})

	it('begins with what was written, in any digits, and of a campaign only on its days', async () => {
		const { element, events, set } = await open()
		await set('association', 'yusr')
		await set('survey', 's')
		await set('on', '2026-04-01', 'input')
		expect(element.querySelector('#sila-campaign')).to.equal(null)
		await set('on', '2026-03-05', 'input')
		await set('campaign', 'spring')
		await set('sample', '٢٠', 'input')
		await set('place', ' حي الروضة ', 'input')
		element.querySelector<HTMLInputElement>('#sila-method')?.click()
		press(element, 'ابدأ السؤال')
		const [[, kept] = []] = events
		expect(kept).to.include({ association: 'yusr', version: 'v1', title: 'رأيك', open: true, count: 0 })
		const { key, ...round } = kept?.round ?? {}
		expect(key).to.equal(kept?.id)
		expect(round).to.deep.equal({
			method: 'field',
			on: '2026-03-05',
			campaign: 'spring',
			place: 'حي الروضة',
			sample: 20,
		})
	})

	it('that is corrected keeps its key and its survey', async () => {
		const begun = { key: 'r', method: 'visit', on: '2026-03-05', place: 'هنا' } as const
		const given = {
			id: 'r',
			by: 'somebody',
			association: 'yusr',
			name: 'يسر',
			version: 'v1',
			title: 'رأيك',
			questions: [],
			round: begun,
			open: false,
			count: 3,
		}
		const { element, events, set } = await open(given)
		expect(element.querySelector('#sila-survey')).to.equal(null)
		await set('place', 'هناك', 'input')
		press(element, 'احفظ وأرسل')
		expect(events.map(([, kept]) => kept)).to.deep.equal([{ ...given, round: { ...begun, place: 'هناك' } }])
	})
})
