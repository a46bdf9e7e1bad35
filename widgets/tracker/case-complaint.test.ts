import { expect } from 'chai'
import type { FollowedComplaint, FollowedInquiry } from '../../core/api/followed.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { accessible } from '../test/a11y.ts'
import { clear, file, spaced, until } from '../test/page.ts'
import { ok, open } from './case.fixture.ts'
import { words as ar } from './case-complaint.ar.ts'
import { words as en } from './case-complaint.en.ts'
import { words as asked } from './case-inquiry.ar.ts'
import { words as askedEn } from './case-inquiry.en.ts'
import { words as opened } from './open-case.ar.ts'

afterEach(clear)

const OPEN: FollowedComplaint = {
	kind: 'complaint',
	history: [
		{ status: 'received', at: '2026-11-10T08:00:00Z' },
		{ status: 'investigation', at: '2026-11-18T22:30:00Z' },
	],
	sensitive: true,
	reference: '384920179',
	association: 'kadi',
	status: 'investigation',
	since: '2026-11-18T22:30:00Z',
	received: '2026-11-10T08:00:00Z',
	about: 'delay',
	anonymous: false,
	due: '2026-12-09',
	contact: { contactMeans: 'email', email: 'huda@example.net' },
	can: ['withdrawn'],
}
const { due: _, ...REST } = OPEN
const PROPOSED: FollowedComplaint = {
	...REST,
	status: 'settlement-proposed',
	settlement: 'تعتذر الجمعية،\nوترد خلال أسبوع.',
	can: ['settled', 'not-settled', 'withdrawn'],
}
const declined = {
	settlement: 'تسوية أولى',
	agreed: false,
	words: 'لا تكفي',
	signature: '',
	at: '2026-11-12T08:00:00Z',
}
const SETTLED: FollowedComplaint = {
	...REST,
	status: 'settled',
	answered: [
		declined,
		{ ...declined, settlement: 'تعتذر الجمعية', agreed: true, words: 'تكفيني', signature: 'هدى بنت سالم' },
	],
	compensation: [
		{ kind: 'minutes', on: '2026-11-13' },
		{ kind: 'agreement', on: '2026-11-19', what: 'تعويض عن التأخر', amount: 1500.5 },
	],
	reopenUntil: '2026-12-19',
	can: ['reopened'],
}
const INQUIRY: FollowedInquiry = {
	kind: 'inquiry',
	history: [],
	sensitive: false,
	reference: '384920179',
	association: 'kadi',
	status: 'answered',
	since: '2026-11-18T22:30:00Z',
	received: '2026-11-10T08:00:00Z',
	topic: 'question',
	answer: 'نفتح من الأحد إلى الخميس.',
	can: [],
}
const { statuses } = complaintWords

describe('a complaint that is followed', () => {
	it('shows what it is about, where it stands, what is next and until when, and nothing of a request', async () => {
		const person = await open(OPEN)
		await person.see(ar.own.noMessages as string)
		for (const text of [
			complaintWords.topics.delay,
			statuses.investigation.label,
			statuses.investigation.next,
			'9 ديسمبر 2026',
			'384 920 179',
			ar.number,
		])
			expect(person.text()).to.include(text)
		expect(person.root.activeElement).to.equal(person.find('h2'))
		const path = [...person.root.querySelectorAll<HTMLElement>('[part=steps] li')]
		expect(path.map(step => step.innerText.split('\n')[0])).to.deep.equal([
			statuses.received.label,
			statuses.investigation.label,
		])
		expect(path.map(step => step.ariaCurrent)).to.deep.equal([null, 'step'])
		expect(spaced(path[1]?.innerText ?? ''))
			.to.include('19 نوفمبر 2026')
			.and.include('1448')
		for (const way of [opened.contact, opened.copy, ar.own.withdraw as string, opened.erasure])
			expect(person.text()).to.include(way)
	})

	it('offers an anonymous one no contact, and says that nobody can be told', async () => {
		const { contact: __, ...nameless } = { ...OPEN, anonymous: true }
		const receipt = { id: 'm1', at: OPEN.since, changed: false }
		const person = await open(nameless, { message: [ok(receipt)] })
		await person.see(ar.unreached)
		expect(person.text()).to.not.include(opened.contact)
		expect(person.text()).to.include('وقد يحمل اسم كاتبه')
		await person.attach('message.files', file('صورة هدى.png'))
		await person.see('صورة هدى.png')
		person.type('message.text', 'هذه هي')
		person.send('message.text')
		await person.see(opened.sent)
		const call = (await person.backend.sent()).find(({ route }) => route === 'message')
		expect(call?.files?.map(({ name }) => name)).to.deep.equal(['1.png'])
	})

	it('takes an agreement with words and a signature, and only by a second act', async () => {
		const settled = { ...SETTLED, can: [] }
		const person = await open(PROPOSED, { settlement: [ok(settled)] })
		await person.see('وترد خلال أسبوع.')
		person.send('settlement.words')
		await until(() => person.root.querySelectorAll('[part=problem]').length === 2)
		person.find('[name=agree][value=yes]')?.click()
		await until(() => person.get('settlement.signature'))
		person.type('settlement.words', 'تكفيني')
		person.send('settlement.words')
		await until(() => person.root.activeElement === person.get('settlement.signature'))
		person.type('settlement.signature', ' هدى بنت سالم ')
		person.send('settlement.words')
		await person.see(ar.agreeMeans)
		expect(person.root.activeElement).to.equal(person.get('settlement.sure'))
		// Other words want another confirmation.
		person.type('settlement.words', 'تكفيني تمامًا')
		await until(() => !person.get('settlement.sure'))
		person.send('settlement.words')
		await person.see(ar.agreeMeans)
		const sent = async () => (await person.backend.sent()).filter(({ route }) => route === 'settlement')
		expect(await sent()).to.deep.equal([])
		person.send('settlement.words')
		await person.see(ar.agreed)
		expect((await sent()).map(({ request }) => request)).to.deep.equal([
			{
				reference: '384920179',
				code: '520817364915',
				lang: 'ar',
				agree: true,
				words: 'تكفيني تمامًا',
				signature: 'هدى بنت سالم',
				since: PROPOSED.since,
			},
		])
		expect(person.find('h2')?.innerText).to.equal(statuses.settled.label)
		expect(person.get('settlement.words')).to.equal(null)
	})

	it('goes back from the confirmation without sending', async () => {
		const person = await open({ ...PROPOSED, anonymous: true })
		person.find('[name=agree][value=yes]')?.click()
		await person.see(ar.codeSigns)
		expect(person.get('settlement.signature')).to.equal(null)
		person.type('settlement.words', 'تكفيني')
		person.send('settlement.words')
		await person.see(ar.agreeMeans)
		person.find('[id=settlement] [type=button]')?.click()
		await until(() => person.root.activeElement === person.get('settlement.words'))
		expect(person.get('settlement.sure')).to.equal(null)
		expect(person.get('settlement.words').value).to.equal('تكفيني')
	})

	it('takes a refusal in words, at once', async () => {
		const not = { ...REST, status: 'not-settled', answered: [declined] }
		const person = await open(PROPOSED, { settlement: [ok(not)] })
		person.find('[name=agree][value=no]')?.click()
		person.type('settlement.words', 'لا تكفي')
		person.send('settlement.words')
		await person.see(ar.declined)
		// What is asked for after it comes when it comes.
		const sent = (await person.backend.sent()).map(({ request }) => request)
		expect(sent.find(request => 'agree' in Object(request))).to.include({ agree: false, signature: '' })
		await person.see('تسوية أولى')
	})

	it('shows another settlement that was proposed meanwhile, and keeps what was typed', async () => {
		const data = { since: { code: 'settlement_changed', message: 'تغيّرت التسوية.' } }
		const body = { status: 409, message: 'تغيّرت التسوية.', data }
		const other = { ...PROPOSED, settlement: 'تسوية أخرى', since: '2026-11-20T08:00:00Z' }
		const person = await open(PROPOSED, { settlement: [{ status: 409, body }, ok(SETTLED)] })
		await person.backend.tell({ answers: [ok(other)] })
		person.find('[name=agree][value=yes]')?.click()
		person.type('settlement.words', 'تكفيني')
		await until(() => person.get('settlement.signature'))
		person.type('settlement.signature', 'هدى بنت سالم')
		person.send('settlement.words')
		await person.see(ar.agreeMeans)
		person.send('settlement.words')
		await person.see('تسوية أخرى')
		await person.see('تغيّرت التسوية.')
		await until(() => person.root.activeElement === person.find('[part=settlement]'))
		expect(person.get('settlement.words').value).to.equal('تكفيني')
		expect(person.get('settlement.sure')).to.equal(null)
		person.send('settlement.words')
		await person.see(ar.agreeMeans)
		person.send('settlement.words')
		await person.see(ar.agreed)
		const sent = (await person.backend.sent()).filter(({ route }) => route === 'settlement')
		expect(sent.map(({ request }) => request.since)).to.deep.equal([PROPOSED.since, other.since])
	})

	it('puts into the message box what was written for a step that there is no more', async () => {
		const body = { status: 409, message: 'لا يمكن الآن.', data: { status: { code: 'not_now' } } }
		const person = await open(PROPOSED, { settlement: [{ status: 409, body }] })
		await person.backend.tell({ answers: [ok(OPEN)] })
		person.find('[name=agree][value=no]')?.click()
		person.type('settlement.words', 'لا تكفي')
		person.send('settlement.words')
		await person.see(opened.kept)
		expect(person.text()).to.include('لا يمكن الآن.')
		expect(person.get('message.text').value).to.equal('لا تكفي')
	})

	it('shows what was answered, how far a compensation is, and reopens with a reason', async () => {
		const person = await open(SETTLED, { reopen: [ok({ ...REST, status: 'reopened', can: [] })] })
		for (const text of ['لا تكفي', 'هدى بنت سالم', complaintWords.compensation.minutes, '1,500.5'])
			await person.see(text)
		await person.see('19 ديسمبر 2026')
		person.send('reopen.reason')
		await until(() => person.root.activeElement === person.get('reopen.reason'))
		person.type('reopen.reason', 'لم يصل الاعتذار')
		person.send('reopen.reason')
		await person.see(ar.reopened)
		expect(person.find('h2')?.innerText).to.equal(statuses.reopened.label)
		expect(person.get('reopen.reason')).to.equal(null)
	})

	it('says why it was closed, and leaves nothing once it was erased', async () => {
		const closed = await open({ ...REST, status: 'closed', reason: 'لم يثبت شيء', can: [] })
		await closed.see('لم يثبت شيء')
		expect(closed.text()).to.include(ar.own.reason as string)
		clear()
		const erased = '2026-12-01T08:00:00Z'
		const person = await open({ ...REST, anonymous: true, status: 'closed', erased, can: [] })
		await person.see('1 ديسمبر 2026')
		for (const text of [opened.messages, ar.unreached, opened.more])
			expect(person.text()).to.not.include(text)
	})

	it('is not lost when the rest of the page does not come', async () => {
		const person = await open(OPEN)
		person.element.opened = null
		await person.see(opened.retry)
		person.find('.danger button')?.click()
		await person.see(statuses.investigation.label)
	})
})

describe('an inquiry that is followed', () => {
	it('shows its answer', async () => {
		const person = await open(INQUIRY)
		await person.see('نفتح من الأحد إلى الخميس.')
		for (const text of [inquiryWords.topics.question, inquiryWords.statuses.answered.label, asked.answer])
			expect(person.text()).to.include(text)
	})
})

for (const lang of ['ar', 'en']) {
	it(`complaints and inquiries are accessible in every state, in ${lang}`, async () => {
		const words = lang === 'en' ? en : ar
		const person = await open(PROPOSED, {}, lang)
		await person.see('وترد خلال أسبوع.')
		person.send('settlement.words')
		await until(() => person.find('[part=problem]'))
		await accessible(person.element, 'a settlement, unanswered')
		person.find('[name=agree][value=yes]')?.click()
		person.type('settlement.words', 'تكفيني')
		await until(() => person.get('settlement.signature'))
		person.type('settlement.signature', 'هدى بنت سالم')
		person.send('settlement.words')
		await person.see(words.agreeMeans)
		await accessible(person.element, 'a settlement, to confirm')
		clear()
		const settled = await open(SETTLED, {}, lang)
		await settled.see(words.reopenOnce)
		await accessible(settled.element, 'settled')
		clear()
		const inquiry = await open(INQUIRY, {}, lang)
		await inquiry.see((lang === 'en' ? askedEn : asked).answer)
		await accessible(inquiry.element, 'an inquiry')
	})
}
