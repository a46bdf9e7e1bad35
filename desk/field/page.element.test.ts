import { expect } from 'chai'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import { pb } from '../frame/session.ts'
import type { DeskField } from './page.ts'
import './page.ts'
import * as store from './store.ts'

const KADI = {
	slug: 'kadi',
	name: { ar: 'جمعية كادي', en: 'Kadi' },
	channels: [{ kind: 'phone' }],
	services: [],
	feedback: {
		surveys: [
			{
				id: 'v1',
				kind: 'periodic',
				service: null,
				title: { ar: 'رأيك في خدماتنا', en: 'Your opinion' },
				version: 'one',
				intro: { ar: 'نسأل', en: 'We ask' },
				questions: [{ type: 'rating', id: 'whole', text: { ar: 'ما رأيك؟', en: 'Well?' }, required: true }],
			},
		],
		campaigns: [],
		results: [],
		improvements: [],
	},
}

beforeEach(() => pb.authStore.save('x.e30.x', { id: 'sara', collectionId: '', collectionName: 'staff' }))
afterEach(async () => {
	clear()
	await store.dropMine()
	await store.putPlaces([])
	pb.authStore.clear()
})

async function open() {
	const server = new Server({}, { 'sila/associations': [KADI] })
	const element = await mount<DeskField>('desk-field')
	return { server, element }
}
const tick = (element: HTMLElement, n: number) =>
	element.querySelectorAll<HTMLInputElement>('input[type=radio]')[n]?.click()

/** Begins a round, and asks the first. */
async function begun() {
	const { server, element } = await open()
	await says(element, 'جولة جديدة')
	await element.updateComplete
	write(element, '#sila-survey', 'v1', 'change')
	tick(element, 0)
	await element.updateComplete
	press(element, 'ابدأ السؤال')
	await says(element, 'ما رأيك؟')
	return { server, element }
}

describe('the field', () => {
	it('asks one after another, and an answer is kept on the device', async () => {
		const { element } = await begun()
		tick(element, 3)
		await element.updateComplete
		press(element, 'احفظ وانتقل إلى التالي')
		await says(element, 'حُفظت على هذا الجهاز.')
		expect(Object.keys((await store.mine()).answers[0]?.answers ?? {})).to.deep.equal(['whole'])
	})

	it('a round is ended; one with an answer not saved asks before', async () => {
		const { element } = await begun()
		tick(element, 3)
		await element.updateComplete
		press(element, 'أنهِ هذه الجولة')
		const dialog = () => document.querySelector('dialog') as HTMLElement
		expect(dialog().innerText).to.include('إجابة هذا الشخص لم تُحفظ بعد.')
		press(dialog(), 'ابقَ فيها')
		expect(element.innerText).to.include('ما رأيك؟')
		press(element, 'أنهِ هذه الجولة')
		press(dialog(), 'أنهِ الجولة')
		await says(element, 'جولة جديدة')
		expect((await store.mine()).rounds).to.deep.equal([])
	})

	it('a refused answer is thrown away once that is confirmed, and not before', async () => {
		const { element } = await begun()
		tick(element, 3)
		await element.updateComplete
		press(element, 'احفظ وانتقل إلى التالي')
		await says(element, 'حُفظت على هذا الجهاز.')
		const [answer] = (await store.mine()).answers
		if (!answer) throw new Error('no answer')
		await store.acknowledge([], [{ ...answer, refused: 'انتهت الحملة' }])
		element.remove()
		const again = await mount<DeskField>('desk-field')
		await says(again, 'لم يقبلها الخادم (1)')
		const dialog = () => document.querySelector('dialog') as HTMLElement
		press(again, 'احذفها')
		press(dialog(), 'أبقها')
		expect((await store.mine()).answers.length).to.equal(1)
		press(again, 'احذفها')
		press(dialog(), 'احذفها')
		await says(again, 'لا شيء ينتظر الإرسال.')
		expect((await store.mine()).answers).to.deep.equal([])
	})

	it('goes on without the server by what the device has; where it has nothing, says so and tries again', async () => {
		const server = new Server({}, { 'sila/associations': [KADI] })
		server.refuse('GET sila/associations')
		const element = await mount<DeskField>('desk-field')
		await says(element, 'تعذر الوصول إلى الخادم')
		press(element, 'حاول من جديد')
		await says(element, 'جولة جديدة')
		element.remove()
		server.refuse('GET sila/associations')
		const again = await mount<DeskField>('desk-field')
		await says(again, 'جولة جديدة')
		expect(again.querySelector('[role=alert] .sila-error, .sila-trouble')).to.equal(null)
	})
})
