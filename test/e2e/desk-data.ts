import type PocketBase from 'pocketbase'
import { riyadhDay } from '../../core/time/clock.ts'
import { ask } from '../server/applicant.ts'
import { arrive, decision, go } from '../server/cases.ts'
import { arrived, officer } from '../server/complaints.ts'

/* A desk at work: something of everything that its pages show. */

interface Door {
	url: string
	/** Whoever may write it all. */
	staff: PocketBase
}

/** Fills a desk, and says where its pages with an id in their address are looked at: ids by the path of the page, several with `/` between. */
export async function fillDesk(door: Door): Promise<Record<string, string[]>> {
	const { url, staff } = door
	const { id: yusr } = await staff.collection('associations').getFirstListItem('slug="yusr"')
	const published = {
		published: true,
		topics: ['question'],
		phone: '0501234567',
		hours_ar: 'الأحد إلى الخميس',
	}
	await officer(staff, { name: 'سعاد', email: 'suad@example.org', ...published }, 'yusr')
	await officer(staff, { name: 'نورة', role: 'senior-management', title_ar: '', title_en: '' }, 'yusr')
	await staff.collection('periods').create({ association: yusr, complaint_settle_days: 10, reopen_days: 30 })
	await staff.collection('retention').create({ association: yusr, closed_months: 24 })

	const requests = []
	for (const steps of [
		[],
		[{ status: 'needs-completion', missing: 'صورة أوضح للهوية' }],
		[{ status: 'complete' }, { status: 'study' }],
		[{ status: 'complete' }, { status: 'study' }, { status: 'accepted', ...decision() }],
	] as Record<string, unknown>[][]) {
		const made = await arrive(door)
		if (steps.length) await go(staff, made.record.id, ...steps)
		requests.push(made)
	}
	const [first, , studied, decided] = requests
	for (const slug of ['artwa', 'kadi', 'nama-makkiyah', 'kitab-wa-qari']) await arrive(door, slug)
	await staff
		.collection('messages')
		.create({ case: studied?.record.id, from: 'staff', text: 'نزوركم يوم الأحد.' })
	if (first) await ask(url, 'erasure', first.receipt, { reason: 'لا أريد أن تبقى' })

	const from = { association: 'yusr', contactMeans: 'phone', email: '', phone: '0501234567' }
	const { record: complaint } = await arrived(door, 'complaint', from)
	await go(
		staff,
		complaint.id,
		{ status: 'acknowledged' },
		{ status: 'assigned' },
		{ status: 'investigation' },
		{ status: 'settlement-proposed', settlement: 'نعتذر ونرد خلال يومين' },
	)
	const { record: inquiry } = await arrived(door, 'inquiry', { association: 'yusr' })
	// To be written to by letter: a task with a page of its own.
	const letter = { ...from, contactMeans: 'letter', phone: '', address: 'جدة، ص.ب 100' }
	const { record: written } = await arrived(door, 'complaint', letter)
	await go(staff, written.id, { status: 'acknowledged' })
	const [task] = await staff
		.collection('outbox')
		.getFullList({ filter: `case="${written.id}" && means="letter"` })

	const surveys = staff.collection('surveys')
	const { id: survey } = await surveys.getFirstListItem(`association="${yusr}" && kind="periodic"`)
	const { id: campaign } = await staff.collection('campaigns').create({
		survey,
		slug: 'spring',
		title_ar: 'حملة الربيع',
		title_en: 'Spring',
		target: 'all',
		opens_on: riyadhDay(new Date().toISOString()),
	})
	await staff.collection('improvements').create({
		association: yusr,
		finding_ar: 'يطول انتظار الرد',
		action_ar: 'موظفة ثانية في الاستقبال',
		owner: 'هند',
		due_on: '2027-01-01',
	})
	const { id: service } = await staff
		.collection('services')
		.getFirstListItem(`association="${yusr}" && slug="shaml-center"`)
	const ids = (...records: ({ id: string } | undefined)[]) => records.flatMap(one => (one ? [one.id] : []))
	return {
		'/sila/cases/:id': ids(first?.record, studied?.record, decided?.record, complaint, inquiry),
		// Before the code is shown, which happens once, any will do.
		'/sila/cases/:id/code/:proposal': ids(studied?.record).map(id => `${id}/proposal0000001`),
		// The same of a copy that is made.
		'/sila/cases/:id/copy/:request': ids(studied?.record).map(id => `${id}/copyrequest0001`),
		'/sila/tasks/:id': ids(task),
		'/sila/tasks/print/:ids': ids(task),
		'/sila/guide/:part': [encodeURIComponent('التعويض')],
		'/sila/content/:kind/:id': [`associations/${yusr}`, `services/${service}`],
		'/sila/surveys/edit/:id': [survey],
		'/sila/surveys/paper/:id': [campaign],
	}
}
