import { expect } from 'chai'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { words as leave } from '../shared/sensitive/words.ar.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, mount, spaced, stand, until } from '../test/page.ts'
import './tracker.ts'
import type { CaseShownEvent, SilaTracker } from './tracker.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

afterEach(clear)

const CASE = {
	kind: 'request',
	reference: '384920179',
	association: 'yusr',
	service: 'family-consultations',
	status: 'study',
	since: '2026-11-18T22:30:00Z',
	received: '2026-11-10T08:00:00Z',
	can: [],
	history: [
		{ status: 'received', at: '2026-11-10T08:00:00Z' },
		{ status: 'complete', at: '2026-11-12T08:00:00Z' },
		{ status: 'study', at: '2026-11-18T22:30:00Z' },
	],
	sensitive: false,
}

const ok = (change: object = {}) => ({ status: 200, body: { ...CASE, ...change } })
const refused = (status: number) => ({ status, body: { status, message: 'No.', data: {} } })

async function open(answers: Parameters<Backend['tell']>[0]['answers'] = [], lang = 'ar') {
	const backend = await new Backend().tell({ answers })
	const tracker = mount<SilaTracker>(`<sila-tracker lang="${lang}" backend="${backend.at}"></sila-tracker>`)
	const root = () => tracker.shadowRoot as ShadowRoot
	await until(() => tracker.shadowRoot?.querySelector('form'))
	return {
		tracker,
		backend,
		root: root(),
		see: (text: string) =>
			until(() => spaced((root().querySelector('[part=base]') as HTMLElement).innerText).includes(text)),
		text: () => spaced((root().querySelector('[part=base]') as HTMLElement).innerText),
		async ask(reference: string, code: string) {
			;(root().querySelector('#reference') as HTMLInputElement).value = reference
			;(root().querySelector('#code') as HTMLInputElement).value = code
			root().querySelector('form')?.requestSubmit()
			await tracker.updateComplete
			await tracker.updateComplete
		},
	}
}

describe('the tracker', () => {
	it('shows where a case stands, since when, what is next, who decides and the reply period as it is meant', async () => {
		const person = await open([ok()])
		await person.ask('384920179', '520817364915')
		await person.see(caseWords.statuses.study.label)
		// 22:30 UTC is the next day in Riyadh.
		for (const text of [
			'الاستشارات الأسرية',
			'جمعية يُسر',
			'19 نوفمبر 2026',
			'1448',
			'لجنة البحث',
			'وقد يتأخر عن ذلك',
		])
			expect(person.text()).to.include(text)
		expect(person.root.activeElement).to.equal(person.root.querySelector('h2'))
	})

	it('says once what is twice the same: the day of what stands where it arrived, and who decides', async () => {
		const arrived = { status: 'received', since: '2026-11-10T09:00:00Z', history: [] }
		const person = await open([ok(arrived), ok()])
		// Above the steps, which are the policy's own words.
		const times = (text: string) => (person.text().split(ar.steps)[0] ?? '').split(text).length - 1
		await person.ask('384920179', '520817364915')
		await person.see(caseWords.statuses.received.label)
		expect(times('10 نوفمبر 2026')).to.equal(1)
		expect(times('لجنة البحث')).to.equal(1)
		person.tracker.leave()
		await until(() => person.root.querySelector('#reference'))
		await person.ask('384920179', '520817364915')
		await person.see(caseWords.statuses.study.label)
		expect(times('لجنة البحث')).to.equal(1)
	})

	it('names the day of the reply where there is one, and not after the decision', async () => {
		const person = await open([
			ok({ due: '2026-12-09' }),
			ok({ earliest: '2026-12-02' }),
			ok({ status: 'accepted' }),
		])
		const look = async () => {
			await person.ask('384920179', '520817364915')
			await person.see(ar.leave)
			const text = person.text()
			;[...person.root.querySelectorAll('button')].at(-1)?.click()
			await until(() => person.root.querySelector('#code'))
			return text
		}
		expect(await look()).to.include('9 ديسمبر 2026')
		expect(await look()).to.include('2 ديسمبر 2026')
		expect(await look())
			.to.include(caseWords.statuses.accepted.label)
			.and.not.include('يدرسه ويقرر فيه')
	})

	it('marks the step of the handling that the case is in', async () => {
		const person = await open([ok()])
		await person.ask('384920179', '520817364915')
		const present = await until(() => person.root.querySelector<HTMLElement>('[aria-current=step]'))
		expect(present.innerText).to.include('الدراسة').and.include(ar.here)
		expect(person.root.querySelectorAll('[aria-current]')).to.have.length(1)
		expect(person.root.querySelectorAll('ol > li')).to.have.length(9)
	})

	it('takes Arabic-Indic digits, spaces and dashes', async () => {
		const person = await open([ok()])
		await person.ask('٣٨٤ ٩٢٠ ١٧٩', ' 5208-1736 4915 ')
		await person.see(caseWords.statuses.study.label)
		expect(await person.backend.calls<object>()).to.deep.equal([
			{ reference: '384920179', code: '520817364915', lang: 'ar' },
		])
	})

	it('takes numbers as they are pasted, with marks of direction, signs, labels and commas', async () => {
		const pasted = ['\u061c384 920 179', '#384920179', 'رقم الطلب: 384 920 179', '\u200f٣٨٤٩٢٠١٧٩\u200e.']
		const person = await open(pasted.map(() => ok()))
		for (const reference of pasted) {
			await person.ask(reference, '5208 1736 4915،')
			await person.see(caseWords.statuses.study.label)
			await until(() => person.tracker.opened)
			;[...person.root.querySelectorAll('button')].at(-1)?.click()
			await until(() => person.root.querySelector('#code'))
		}
		expect(await person.backend.calls<object>()).to.deep.equal(
			pasted.map(() => ({ reference: '384920179', code: '520817364915', lang: 'ar' })),
		)
	})

	it('finds a mistyped number before it asks the server', async () => {
		const person = await open()
		await person.ask('384920178', '520817364915')
		await person.see(ar.wrong.reference.mistyped)
		expect((person.root.activeElement as HTMLInputElement).name).to.equal('reference')
		await person.ask('384920179', '5208')
		await person.see(ar.wrong.code.mistyped)
		expect((person.root.activeElement as HTMLInputElement).ariaInvalid).to.equal('true')
		expect(await person.backend.calls()).to.deep.equal([])
	})

	it('says of both numbers at once that nothing was typed, and takes back what is mended', async () => {
		const person = await open()
		await person.ask(' ', '')
		for (const name of ['reference', 'code'] as const) await person.see(ar.wrong[name].missing)
		expect(person.text()).to.not.include(ar.wrong.reference.mistyped)
		expect((person.root.activeElement as HTMLInputElement).name).to.equal('reference')
		person.root.querySelector('#reference')?.dispatchEvent(new Event('input', { bubbles: true }))
		await until(() => !person.text().includes(ar.wrong.reference.missing))
		expect(person.text()).to.include(ar.wrong.code.missing)
	})

	it('takes the reference of its link, in any spelling, now and later, and leaves the address alone', async () => {
		stand('#%D8%B7%D9%84%D8%A8%20384%20920%20179')
		const person = await open([ok()])
		const reference = () => person.root.querySelector('#reference') as HTMLInputElement
		await until(() => spaced(reference().value) === '384 920 179')
		await person.ask(reference().value, '520817364915')
		await person.see(caseWords.statuses.study.label)
		stand()
		clear()
		const other = await open()
		location.hash = '#123456782'
		await until(
			() => spaced((other.root.querySelector('#reference') as HTMLInputElement).value) === '123 456 782',
		)
		expect(location.hash).to.equal('#123456782')
		stand()
	})

	it('takes nothing from a link that has no reference', async () => {
		for (const hash of ['#messages', '#123456789', '#%E0%A4%A']) {
			stand(hash)
			const person = await open()
			await person.tracker.updateComplete
			expect((person.root.querySelector('#reference') as HTMLInputElement).value, hash).to.equal('')
			clear()
		}
		stand()
	})

	it('says one and the same of a wrong code and of an unknown reference', async () => {
		const person = await open([refused(404), refused(404)])
		await person.ask('384920179', '520817364915')
		await person.see(ar.problems.not_found)
		const first = person.text()
		await person.ask('100000009', '520817364915')
		await person.see(ar.problems.not_found)
		expect(person.text()).to.equal(first)
	})

	for (const [answer, problem] of [
		[refused(429), 'too_many'],
		[refused(500), 'server'],
		['lost', 'lost'],
	] as const) {
		it(`says what went wrong: ${problem}`, async () => {
			const person = await open([answer, ok()])
			await person.ask('384920179', '520817364915')
			await person.see(ar.problems[problem])
			await person.ask('384920179', '520817364915')
			await person.see(caseWords.statuses.study.label)
		})
	}

	it('puts nothing in the address, keeps its numbers for this tab alone, and tells the page none', async () => {
		const { href } = location
		const person = await open([ok()])
		const told = new Promise<CaseShownEvent>(resolve =>
			document.addEventListener('sila-case-shown', event => resolve(event as CaseShownEvent), { once: true }),
		)
		await person.ask('384920179', '520817364915')
		expect((await told).detail).to.deep.equal({ kind: 'request', status: 'study', association: 'yusr' })
		expect(location.href).to.equal(href)
		await until(() => sessionStorage.length === 1)
		expect([localStorage.length, document.cookie]).to.deep.equal([0, ''])
	})

	it('can look for another', async () => {
		const person = await open([ok()])
		await person.ask('384920179', '520817364915')
		await person.see(ar.leave)
		;[...person.root.querySelectorAll('button')].at(-1)?.click()
		await until(() => person.root.querySelector('#code'))
		expect((person.root.querySelector('#code') as HTMLInputElement).value).to.equal('')
	})

	describe('of a sensitive case', () => {
		const way = (root: ShadowRoot) => root.querySelector<HTMLAnchorElement>('.leave a')
		/** Presses the key once, and returns what is said of it. */
		const press = async ({ tracker, root }: { tracker: SilaTracker; root: ShadowRoot }) => {
			dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
			await tracker.updateComplete
			return root.querySelector('.leave [role=status]')?.textContent?.trim() ?? null
		}
		let left = 0
		const count = () => left++
		beforeEach(() => {
			left = 0
			addEventListener('sila-leave', count)
		})
		afterEach(() => removeEventListener('sila-leave', count))

		it('has the quick way out, which names its key, hears it, and goes with the case', async () => {
			const person = await open([ok({ sensitive: true }), ok()])
			await person.ask('384920179', '520817364915')
			const link = await until(() => way(person.root))
			expect(link.textContent?.trim()).to.equal(`${leave.leave} ${leave.key}`)
			expect(link.href).to.equal('https://www.google.com/?hl=ar')
			expect(person.text()).to.include(leave.title)
			// Once before the last, which would take the test's own page away.
			expect([await press(person), await press(person)]).to.deep.equal(['', leave.once])

			person.tracker.leave()
			await until(() => person.root.querySelector('#reference'))
			await person.ask('384920179', '520817364915')
			await person.see(caseWords.statuses.study.label)
			expect(way(person.root)).to.equal(null)
			for (let presses = 0; presses < 3; presses++) expect(await press(person)).to.equal(null)
			expect([left, person.text().includes(leave.title)]).to.deep.equal([0, false])
		})

		it('has none where the case is not one', async () => {
			const person = await open([ok()])
			await person.ask('384920179', '520817364915')
			await person.see(caseWords.statuses.study.label)
			await until(() => person.tracker.opened)
			for (let presses = 0; presses < 3; presses++) expect(await press(person)).to.equal(null)
			expect([left, way(person.root)]).to.deep.equal([0, null])
		})
	})

	for (const lang of ['ar', 'en']) {
		it(`is accessible in every state, in ${lang}`, async () => {
			const words = lang === 'en' ? en : ar
			const person = await open([refused(404), ok(), ok({ status: 'closed' })], lang)
			await accessible(person.tracker, 'asking')
			await person.ask('1', '2')
			await accessible(person.tracker, 'mistyped')
			await person.ask('384920179', '520817364915')
			await person.see(words.problems.not_found)
			await accessible(person.tracker, 'not found')
			await person.ask('384920179', '520817364915')
			await person.see(words.here)
			await until(() => person.tracker.opened)
			await accessible(person.tracker, 'shown')
			;[...person.root.querySelectorAll('button')].at(-1)?.click()
			await until(() => person.root.querySelector('#code'))
			await person.ask('384920179', '520817364915')
			await person.see(words.leave)
			await accessible(person.tracker, 'closed')
		})
	}
})
