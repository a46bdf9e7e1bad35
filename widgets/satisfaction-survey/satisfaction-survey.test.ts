import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import { expect } from 'chai'
import { LONGEST_COMMENT } from '../../core/survey/answers.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear } from '../test/page.ts'
import './satisfaction-survey.ts'
import { emptyDevice, feedback, OPEN, open } from './survey.fixture.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

beforeEach(emptyDevice)
afterEach(clear)

const TOKEN = 'abcdefghjkmnpqrs'
const invitation = (change: object = {}) => ({
	status: 200,
	body: {
		association: 'kadi',
		service: 'service-request',
		survey: 'after1',
		state: 'open',
		condition: false,
		...change,
	},
})

describe('the questions', () => {
	it('each type on a step of its own; what is sent is what was answered, and what was skipped is not', async () => {
		const person = await open()
		const told = new Promise<CustomEvent>(resolve =>
			document.addEventListener('sila-survey-sent', event => resolve(event as CustomEvent), { once: true }),
		)
		expect(person.text).to.include('رأيك يحسّن الخدمة.').and.include('1 من 6')
		await person.answer(4, 9, 'yes', 'web', 'ساعات أطول', 'شكرًا لكم')
		await person.seeText(ar.thanks)
		const [call] = await person.sent()
		expect(call?.key).to.match(/^[\w-]{20,}$/)
		expect(call?.request).to.deep.equal({
			association: 'kadi',
			version: 'v1',
			lang: 'ar',
			answers: { overall: 4, recommend: 9, fairness: 'yes', way: 'web', change: 'ساعات أطول' },
			comment: 'شكرًا لكم',
			campaign: 'open',
		})
		expect((await told).detail).to.deep.equal({ association: 'kadi', campaign: 'open' })
		expect((await told).composed).to.equal(true)
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
	})

	it('are skipped by the same button, but for the first', async () => {
		const person = await open()
		expect(person.primary).to.equal(ar.next)
		await person.press()
		expect(person.text).to.include('لا بد من جواب')
		expect((person.root.activeElement as HTMLInputElement).type).to.equal('radio')
		await person.answer(5)
		expect(person.primary).to.equal(ar.skip)
		await person.choose(3)
		expect(person.primary).to.equal(ar.next)
		await person.press('.actions .link:last-child')
		expect(person.primary).to.equal(ar.skip)
		expect(person.all(':checked')).to.have.length(0)
		await person.answer(null, null, null, null, null)
		await person.seeText(ar.thanks)
		expect((await person.sent())[0]?.request.answers).to.deep.equal({ overall: 5 })
	})

	it('are gone back to without loss', async () => {
		const person = await open()
		await person.answer(2, 7, 'no', 'friend', 'كلام')
		await person.type('تعليق')
		for (let i = 0; i < 5; i++) await person.press('.actions .link')
		const seen: string[] = []
		for (let i = 0; i < 5; i++) {
			seen.push(person.root.querySelector<HTMLInputElement>(':checked, textarea')?.value ?? '')
			await person.press()
		}
		expect(seen).to.deep.equal(['2', '7', 'no', 'friend', 'كلام'])
		expect(person.root.querySelector('textarea')?.value).to.equal('تعليق')
	})

	it('are radio groups that arrow keys move in, and Enter goes on', async () => {
		const person = await open()
		for (let at: Element | null = null; !at?.matches('[type=radio]'); at = person.root.activeElement)
			await sendKeys({ press: 'Tab' })
		await sendKeys({ press: 'Space' })
		await sendKeys({ press: 'ArrowDown' })
		await sendKeys({ press: 'ArrowDown' })
		expect(person.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('3')
		await sendKeys({ press: 'Enter' })
		await person.seeText('2 من 6')
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
		expect(person.root.querySelector('[role=radiogroup] > legend')?.textContent).to.include('هل تنصح بها؟')
	})

	it('say what each point is in words, and the ends of a scale', async () => {
		const person = await open()
		expect(person.all('[part=option]').map(({ innerText }) => innerText.trim())).to.deep.equal([
			...ar.asked.ratings,
		])
		await person.answer(1)
		expect(person.all('[part=option]').map(({ innerText }) => innerText.trim())).to.deep.equal(
			Array.from({ length: 11 }, (_, i) => `${i}`),
		)
		for (const end of ar.asked.scaleEnds) expect(person.text).to.include(end)
	})

	it('count letters, and name a text that is too long without cutting it', async () => {
		const person = await open()
		await person.answer(4, null, null, null)
		expect(person.text).to.include(ar.noNames)
		await person.type('أ'.repeat(LONGEST_COMMENT + 1))
		expect(person.text).to.include('2001 من 2000')
		await person.press()
		expect(person.text).to.include('النص أطول من المسموح')
		expect(person.root.querySelector('textarea')?.ariaInvalid).to.equal('true')
		expect(person.root.querySelector('textarea')?.value).to.have.length(2001)
		await person.answer('أقصر', 'ب'.repeat(LONGEST_COMMENT + 1))
		expect(person.text).to.include('النص أطول من المسموح')
		expect(await person.sent()).to.have.length(0)
	})
})

describe('the order of points', () => {
	const places = (labels: HTMLElement[]) => labels.map(label => label.getBoundingClientRect())

	for (const [lang, sign] of [
		['ar', -1],
		['en', 1],
	] as const) {
		it(`is that of reading, worst first, in ${lang}`, async () => {
			await setViewport({ width: 1280, height: 800 })
			const person = await open({ lang })
			const rating = places(person.all('[part=option]'))
			await person.answer(3)
			const scale = places(person.all('[part=option]'))
			for (const points of [rating, scale]) {
				expect(new Set(points.map(({ top }) => Math.round(top))).size, 'one row').to.equal(1)
				for (const [i, { left }] of points.entries())
					if (i) expect(Math.sign(left - (points[i - 1]?.left ?? 0))).to.equal(sign)
			}
		})

		it(`on a phone: ratings one below the other, the scale within 320 px, all of it 48 px and more, in ${lang}`, async () => {
			await setViewport({ width: 320, height: 800 })
			const person = await open({ lang })
			const rating = places(person.all('[part=option]'))
			expect(new Set(rating.map(({ top }) => Math.round(top))).size).to.equal(5)
			await person.answer(3)
			const scale = places(person.all('[part=option]'))
			expect(new Set(scale.map(({ top }) => Math.round(top))).size).to.be.at.most(3)
			for (const { width, height, left, right } of [...rating, ...scale]) {
				expect(Math.min(Math.ceil(width), Math.ceil(height))).to.be.at.least(48)
				expect(left >= 0 && right <= 320).to.equal(true)
			}
		})
	}
})

describe('what is asked', () => {
	it('is the campaign that is open, of the page’s service before that for all', async () => {
		const service = {
			...OPEN,
			slug: 'service',
			title: OPEN.title,
			target: 'service' as const,
			service: 'service-request',
		}
		const later = { ...OPEN, slug: 'later', opensOn: '2999-01-01' }
		const past = { ...OPEN, slug: 'past', closesOn: '2026-02-01' }
		const asked = [feedback({ campaigns: [later, past, service, OPEN] })]
		const all = await open({ asked })
		await all.answer(4, null, null, null, null, null)
		await all.seeText(ar.thanks)
		expect((await all.sent())[0]?.request.campaign).to.equal('open')
		const one = await open({ asked, more: 'association="kadi" service="service-request"' })
		await one.answer(4, null, null, null, null, null)
		await one.seeText(ar.thanks)
		expect((await one.sent())[0]?.request)
			.to.include({ campaign: 'service' })
			.and.not.have.property('service')
		// A campaign for everybody is told what the page is about.
		const about = await open({ more: 'association="kadi" service="service-request"' })
		await about.answer(4, null, null, null, null, null)
		await about.seeText(ar.thanks)
		expect((await about.sent())[0]?.request).to.include({ campaign: 'open', service: 'service-request' })
	})

	it('is nothing where nothing is open, and that is said kindly', async () => {
		const person = await open({ asked: [feedback({ campaigns: [] })] })
		expect(person.text).to.include(ar.none)
		expect(person.all('form')).to.have.length(0)
	})

	it('is what is open by the server’s day, whatever the clock of the device says', async () => {
		const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10)
		const campaigns = [{ ...OPEN, slug: 'new', opensOn: day(-1), closesOn: day(1) }]
		const Clock = Date
		for (const wrong of [-3, 3]) {
			class Off extends Clock {
				constructor(...given: [number?]) {
					super(...((given.length ? given : [Clock.now() + wrong * 86_400_000]) as [number]))
				}
			}
			window.Date = Off as DateConstructor
			try {
				for (const more of ['association="kadi" campaign="new"', 'association="kadi"']) {
					const person = await open({ asked: [feedback({ campaigns })], more })
					expect(person.all('form'), `${wrong} ${more}`).to.have.length(1)
				}
			} finally {
				window.Date = Clock
			}
		}
	})

	it('is not yet, or no more, the campaign named: the person learns it, and where to go', async () => {
		const campaigns = [
			{ ...OPEN, slug: 'later', opensOn: '2999-01-01' },
			{ ...OPEN, slug: 'past', closesOn: '2026-02-01' },
		]
		const later = await open({
			asked: [feedback({ campaigns })],
			more: 'association="kadi" campaign="later"',
		})
		expect(later.text).to.include(ar.shut.not_open).and.include('2999')
		expect(later.root.querySelector('a')?.getAttribute('href')).to.match(/\/kadi\/satisfaction\/$/)
		for (const slug of ['past', 'gone']) {
			const past = await open({
				asked: [feedback({ campaigns })],
				more: `association="kadi" campaign="${slug}"`,
			})
			expect(past.text).to.include(ar.shut.closed_campaign)
		}
	})
})

describe('an invitation', () => {
	it('shows the answer that was chosen in it, and stores and keeps nothing by being opened', async () => {
		const person = await open({
			more: '',
			properties: { token: TOKEN, first: 2 },
			routes: { invitation: [invitation({ condition: true })] },
		})
		expect(person.root.querySelector<HTMLInputElement>(':checked')?.value).to.equal('2')
		expect(person.text).to.include(ar.condition)
		expect(await person.sent()).to.have.length(0)
		expect(Object.keys(localStorage).filter(name => name.startsWith('sila-survey'))).to.have.length(0)
		await person.press()
		await person.seeText('2 من 9')
	})

	it('lets who is unhappy ask to be contacted, and says what staff then see', async () => {
		const person = await open({
			more: '',
			properties: { token: TOKEN },
			routes: { invitation: [invitation()] },
		})
		await person.answer(1, null, null, null, null, null, null, null)
		expect(person.text).to.include(ar.followUpHint)
		person.root.querySelector<HTMLInputElement>('[name=followUp]')?.click()
		await person.press()
		await person.seeText(ar.thanksFollowUp)
		const [call] = await person.sent()
		expect(call?.request).to.deep.equal({
			association: 'kadi',
			version: 'a1',
			lang: 'ar',
			answers: { overall: 1 },
			token: TOKEN,
			followUp: true,
		})
	})

	it('does not ask it of who is content, nor of who came by themselves', async () => {
		const invited = await open({
			more: '',
			properties: { token: TOKEN },
			routes: { invitation: [invitation()] },
		})
		await invited.answer(5, null, null, null, null, null, null, null)
		expect(invited.all('[name=followUp]')).to.have.length(0)
		const other = await open()
		await other.answer(1, null, null, null, null)
		expect(other.all('[name=followUp]')).to.have.length(0)
	})

	it('takes the wish back with the low answer', async () => {
		const person = await open({
			more: '',
			properties: { token: TOKEN },
			routes: { invitation: [invitation()] },
		})
		await person.answer(1, null, null, null, null, null, null, null)
		person.root.querySelector<HTMLInputElement>('[name=followUp]')?.click()
		for (let i = 0; i < 8; i++) await person.press('.actions .link')
		await person.answer(5, null, null, null, null, null, null, null, null)
		await person.seeText(ar.thanks)
		expect((await person.sent())[0]?.request).not.to.have.property('followUp')
	})

	it('that is spent, unknown or not for now says so, and where to go', async () => {
		const spent = await open({
			more: '',
			properties: { token: TOKEN },
			routes: { invitation: [invitation({ state: 'finished' })] },
		})
		expect(spent.text).to.include(ar.shut.spent)
		const body = {
			status: 404,
			message: 'هذا الرابط غير صحيح.',
			data: { token: { code: 'link', message: '' } },
		}
		const wrong = await open({
			more: '',
			properties: { token: TOKEN },
			routes: { invitation: [{ status: 404, body }] },
		})
		expect(wrong.text).to.include('هذا الرابط غير صحيح.')
		expect(wrong.root.querySelector('a')?.getAttribute('href')).to.match(/\/track\/$/)
	})

	it('by the numbers of its case is the one of the case', async () => {
		const survey = { id: 'after1', state: 'open', condition: false }
		const followed = { status: 200, body: { association: 'kadi', service: 'service-request', survey } }
		const person = await open({
			more: 'case="384920179"',
			properties: { code: '520817364915' },
			backend: await new Backend().tell({ answers: [followed] }),
		})
		await person.answer(4, null, null, null, null, null, null, null, null)
		await person.seeText(ar.thanks)
		expect((await person.sent())[0]?.request).to.include({ reference: '384920179', code: '520817364915' })
		expect(localStorage.length).to.equal(0)
		const without = await open({
			more: 'case="384920179"',
			backend: await new Backend().tell({ answers: [followed] }),
		})
		expect(without.text).to.include(ar.unknown)
		// A page that has the code only later.
		without.element.code = '520817364915'
		await without.see('form')
	})
})

for (const lang of ['ar', 'en'] as const) {
	for (const scheme of ['light', 'dark'] as const) {
		it(`every state is accessible, in ${lang}, ${scheme}`, async () => {
			const words = lang === 'en' ? en : ar
			await emulateMedia({ colorScheme: scheme })
			document.documentElement.style.colorScheme = 'light dark'
			const person = await open({ lang, routes: { answers: ['lost'] } })
			const check = (state: string) => accessible(person.element, state)
			await check('rating')
			await person.press()
			await check('rating with a problem')
			await person.answer(2)
			await check('scale')
			await person.choose(3)
			await check('scale answered')
			await person.answer(null)
			await check('yes or no')
			await person.answer('no')
			await check('choice')
			await person.answer(null)
			await check('words')
			await person.type('ك'.repeat(2001))
			await person.press()
			await check('words with a problem')
			await person.answer('كلمة')
			await check('comment')
			await person.press()
			await person.seeText(words.lost)
			await check('a lost answer')
			await person.press()
			await person.seeText(words.thanks)
			await check('thanks')
			const invited = await open({
				lang,
				more: '',
				properties: { token: TOKEN, first: 1 },
				routes: { invitation: [invitation({ condition: true })] },
			})
			await accessible(invited.element, 'invitation')
			await invited.answer(null, null, null, null, null, null, null, null)
			await accessible(invited.element, 'the wish to be contacted')
			const shut = await open({
				lang,
				asked: [feedback({ campaigns: [] })],
				more: 'association="kadi" campaign="x"',
			})
			await accessible(shut.element, 'closed')
		})
	}
}
