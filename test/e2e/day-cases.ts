import { addDays, riyadhDay } from '../../core/time/clock.ts'
import { decision } from '../server/cases.ts'
import { officer } from '../server/complaints.ts'
import { file, PDF } from '../server/support.ts'
import type { Backend } from '../setup/backend.ts'
import {
	answers,
	asksErasure,
	losesCode,
	type Made,
	objects,
	rates,
	reopens,
	withdraws,
	writes,
} from './day-after.ts'
import { type Doors, doorsOf, reached, type Wanted } from './day-doors.ts'
import { call, placesOf, type Staffed } from './day-people.ts'

/*
 * A day with 60 cases of all kinds: requests of five associations in every stage, complaints and inquiries, and what waits
 * beside them. Each came by the door that people or staff use; only how old they are and when they are due is written.
 */

const MISSING = '- صورة الهوية: ما وصلنا غير واضح. أرفقه من جديد من فضلك.'
const COMPLETE = [{ status: 'complete' }]
const STUDY = [...COMPLETE, { status: 'study' }]
const RETURNED = [{ status: 'needs-completion', missing: MISSING }]
const HEARD = [{ status: 'acknowledged' }, { status: 'assigned' }, { status: 'investigation' }]
const PROPOSED = [
	...HEARD,
	{ status: 'settlement-proposed', settlement: 'نعتذر عن التأخر، ونسلّم ما وُعدت به خلال يومين.' },
]
const ESCALATED = [{ status: 'escalated', escalation_reason: 'تأخر الرد مرتين' }]
const CLOSED = [...HEARD, { status: 'closed', closing_reason: 'سُلّم ما كان متأخرًا.' }]

const today = () => riyadhDay(new Date().toISOString())

function requests(): Wanted[] {
	const accepted = [...STUDY, { status: 'accepted', ...decision() }]
	const registered = [...accepted, { status: 'registered' }]
	const delivered = { status: 'delivered', delivered_on: today() }
	const rejected = { status: 'rejected', ...decision() }
	const away = 'انتقلت الأسرة إلى منطقة أخرى.'
	return [
		{ at: 'artwa' },
		{ at: 'artwa', by: 'letter', steps: COMPLETE },
		{ at: 'artwa', steps: accepted, of: 'reception' },
		{ at: 'artwa', by: 'email', steps: [...registered, delivered], age: 9 },
		{ at: 'artwa', steps: [{ status: 'clarification', referred_to: 'قسم البحث' }] },
		{ at: 'kadi', by: 'email', after: writes('هل تحتاجون إلى شيء آخر مني؟') },
		{ at: 'kadi' },
		{ at: 'kadi', steps: STUDY, due: -4, age: 30 },
		{ at: 'kadi', steps: STUDY, due: 0, age: 21 },
		{ at: 'kadi', by: 'email', steps: [...STUDY, rejected] },
		{ at: 'kadi', after: withdraws },
		{ at: 'kadi', by: 'email', steps: [...accepted, delivered], after: rates, age: 14 },
		{ at: 'nama-makkiyah' },
		{ at: 'nama-makkiyah', steps: COMPLETE, due: 2 },
		{ at: 'nama-makkiyah', steps: STUDY, due: 0, of: 'researcher', age: 12 },
		{ at: 'nama-makkiyah', steps: STUDY, due: -1, age: 20 },
		{ at: 'nama-makkiyah', steps: registered },
		{ at: 'nama-makkiyah', steps: [{ status: 'closed', closing_reason: away }] },
		{ at: 'yusr', after: writes('متى يأتيني الرد؟') },
		{ at: 'yusr', by: 'sms', of: 'away' },
		{ at: 'yusr', after: losesCode },
		{ at: 'yusr', steps: COMPLETE, of: 'researcher', due: 3 },
		{ at: 'yusr', by: 'email', steps: COMPLETE, due: 2 },
		{ at: 'yusr', by: 'letter', steps: STUDY, of: 'researcher', due: 0, age: 13 },
		{ at: 'yusr', steps: STUDY, of: 'away', due: -2, age: 18 },
		{ at: 'yusr', steps: COMPLETE, of: 'away' },
		{ at: 'yusr', by: 'letter', steps: accepted, of: 'away' },
		{ at: 'yusr', steps: RETURNED, of: 'reception' },
		{ at: 'yusr', by: 'letter', steps: RETURNED, after: asksErasure },
		{ at: 'kitab-wa-qari' },
		{ at: 'kitab-wa-qari', by: 'email', steps: COMPLETE, due: 1 },
		{ at: 'kitab-wa-qari', by: 'email', steps: [...COMPLETE, rejected], after: objects },
	]
}

/** What does not come by the plain form: for a child and told discreetly, by a call without its document, by a letter of the police. */
async function others({ requested, entered }: Doors): Promise<void> {
	await requested({
		at: 'yusr',
		bare: true,
		change: person => ({
			service: 'family-consultations',
			conditions: { residence: 'yes' },
			served: { who: 'other', name: 'يوسف بن سالم', capacity: 'mother' },
			answers: {
				kind: 'play-therapy',
				need: 'لا ينام منذ انتقلنا.',
				'national-id': person.identity,
				fullName: person.name,
				...reached(person),
			},
		}),
	})
	const called = {
		at: 'yusr',
		of: 'reception',
		change: person => ({
			conditions: { residence: 'yes', 'marital-status': 'yes' },
			later: ['marital-status-proof'],
			answers: {
				status: 'divorced',
				'national-id': person.identity,
				fullName: person.name,
				...reached(person),
			},
		}),
	} satisfies Wanted
	await entered('reception', called, { parts: [] })
	const referred = {
		at: 'yusr',
		change: ({ name }) => ({
			service: 'family-and-child-protection',
			conditions: {},
			answers: { fullName: name },
			declared: false,
			signature: '',
			referral: { by: 'police', number: '', on: addDays(today(), -2) },
		}),
	} satisfies Wanted
	const letter: [string, [File, string]] = ['documents.referral-letter', file(PDF, 'خطاب الشرطة.pdf')]
	await entered('hand', referred, { channel: 'letters', parts: [letter] })
}

const complaintsOf = (accused: string): Wanted[] => [
	{ at: 'kadi', by: 'email', due: -3, age: 16 },
	{ at: 'kadi', due: 0, age: 9 },
	{ at: 'yusr', by: 'letter', age: 0 },
	{ at: 'kadi', steps: HEARD.slice(0, 1), after: writes('أضيف أن الموعد فات مرتين.') },
	{ at: 'kadi', steps: HEARD, due: 2 },
	{ at: 'yusr', by: 'email', steps: HEARD.slice(0, 2), age: 3 },
	{ at: 'kadi', by: 'email', steps: PROPOSED },
	{ at: 'kadi', by: 'email', steps: PROPOSED, after: answers(true) },
	{ at: 'kadi', by: 'email', steps: PROPOSED, after: answers(false) },
	{ at: 'kadi', steps: ESCALATED },
	{ at: 'kadi', by: 'email', steps: ESCALATED, age: 7 },
	{ at: 'kadi', steps: CLOSED },
	{ at: 'yusr', steps: CLOSED, after: reopens },
	{ at: 'kadi', change: { about: 'abuse' } },
	{ at: 'kadi', change: { aboutOfficers: [accused] } },
]

const INQUIRIES: Wanted[] = [
	{ at: 'kadi', due: -1, age: 8 },
	{ at: 'kadi', by: 'email', due: 0, age: 6 },
	{
		at: 'kadi',
		by: 'email',
		change: { topic: 'volunteering', text: 'أريد التطوع في التوزيع يوم الجمعة.' },
		after: writes('ومعي سيارة.'),
	},
	{
		at: 'kadi',
		by: 'email',
		steps: [{ status: 'answered', answer: 'نفتح من الأحد إلى الخميس، من التاسعة إلى الثالثة.' }],
		after: writes('وهل تفتحون في رمضان؟'),
	},
	{ at: 'yusr', change: { text: 'هل في البرامج مواصلات؟' } },
	{ at: 'artwa', by: 'email', change: { text: 'كيف أتبرع بخزان؟' } },
]

/** Whom complaints and inquiries go to; the officer whom one complaint is about is answered. */
async function officers(backend: Backend, staff: Staffed): Promise<string> {
	const hand = await backend.staff()
	const of = (who: 'followUp' | 'officer' | 'management') => {
		const { name, id, email } = staff[who]
		return { name, account: id, email }
	}
	await officer(hand, of('followUp'))
	await officer(hand, of('followUp'), 'yusr')
	const contact = { role: 'contact-officer', title_ar: 'مسؤول التواصل', title_en: 'Contact officer' }
	const topics = ['question', 'technical-support', 'volunteering']
	await officer(hand, { ...contact, ...of('officer'), topics, published: true })
	await officer(hand, { ...of('management'), role: 'senior-management', title_ar: '', title_en: '' })
	return officer(hand, { ...contact, name: 'راشد', published: true })
}

/** How long the associations give themselves. */
async function periods(backend: Backend): Promise<void> {
	const administrator = await backend.superuser()
	const { kadi, yusr } = await placesOf(administrator)
	for (const association of [kadi, yusr])
		await administrator.collection('periods').create({
			association,
			complaint_acknowledge_days: 2,
			complaint_settle_days: 10,
			reopen_days: 30,
			inquiry_answer_days: 5,
		})
}

/** What waits beside cases: somebody away, reminders, notes that mention somebody, and what a second is to agree to. */
async function beside(backend: Backend, staff: Staffed, all: readonly Made[], hand: Backend['staff']) {
	const administrator = await backend.superuser()
	const { yusr } = await placesOf(administrator)
	const { reception, researcher, management, away } = staff
	const rows = await (await hand()).collection('cases').getFullList({ fields: 'id,status,association,kind' })
	const some = (status: string) => {
		const row = rows.find(one => one.association === yusr && one.status === status && one.kind === 'request')
		return all.find(({ id }) => id === row?.id) as Made
	}
	const identified = { identified: 'callback', reason: 'ضاع الإيصال عند الانتقال، وتحققت منها بالاتصال.' }
	await call(reception.client, 'staff/codes', { case: some('received').id, ...identified })
	const contact = { contactMeans: 'phone', phone: '0505550101' }
	await call(reception.client, 'staff/contact', {
		case: some('needs-completion').id,
		...identified,
		...contact,
	})
	for (const { client, id } of [reception, reception, researcher, researcher])
		await client
			.collection('reminders')
			.create({ account: id, case: some('study').id, day: today(), text: 'أتصل بها بعد الظهر' })
	await reception.client
		.collection('notes')
		.create({ case: some('complete').id, text: 'وعدتها بزيارة هذا الأسبوع.', mentions: [researcher.id] })
	await call(management.client, 'staff/absences', {
		account: away.id,
		association: yusr,
		substitute: researcher.id,
		from: today(),
		until: addDays(today(), 6),
	})
}

/** Fills the desk. */
export async function fillDay(backend: Backend, staff: Staffed): Promise<Made[]> {
	const hand = await backend.staff()
	await call(staff.management.client, 'staff/site', { site: 'https://sila.example.org' })
	const accused = await officers(backend, staff)
	await periods(backend)
	const doors = doorsOf(backend, staff, hand)
	for (const wanted of requests()) await doors.requested(wanted)
	await others(doors)
	for (const wanted of complaintsOf(accused)) await doors.written('complaint', wanted)
	await doors.unnamed('complaint', { at: 'kadi', after: writes('أين وصلت شكواي؟') })
	await doors.unnamed('complaint', { at: 'kadi', change: { about: 'service' } })
	for (const wanted of INQUIRIES) await doors.written('inquiry', wanted)
	await doors.unnamed('inquiry', { at: 'kadi', change: { text: 'أين مقركم؟' } })
	doors.close()
	await beside(backend, staff, doors.all, backend.staff)
	return doors.all
}
