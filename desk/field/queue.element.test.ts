import { expect } from 'chai'
import { clear, mount, press, told } from '../frame/element.fixture.ts'
import type { DeskFieldQueue } from './queue.ts'
import './queue.ts'
import type { SendingState } from './sending.ts'
import type { KeptAnswer } from './store.ts'

afterEach(clear)

const EVENTS = ['queue-send', 'queue-edit', 'queue-mend', 'queue-discard', 'queue-another']
const kept = (change: Partial<KeptAnswer> = {}): KeptAnswer => ({
	key: 'k',
	by: 'somebody',
	round: 'r',
	at: 0,
	lang: 'ar',
	answers: {},
	...change,
})

async function open(answers: KeptAnswer[], sending: Partial<SendingState> = {}) {
	const state = { busy: false, trouble: '', ended: false, sent: 0, ...sending }
	const element = await mount<DeskFieldQueue>('desk-field-queue', { answers, rounds: [], sending: state })
	return { element, events: told(element, ...EVENTS), text: element.innerText }
}

describe('what is on the device', () => {
	it('waits for the network, and is sent when somebody says so', async () => {
		const { element, events, text } = await open([kept(), kept({ key: 'l' })])
		expect(text).to.include('بانتظار الشبكة (2)')
		press(element, 'أرسلها الآن')
		expect(events.map(([name]) => name)).to.deep.equal(['queue-send'])
	})

	it('is all sent, or there was nothing', async () => {
		expect((await open([], { sent: 2 })).text).to.include('أُرسل كل شيء: حفظ الخادم إجابتان.')
		expect((await open([])).text).to.include('لا شيء ينتظر الإرسال.')
	})

	it('stays where the session ended, with the way to sign in', async () => {
		const { element, text } = await open([kept()], { ended: true })
		expect(text).to.include('انتهت جلستك.').and.not.to.include('أرسلها الآن')
		expect(element.querySelector('a')?.getAttribute('href')).to.equal('#/sign-in')
	})

	it('says why an answer was refused, and what can be done about it', async () => {
		const one = kept({ refused: 'درجة من 1 إلى 5' })
		const { element, events, text } = await open([one])
		expect(text).to.include('لم يقبلها الخادم (1)').and.to.include('درجة من 1 إلى 5')
		press(element, 'صحّحها')
		press(element, 'احذفها')
		expect(events).to.deep.equal([
			['queue-edit', one],
			['queue-discard', one],
		])
	})

	it('leads to the round that was refused as a whole, and asks whose an answer is', async () => {
		const whole = kept({ refused: 'انتهت', withRound: true })
		const mends = await open([whole])
		press(mends.element, 'صحّح بيانات الجولة')
		expect(mends.events).to.deep.equal([['queue-mend', whole]])
		const other = kept({ refused: 'هل هي لشخص آخر؟', another: true })
		const renews = await open([other])
		press(renews.element, 'نعم، أرسلها وحدها')
		expect(renews.events).to.deep.equal([['queue-another', other]])
	})
})
