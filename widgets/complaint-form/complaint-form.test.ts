import { emulateMedia, sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { device, emptyDevice, goOn, held } from '../request-form/drafts.fixture.ts'
import { accessible } from '../test/a11y.ts'
import { Backend, clear, file, spaced, until } from '../test/page.ts'
import { complain } from './complaint.fixture.ts'
import './complaint-form.ts'
import { words as ar } from './words.ar.ts'
import { words as en } from './words.en.ts'

afterEach(clear)

/** What the association publishes of its officers. */
const FUNCTIONS = [
	{ id: 'store', title: { ar: 'مسؤول المستودع', en: 'Store officer' } },
	{ id: 'desk', title: { ar: 'الاستقبال', en: 'Reception' }, name: 'سعد' },
]

describe('the steps', () => {
	it('of a complaint with a name: each asks its own, and what is sent is what was reviewed', async () => {
		const person = await complain()
		expect(person.heading).to.equal(ar.titles.who)
		await person.fillTo('review')
		expect(person.heading).to.equal(ar.titles.review)
		expect(person.text).to.include('رُفع الصوت عليّ أمام الناس.').and.include('نورة بنت سعد')
		const told = new Promise<Event>(resolve =>
			document.addEventListener('sila-complaint-sent', resolve, { once: true }),
		)
		await person.press()
		await person.see('[part=numbers]')
		expect(((await told) as CustomEvent).detail).to.deep.equal({ reference: '384920179' })
		const [call] = await person.sent()
		expect(call?.request).to.deep.equal({
			association: 'kadi',
			lang: 'ar',
			anonymous: false,
			about: 'conduct',
			happened: 'رُفع الصوت عليّ أمام الناس.',
			happenedOn: '',
			wants: 'اعتذار',
			aboutOfficers: [],
			aboutWords: '',
			notUnit: false,
			concernsReference: '',
			concernsCode: '',
			fullName: 'نورة بنت سعد',
			contactMeans: 'sms',
			phone: '٠٥٠١٢٣٤٥٦٧',
			discreet: 'no',
		})
	})

	it('are reviewed in the words of people: the day by its name in both calendars, and no code', async () => {
		const person = await (await complain()).fillTo('review', 'nameless')
		person.form.go('what')
		await person.see('[name=happenedOn]')
		await person.type('happenedOn', '2026-11-01')
		await person.press()
		await person.press()
		await person.press()
		expect(spaced(person.text)).to.include('1 نوفمبر 2026').and.include('21 جمادى الأولى 1448 هـ')
		expect(person.text).not.to.match(/2026-11|conduct/)
	})

	it('of an anonymous one: what it covers and what not is said at once, and nothing that identifies is asked or sent', async () => {
		const person = await complain()
		// What was typed before the mind was changed is not sent either.
		await person.fillTo('review')
		for (let i = 0; i < 6; i++) await person.press('.actions .link')
		expect(person.heading).to.equal(ar.titles.who)
		await person.choose('anonymous', 'yes')
		for (const line of [...ar.covers, ...ar.leaves]) expect(person.text).to.include(line)
		for (let i = 0; i < 4; i++) await person.press()
		expect(person.heading).to.equal(ar.titles.review)
		expect(person.text).not.to.include('نورة')
		await person.press()
		await person.see('[part=numbers]')
		const [call] = await person.sent()
		const { anonymous, fullName, contactMeans, phone, email, address, concernsReference, concernsCode } =
			call?.request ?? {}
		expect(anonymous).to.equal(true)
		expect(
			[fullName, contactMeans, phone, email, address, concernsReference, concernsCode].filter(Boolean),
		).to.deep.equal([])
	})

	it('refuse what is missing at its field, in a list that leads there', async () => {
		const person = await complain()
		await person.press()
		expect(person.problems).to.deep.equal(['anonymous'])
		await person.fillTo('what')
		await person.press()
		expect(person.problems).to.deep.equal(['about', 'happened'])
		expect(person.root.activeElement).to.equal(person.root.querySelector('[part=problems]'))
		person.all('[part=problems] a')[1]?.click()
		await until(() => person.root.activeElement === person.control('happened'))
		await person.type('happened', 'حدث')
		expect(person.problems).to.deep.equal(['about'])
	})

	it('tell a Hijri day as such, and leave it to the server whether a day has come', async () => {
		const person = await (await complain()).fillTo('what')
		await person.choose('about', 'harm')
		await person.type('happened', 'حدث')
		await person.type('happenedOn', '1448-05-10')
		await person.press()
		expect(person.problems).to.deep.equal(['happenedOn'])
		expect(person.text).to.include('هجري').and.include('بالميلادي')
		await person.type('happenedOn', '2999-01-01')
		await person.press()
		expect(person.heading).to.equal(ar.titles.whom)
	})

	it('do not take a day that is only begun for none', async () => {
		const person = await (await complain()).fillTo('what')
		await person.choose('about', 'harm')
		await person.type('happened', 'حدث')
		person.control('happenedOn').focus()
		await sendKeys({ press: '1' })
		await person.press()
		expect(person.problems).to.deep.equal(['happenedOn'])
	})

	it('ask for the request it concerns, by its reference alone where the code is not at hand', async () => {
		const person = await (await complain()).fillTo('concerns')
		await person.choose('concerns', 'yes')
		await person.press()
		expect(person.problems).to.deep.equal(['concernsReference'])
		await person.type('concernsReference', '384920179')
		await person.type('concernsCode', '52')
		await person.press()
		expect(person.problems).to.deep.equal(['concernsCode'])
		await person.type('concernsCode', '')
		await person.press()
		expect(person.heading).to.equal(ar.titles.you)
		await person.type('fullName', 'نورة بنت سعد')
		await person.choose('contactMeans', 'visit')
		await person.press()
		expect(person.text).to.include('384920179').and.include('دون رمزه')
	})

	it('show what the server found wrong in the step where it can be mended', async () => {
		const backend = await new Backend().tell({
			answers: [
				{
					status: 400,
					body: { data: { concernsCode: { code: 'not_found', message: 'لا يتوافقان' } } },
				},
			],
		})
		const person = await (await complain({ backend })).fillTo('review')
		await person.press()
		await person.seeText('لا يتوافقان')
		expect(person.heading).to.equal(ar.titles.concerns)
	})
})

describe('whom it is about', () => {
	const ask = async () =>
		complain({ backend: await new Backend().tell({ association: { functions: FUNCTIONS } }) })
	const tick = async (person: Awaited<ReturnType<typeof complain>>, at: number) => {
		person.all<HTMLInputElement>('[name=aboutOfficers] input')[at]?.click()
		await person.form.updateComplete
	}

	it('is chosen from what is published, several at once, in own words, and not to the unit; all of it in the letter', async () => {
		const person = await (await ask()).fillTo('whom')
		expect(person.heading).to.equal(ar.titles.whom)
		for (const text of ['مسؤول المستودع', 'الاستقبال (سعد)']) expect(person.text).to.include(text)
		await tick(person, 0)
		await tick(person, 1)
		await person.type('aboutWords', 'الرجل عند الباب')
		person.control('notUnit').click()
		await person.press()
		// Gone back to, it stands as it was answered.
		await person.press('.actions .link')
		const boxes = person.all<HTMLInputElement>('[type=checkbox]').map(({ checked }) => checked)
		expect(boxes).to.deep.equal([true, true, true])
		await tick(person, 1)
		await person.press()
		await person.press()
		await person.press()
		await person.type('fullName', 'نورة بنت سعد')
		await person.choose('contactMeans', 'visit')
		await person.press()
		for (const text of ['مسؤول المستودع', 'الرجل عند الباب', 'لا تُحَل إلى وحدة المتابعة'])
			expect(person.text).to.include(text)
		expect(person.text).not.to.include('الاستقبال')
		await person.press()
		await person.see('[part=numbers]')
		const [call] = await person.sent()
		const { aboutOfficers, aboutWords, notUnit } = call?.request ?? {}
		expect([aboutOfficers, aboutWords, notUnit]).to.deep.equal([['store'], 'الرجل عند الباب', true])
	})

	it('need not be answered, and where nobody is published is asked in words alone', async () => {
		const person = await (await complain()).fillTo('whom')
		expect(person.all('[name=aboutOfficers]')).to.have.length(0)
		await person.press()
		expect(person.heading).to.equal(ar.titles.wants)
	})

	it('is never passed over because the question did not come', async () => {
		const person = await (await complain()).fillTo('what')
		const { whom: _, ...words } = person.form.words ?? ar
		Object.defineProperty(person.form, 'words', { get: () => words, set: () => {} })
		await person.choose('about', 'harm')
		await person.type('happened', 'حدث')
		await person.press()
		expect(person.heading).to.equal(ar.titles.whom)
		await person.press()
		expect(person.heading).to.equal(ar.titles.whom)
		expect(person.text).to.include(ar.lost)
	})

	it('that the server finds published no more is mended in its step', async () => {
		const answers = [
			{ status: 400, body: { data: { aboutOfficers: { code: 'choose', message: 'اختر غيره' } } } },
		]
		const backend = await new Backend().tell({ answers, association: { functions: FUNCTIONS } })
		const person = await (await complain({ backend })).fillTo('review', 'nameless')
		await person.press()
		await person.seeText('اختر غيره')
		expect(person.heading).to.equal(ar.titles.whom)
	})
})

describe('files', () => {
	it('are added, refused and removed, and go with the complaint by number', async () => {
		const person = await (await complain()).fillTo('wants')
		await person.attach('files', file('one.png'), file('two.png'), file('lie.pdf', { head: [0x4d, 0x5a] }))
		expect(person.problems).to.deep.equal(['files'])
		expect(person.text).to.include('one.png').and.include('two.png')
		await person.press('[aria-label$="one.png"]')
		await person.press()
		await person.press()
		await person.type('fullName', 'نورة بنت سعد')
		await person.choose('contactMeans', 'visit')
		await person.press()
		expect(person.text).to.include('two.png')
		await person.press()
		await person.see('[part=numbers]')
		const [call] = await person.sent()
		expect(call?.files).to.deep.equal([{ field: 'files.1', name: 'two.png', size: 64 }])
	})
})

describe('sending', () => {
	it('keeps all that was written when the connection breaks, and sends the same complaint again', async () => {
		const backend = await new Backend().tell({ answers: ['lost', { status: 500, body: {} }] })
		const person = await (await complain({ backend })).fillTo('review', 'nameless')
		await person.press()
		await person.seeText(ar.lost)
		await person.press()
		await person.seeText(ar.form.problems.server)
		await person.press()
		await person.see('[part=numbers]')
		const calls = await person.sent()
		expect(new Set(calls.map(({ key }) => key)).size).to.equal(1)
		expect(new Set(calls.map(({ request }) => request.happened)).size).to.equal(1)
		expect(calls).to.have.length(3)
	})
})

describe('on the device', () => {
	beforeEach(emptyDevice)

	it('nothing of an anonymous complaint is kept', async () => {
		await (await complain()).fillTo('review', 'nameless')
		const { drafts, flags } = await device()
		expect([...drafts, ...flags]).to.deep.equal([])
	})

	it('what was written with a name goes once the name is left out', async () => {
		const person = await (await (await complain()).keep()).fillTo('wants')
		await held(({ drafts }) => drafts[0]?.step === 'wants')
		for (let i = 0; i < 3; i++) await person.press('.actions .link')
		await person.choose('anonymous', 'yes')
		await held(({ drafts, flags }) => !drafts[0] && !flags[0])
		await person.press()
		await person.type('happened', 'ما لا يبقى')
		// What a form has still to write it writes when it goes, before what another writes later.
		person.form.remove()
		await (await (await complain()).keep()).fillTo('what')
		await held(({ drafts }) => drafts[0])
		expect(JSON.stringify((await device()).drafts)).not.to.include('ما لا يبقى')
	})

	it('the secret code of the request it concerns is never kept', async () => {
		const person = await (await (await complain()).keep()).fillTo('concerns')
		await person.choose('concerns', 'yes')
		await person.type('concernsReference', '384920179')
		await person.type('concernsCode', '520817364915')
		await held(({ drafts }) => drafts[0]?.values.concernsReference)
		expect(JSON.stringify((await device()).drafts)).not.to.include('5208')
	})

	it('one with a name survives a new page, unless drafts are off', async () => {
		const person = await (await (await complain()).keep()).fillTo('wants')
		await held(({ drafts }) => drafts[0]?.step === 'wants')
		person.form.remove()
		const { backend } = person
		const again = await complain({ backend })
		await goOn(again)
		expect(again.heading).to.equal(ar.titles.wants)
		expect(again.form.state.values.happened).to.equal('رُفع الصوت عليّ أمام الناس.')
		again.form.remove()
		await complain({ backend, more: 'drafts="off"' })
		await held(({ drafts }) => !drafts[0])
	})
})

for (const { lang, ...words } of [ar, en]) {
	for (const scheme of ['light', 'dark'] as const) {
		it(`every state is accessible, in ${lang}, ${scheme}`, async () => {
			await emulateMedia({ colorScheme: scheme })
			document.documentElement.style.colorScheme = 'light dark'
			const backend = await new Backend().tell({ answers: ['lost'], association: { functions: FUNCTIONS } })
			const person = await complain({ lang, backend })
			const check = (state: string) => accessible(person.form, state)
			await check('who')
			await person.press()
			await check('who with problems')
			await person.choose('anonymous', 'yes')
			await check('anonymous')
			await person.choose('anonymous', 'no')
			await check('named')
			await person.press()
			await check('what with problems')
			await person.choose('about', 'privacy')
			await person.type('happened', 'كلمة'.repeat(80))
			await person.press()
			// The step comes by itself.
			await person.see('[name=aboutWords]')
			await person.type('aboutWords', 'كلمة'.repeat(800))
			await person.press()
			await check('whom with problems')
			await person.type('aboutWords', 'الموظف عند الباب')
			await person.press()
			await person.attach(
				'files',
				file('بطاقة طويلة الاسم جدًا '.repeat(8).concat('.png')),
				file('كذبة.pdf', { head: [0x4d, 0x5a] }),
			)
			await check('wants')
			await person.press()
			await person.choose('concerns', 'yes')
			await person.press()
			await check('concerns')
			await person.choose('concerns', 'no')
			await person.press()
			await person.type('fullName', 'نورة بنت سعد')
			await person.choose('contactMeans', 'visit')
			await check('you')
			await person.press()
			await check('review')
			await person.press()
			await person.seeText(words.lost)
			await check('a lost answer')
			await person.press()
			await person.see('[part=receipt] ul')
			await check('receipt')
		})
	}
}

describe('the keyboard alone', () => {
	it('is enough from the first step to the receipt', async () => {
		const person = await complain()
		const at = () => person.root.activeElement as HTMLInputElement
		const tabTo = async (selector: string) => {
			for (let i = 0; i < 30; i++) {
				await sendKeys({ press: 'Tab' })
				if (at()?.matches(selector)) return
			}
			throw new Error(`${selector} is not reached by Tab`)
		}
		await tabTo('[name=anonymous]')
		await sendKeys({ press: 'ArrowDown' })
		await tabTo('[part~=primary]')
		await sendKeys({ press: 'Enter' })
		await person.seeText(ar.titles.what)
		await tabTo('[name=about]')
		await sendKeys({ press: 'Space' })
		await tabTo('textarea')
		await sendKeys({ type: 'It happened' })
		await tabTo('[type=date]')
		await tabTo('[part~=primary]')
		await sendKeys({ press: 'Enter' })
		await person.seeText(ar.titles.whom)
		await tabTo('[name=notUnit]')
		await sendKeys({ press: 'Space' })
		await tabTo('[part~=primary]')
		await sendKeys({ press: 'Enter' })
		await person.seeText(ar.titles.wants)
		await tabTo('[type=file]')
		await tabTo('[part~=primary]')
		await sendKeys({ press: 'Enter' })
		await person.seeText(ar.titles.review)
		await tabTo('[part~=primary]')
		await sendKeys({ press: 'Enter' })
		await person.see('[part=numbers]')
		const [call] = await person.sent()
		expect([call?.request.anonymous, call?.request.notUnit]).to.deep.equal([true, true])
	})
})
