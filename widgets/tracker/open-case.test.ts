import { expect } from 'chai'
import type { FollowedCase } from '../../core/api/followed.ts'
import { fill } from '../../core/language/text.ts'
import { caseWords } from '../../core/language/words/case.ar.ts'
import { shrinking } from '../../ui/form/shrink.ar.ts'
import { feedback } from '../satisfaction-survey/survey.fixture.ts'
import { words as surveyWords } from '../satisfaction-survey/words.ar.ts'
import { accessible } from '../test/a11y.ts'
import { clear, file, photo, until } from '../test/page.ts'
import { ok, open } from './case.fixture.ts'
import { words as complaint } from './case-complaint.ar.ts'
import { words as looks } from './case-looks.ar.ts'
import { words as looksEn } from './case-looks.en.ts'
import { words as ar } from './open-case.ar.ts'
import { words as en } from './open-case.en.ts'
import './tracker.ts'

afterEach(clear)

const CASE: FollowedCase = {
	kind: 'request',
	reference: '384920179',
	history: [
		{ status: 'received', at: '2026-11-10T08:00:00Z' },
		{ status: 'complete', at: '2026-11-12T08:00:00Z' },
		{ status: 'study', at: '2026-11-18T22:30:00Z' },
	],
	sensitive: false,
	association: 'yusr',
	service: 'skills-programmes',
	status: 'study',
	since: '2026-11-18T22:30:00Z',
	received: '2026-11-10T08:00:00Z',
	can: ['withdrawn'],
}
const WAITING: FollowedCase = {
	...CASE,
	status: 'needs-completion',
	missing: 'صورة أوضح من إثبات الحالة.',
	checklist: [
		{ document: 'marital-status-proof', label: 'إثبات الحالة', state: 'returned', note: 'غير واضحة' },
		{ document: 'other', label: 'وثيقة حاضرة', state: 'present', note: '' },
	],
	can: ['received', 'withdrawn'],
}
const TALK = {
	status: 200,
	body: {
		messages: [
			{
				id: 'm1',
				from: 'staff',
				text: 'مرحبًا، وصل طلبك.',
				files: [{ file: 'a.pdf', name: 'دليل.pdf' }],
				at: '2026-11-18T22:30:00Z',
				read: '',
			},
			{
				id: 'm2',
				from: 'applicant',
				text: 'شكرًا.',
				files: [],
				at: '2026-11-19T08:00:00Z',
				read: '2026-11-19T09:00:00Z',
			},
		],
	},
}
const RECEIPT = { status: 201, body: { id: 'm3', at: '2026-11-20T08:00:00Z', changed: false } }
/** Leaves, with something that is not sent. */
async function leave({ root, find }: Awaited<ReturnType<typeof open>>) {
	for (const name of [ar.keeping.leave, ar.keeping.leaveYes]) {
		const button = () => [...root.querySelectorAll('button')].find(({ innerText }) => innerText === name)
		;(await until(button)).click()
	}
	await until(() => find('#code'))
}
/** Whether the browser would ask before the page is left. */
const leavingAsks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

describe('a refusal', () => {
	const REFUSED: FollowedCase = { ...CASE, status: 'rejected', reason: 'الدخل أعلى من الحد.', can: [] }
	const since = '2026-11-20T08:00:00Z'

	it('says what comes next only while nobody has objected', async () => {
		const before = await open({ ...REFUSED, mayObject: true })
		await before.see(ar.onward.object)
		expect(before.text()).to.include(caseWords.statuses.rejected.next)
		for (const objected of [
			{ objection: '123456782' },
			{ enteredObjection: { status: 'received', since, received: since } },
		] as const) {
			const person = await open({ ...REFUSED, ...objected })
			await person.see(ar.onward.title)
			expect(person.text()).not.to.include(caseWords.statuses.rejected.next)
		}
	})
})

describe('the messages of a case', () => {
	it('are shown with who wrote when, in Riyadh, and their files are fetched with the numbers', async () => {
		const person = await open(CASE, { messages: [TALK], file: [ok({})] })
		await person.see('مرحبًا، وصل طلبك.')
		for (const words of [ar.association, ar.you, '19 نوفمبر 2026', ar.read])
			expect(person.text()).to.include(words)
		const saved = new Promise<string>(resolve => {
			const click = HTMLAnchorElement.prototype.click
			HTMLAnchorElement.prototype.click = function () {
				HTMLAnchorElement.prototype.click = click
				resolve(this.download)
			}
		})
		person.find('[part=messages] button')?.click()
		expect(await saved).to.equal('دليل.pdf')
		expect((await person.backend.sent()).at(-1)).to.deep.equal({
			route: 'file',
			request: { reference: '384920179', code: '520817364915', lang: 'ar', message: 'm1', file: 'a.pdf' },
		})
	})

	it('wait for a photo that is being made smaller, which the button says', async () => {
		const person = await open(CASE, { messages: [ok({ messages: [] }), TALK], message: [RECEIPT] })
		await person.see(ar.noMessages)
		await person.attach('message.files', await photo('كبيرة.png'))
		expect(leavingAsks()).to.equal(true)
		person.send('message.text')
		const button = () => person.find('#message [part~=primary]')?.textContent
		await until(() => button() === fill(shrinking, { file: 'كبيرة.png' }))
		await until(() => person.root.activeElement === person.get('message.text'))
		expect((await person.backend.sent()).filter(({ route }) => route === 'message')).to.deep.equal([])
		person.type('message.text', 'هذه صورتها.')
		await person.attach('message.files', await photo('أخرى.png'))
		person.send('message.text')
		await person.see(ar.sent)
		const call = (await person.backend.sent()).find(({ route }) => route === 'message')
		expect(call?.request.text).to.equal('هذه صورتها.')
		expect(call?.files?.map(({ name }) => name)).to.deep.equal(['كبيرة.jpg', 'أخرى.jpg'])
	})

	it('do not go without a file that turns out not to be taken', async () => {
		const person = await open(CASE, { messages: [ok({ messages: [] })], message: [RECEIPT] })
		await person.see(ar.noMessages)
		person.type('message.text', 'هذه صورتها.')
		await person.attach('message.files', new File(['MZ'], 'a.exe'))
		person.send('message.text')
		await until(() => person.root.activeElement === person.get('message.files'))
		expect(person.text()).to.include('a.exe')
		expect((await person.backend.sent()).filter(({ route }) => route === 'message')).to.deep.equal([])
	})

	it('are written with files, checked at once', async () => {
		const person = await open(CASE, { messages: [ok({ messages: [] }), TALK], message: [RECEIPT] })
		await person.see(ar.noMessages)
		person.send('message.text')
		await until(() => person.root.activeElement === person.get('message.text'))
		expect(person.get('message.text').ariaInvalid).to.equal('true')
		await person.attach('message.files', new File(['MZ'], 'a.exe'), file('صورة.png'))
		await person.see('a.exe')
		await person.see('صورة.png')
		person.type('message.text', ' متى الرد؟ ')
		person.send('message.text')
		await person.see(ar.sent)
		await person.see('مرحبًا، وصل طلبك.')
		expect(person.get('message.text').value).to.equal('')
		const call = (await person.backend.sent()).find(({ route }) => route === 'message')
		expect(call?.key).to.match(/^[\w-]{16,64}$/)
		expect(call?.request).to.deep.equal({
			reference: '384920179',
			code: '520817364915',
			lang: 'ar',
			text: 'متى الرد؟',
		})
		expect(call?.files).to.deep.equal([{ field: 'files.1', name: 'صورة.png', size: 64 }])
	})

	it('are sent again with the same key until answered, and nothing typed is lost', async () => {
		const person = await open(CASE, { message: ['lost', 'lost', 'lost', RECEIPT, RECEIPT] })
		await person.see(ar.noMessages)
		person.type('message.text', 'متى الرد؟')
		person.send('message.text')
		await person.see(ar.lost)
		expect(person.get('message.text').value).to.equal('متى الرد؟')
		person.send('message.text')
		await person.see(ar.sent)
		person.type('message.text', 'وسؤال آخر')
		person.send('message.text')
		await until(() => person.get('message.text').value === '')
		const keys = (await person.backend.sent())
			.filter(({ route }) => route === 'message')
			.map(({ key }) => key)
		expect(keys).to.have.length(5)
		expect(new Set(keys.slice(0, 4)).size).to.equal(1)
		expect(keys[4]).to.not.equal(keys[0])
	})

	it('say in the server’s words what it refused, at the field', async () => {
		const data = { text: { code: 'too_many_messages', message: 'رسائل كثيرة في ساعة.' } }
		const person = await open(CASE, { message: [{ status: 429, body: { status: 429, message: '', data } }] })
		person.type('message.text', 'متى الرد؟')
		person.send('message.text')
		await person.see('رسائل كثيرة في ساعة.')
		expect(person.root.activeElement).to.equal(person.get('message.text'))
		expect(person.get('message.text').value).to.equal('متى الرد؟')
	})

	it('keep what was changed after a lost answer, and say that the first is what is stored', async () => {
		const changed = { ...RECEIPT, body: { ...RECEIPT.body, changed: true } }
		const person = await open(CASE, { message: [changed] })
		person.type('message.text', 'نص آخر')
		person.send('message.text')
		await person.see(ar.first)
		expect(person.get('message.text').value).to.equal('نص آخر')
	})
})

describe('completing a case', () => {
	it('asks for exactly what is missing, sends it, and shows the new status in place', async () => {
		const done = ok({ at: '2026-11-20T08:00:00Z', changed: false, case: { ...CASE, status: 'received' } })
		const person = await open(WAITING, { complete: [done] })
		await person.see('صورة أوضح من إثبات الحالة.')
		expect(person.text()).to.include('غير واضحة').and.not.include('وثيقة حاضرة')
		person.send('completion.answer')
		await person.see(ar.nothingSent)
		await person.attach('completion.documents.marital-status-proof', file('أوضح.png'))
		await person.see('أوضح.png')
		person.type('completion.answer', 'هذه أوضح.')
		person.send('completion.answer')
		await person.see(caseWords.statuses.received.label)
		await person.see(ar.completed)
		expect(person.root.activeElement).to.equal(person.find('h2'))
		expect(person.get('completion.answer')).to.equal(null)
		const call = (await person.backend.sent()).find(({ route }) => route === 'complete')
		expect(call?.request.answer).to.equal('هذه أوضح.')
		expect(call?.files).to.deep.equal([
			{ field: 'documents.marital-status-proof', name: 'أوضح.png', size: 64 },
		])
	})

	it('is not offered where the process has no such step', async () => {
		const person = await open({ ...WAITING, can: [] })
		await person.see(ar.noMessages)
		expect(person.text()).to.not.include(ar.complete).and.not.include(ar.withdraw)
	})
})

describe('what else a person can do', () => {
	it('withdraws only after a second act, and shows the status', async () => {
		const person = await open(CASE, { withdraw: [ok({ ...CASE, status: 'withdrawn', can: [] })] })
		const way = await person.way(ar.withdraw)
		await person.see(ar.withdrawMeans)
		way.querySelector<HTMLElement>('[type=button]')?.click()
		expect(way.open).to.equal(false)
		expect(person.root.activeElement).to.equal(way.querySelector('summary'))
		expect((await person.backend.sent()).map(({ route }) => route)).to.deep.equal(['messages'])
		await person.way(ar.withdraw)
		person.type('withdraw.reason', 'لم أعد أحتاج.')
		person.send('withdraw.reason')
		await person.see(ar.withdrawn)
		expect(person.find('h2')?.innerText).to.equal(caseWords.statuses.withdrawn.label)
		expect(person.text()).to.not.include(ar.withdraw)
	})

	it('corrects contact details by the rules of the form', async () => {
		const person = await open(CASE, { contact: [ok(CASE)] })
		const way = await person.way(ar.contact)
		way.querySelector('form')?.requestSubmit()
		await until(() => way.querySelector('[part=problem]'))
		way.querySelector<HTMLElement>('[value=sms]')?.click()
		await until(() => person.get('contact.phone'))
		person.type('contact.phone', '0126543210')
		person.send('contact.phone')
		await until(() => person.root.activeElement === person.get('contact.phone'))
		person.type('contact.phone', '0501234567')
		person.send('contact.phone')
		await person.see(ar.contactDone)
		expect((await person.backend.sent()).at(-1)?.request).to.include({
			contactMeans: 'sms',
			phone: '0501234567',
		})
	})

	it('begins contact details with those that hold, and with the new ones after', async () => {
		const before = { contactMeans: 'email', email: 'huda@example.net' }
		const after = { contactMeans: 'email', email: 'new@example.net' }
		const person = await open({ ...CASE, contact: before }, { contact: [ok({ ...CASE, contact: after })] })
		const way = await person.way(ar.contact)
		expect(way.querySelector<HTMLInputElement>('[value=email]')?.checked).to.equal(true)
		expect(person.get('contact.email').value).to.equal(before.email)
		// What was only shown is not lost by leaving.
		expect(leavingAsks()).to.equal(false)
		person.type('contact.email', after.email)
		expect(leavingAsks()).to.equal(true)
		person.send('contact.email')
		await person.see(ar.contactDone)
		expect(person.get('contact.email').value).to.equal(after.email)
		expect(leavingAsks()).to.equal(false)
	})

	it('asks for erasure, and shows how that stands', async () => {
		const erasure = { state: 'open', asked: '2026-11-20T08:00:00Z', due: '2026-12-20' }
		const person = await open(CASE, { erasure: [ok({ ...CASE, erasure })] })
		await person.way(ar.erasure)
		for (const words of ar.erasureMeans) await person.see(words)
		person.send('erasure.reason')
		await person.see('20 ديسمبر 2026')
		expect(person.get('erasure.reason')).to.equal(null)
	})

	it('shows a copy of everything to read and print', async () => {
		const copy = {
			made: '2026-11-20T08:00:00Z',
			association: { ar: 'جمعية يُسر', en: 'Yusr' },
			service: { ar: 'برامج', en: 'Programmes' },
			letter: 'إلى: جمعية يُسر',
			contact: { contactMeans: 'sms', phone: '+966501234567' },
			writtenByStaff: false,
			files: [{ document: 'supporting', name: 'خطاب.pdf', bytes: 1, at: '2026-11-20T08:00:00Z' }],
			history: [{ status: 'received', at: '2026-11-20T08:00:00Z', by: 'applicant' }],
			messages: TALK.body.messages,
			notifications: [],
		}
		const person = await open(CASE, { copy: [ok(copy)] })
		const way = await person.way(ar.copy)
		way.querySelector('form')?.requestSubmit()
		const shown = await until(() => person.find('[part=copy]'))
		for (const words of [
			'إلى: جمعية يُسر',
			'+966501234567',
			'خطاب.pdf',
			'دليل.pdf',
			caseWords.statuses.received.label,
		])
			expect(shown.innerText).to.include(words)
		await accessible(person.element, 'a copy')
	})

	it('leaves nothing to do once the data were erased', async () => {
		const person = await open({ ...CASE, status: 'closed', can: [], erased: '2026-12-01T08:00:00Z' })
		await person.see('1 ديسمبر 2026')
		expect(person.text()).to.not.include(ar.messages)
		expect(await person.backend.sent()).to.deep.equal([])
	})

	it('forgets all of it when it is left', async () => {
		const person = await open(CASE)
		person.type('message.text', 'نص')
		await leave(person)
		expect(person.element.opened).to.equal(undefined)
		expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, ''])
	})

	it('is not asked about any more once all was forgotten, whatever comes late', async () => {
		const person = await open(CASE, { messages: ['held'] })
		const { opened } = person.element
		person.type('message.text', 'نص')
		expect(leavingAsks()).to.equal(true)
		await leave(person)
		expect(leavingAsks()).to.equal(false)
		await person.backend.release()
		await until(() => opened?.messages !== undefined)
		expect(leavingAsks()).to.equal(false)
	})

	for (const lang of ['ar', 'en']) {
		it(`is accessible in every state, in ${lang}`, async () => {
			const words = lang === 'en' ? en : ar
			const erasure = { state: 'refused' as const, asked: CASE.since, due: '2026-12-20', answer: 'لسبب' }
			const found = { ...WAITING, reason: 'لأنه', erasure }
			const person = await open(found, { messages: [TALK], message: ['lost', 'lost'] }, lang)
			await person.see('شكرًا.')
			await accessible(person.element, 'shown')
			for (const details of person.root.querySelectorAll('details')) details.open = true
			for (const form of person.root.querySelectorAll('form:not(:has([type=button]))'))
				if (!form.closest('details')) (form as HTMLFormElement).requestSubmit()
			person.find('details form')?.querySelector<HTMLButtonElement>('[part~=primary]')?.click()
			await until(() => person.root.querySelectorAll('[part=problem]').length > 2)
			await accessible(person.element, 'wrong')
			person.type('message.text', 'نص')
			person.send('message.text')
			await person.see(words.lost)
			await accessible(person.element, 'lost')
		})
	}
})

describe('the evaluation', () => {
	const survey = { id: 'after1', state: 'open', condition: true } as const
	const DELIVERED: FollowedCase = { ...CASE, status: 'delivered', can: ['evaluated'], survey }
	const EVALUATED: FollowedCase = {
		...CASE,
		status: 'evaluated',
		survey: { ...survey, state: 'finished', followUp: 'open' },
	}

	it('is invited to right there, with its condition; once answered there are thanks, and the case is evaluated', async () => {
		const person = await open(DELIVERED, { messages: [ok({ messages: [] })], follow: [] })
		await person.see(ar.evaluation.text)
		await person.see(ar.evaluation.condition)
		await person.backend.tell({ answers: [ok(DELIVERED), ok(EVALUATED)], feedback: [feedback()] })
		;[...person.root.querySelectorAll('button')]
			.find(({ innerText }) => innerText === ar.evaluation.begin)
			?.click()
		const element = await until(() => person.root.querySelector('sila-satisfaction-survey'))
		const root = await until(() => element.shadowRoot?.querySelector('form') && element.shadowRoot)
		await until(() => root.activeElement === root.querySelector('h2'))
		root.querySelector<HTMLInputElement>('[type=radio]')?.click()
		for (let step = 0; step < 9; step++) {
			root.querySelector<HTMLElement>('[part~=primary]')?.click()
			await element.updateComplete
		}
		await until(() =>
			(root.querySelector('[part=base]') as HTMLElement).innerText.includes(surveyWords.thanks),
		)
		await person.see(caseWords.statuses.evaluated.label)
		const sent = (await person.backend.sent()).find(({ route }) => route === 'answers')
		expect(sent?.request).to.include({ reference: '384920179', code: '520817364915', version: 'a1' })
	})

	it('that was made is thanked for, with what became of the wish to be contacted', async () => {
		const person = await open(EVALUATED)
		await person.see(ar.evaluation.done)
		await person.see(ar.evaluation.followUp.open)
	})
})

describe('who opened a case', () => {
	const OPENED: FollowedCase = {
		...CASE,
		opened: [
			{ function: 'research', on: '2026-11-19' },
			{ function: 'administrator', on: '2026-11-18' },
			{ function: 'assigned', on: '2026-11-11' },
		],
	}

	it('is said by function and day, the latest first, once it is unfolded', async () => {
		const person = await open(OPENED)
		const shown = await person.way(ar.looks)
		await person.see(looks.hint)
		const rows = [...shown.querySelectorAll('li')].map(({ innerText }) => innerText.replaceAll('\u00a0', ' '))
		expect(rows.map(row => row.split('،')[0])).to.deep.equal([
			looks.functions.research,
			looks.functions.administrator,
			looks.functions.assigned,
		])
		expect(rows[0]).to.include('19 نوفمبر 2026')
		await accessible(person.element, 'who opened it')
		person.element.lang = 'en'
		await person.see(looksEn.hint)
		expect(person.text()).to.include(looksEn.functions.assigned)
	})

	it('is said of a complaint in its own words, and that nobody has', async () => {
		const person = await open({
			kind: 'complaint',
			about: 'delay',
			anonymous: false,
			reference: CASE.reference,
			association: 'kadi',
			status: 'received',
			since: CASE.since,
			received: CASE.received,
			history: [],
			sensitive: true,
			can: [],
		})
		await person.way(complaint.own.looks as string)
		await person.see(looks.none)
	})
})
