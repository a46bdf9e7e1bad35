import { expect } from 'chai'
import type { ContentOf, ContentOverview, CorrectedContent } from '../../core/api/content.ts'
import { clear, mount, press, says } from '../frame/element.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import type { DeskContents } from './page.ts'
import './page.ts'

afterEach(clear)

const kadi: ContentOf = {
	association: 'a1',
	name: { ar: 'جمعية كادي', en: 'Kadi' },
	writes: true,
	alone: false,
	phone: '0501234567',
	things: [
		{ thing: 'associations/a1', name: { ar: 'جمعية كادي', en: 'Kadi' }, slug: 'kadi', readable: true },
		{
			thing: 'services/s1',
			name: { ar: 'طلب خدمة', en: 'Service' },
			slug: 'service',
			open: true,
			readable: true,
		},
	],
	waiting: [],
	corrected: [],
}
const at = '2026-03-04T09:00:00.000Z'
const open = async (contents: Partial<ContentOverview>) => {
	const server = new Server(
		{},
		{
			'sila/staff/content': { portal: null, associations: [kadi], ...contents },
			'sila/staff/content/review': {},
		},
	)
	return { server, element: await mount<DeskContents>('desk-contents') }
}

describe('the content', () => {
	it('says how the portal fares with what was published last', async () => {
		const failed = await open({ portal: { state: 'failed', at, why: 'The portal could not be built' } })
		await says(failed.element, 'وما قبله باقٍ فيها')
		await says(failed.element, 'The portal could not be built')
		clear()
		const shown = await open({ portal: { state: 'public', at, why: '' } })
		await says(shown.element, 'ظاهر في البوابة')
		clear()
		const { element } = await open({})
		await says(element, 'جمعية كادي')
		expect(element.innerText).not.to.include('ظاهر في البوابة')
	})

	it('shows what was changed of an officer, and offers what the reader may do of it', async () => {
		const officer: CorrectedContent = {
			id: 'st1',
			thing: 'officers/o1',
			name: { ar: 'سعد', en: 'سعد' },
			by: 'manager@example.org',
			at,
			changes: [
				{ field: 'phone', before: '+966501234567', after: null },
				{ field: 'hours_ar', before: null, after: 'صباحًا' },
				{ field: 'topics', before: null, after: ['complaint'] },
				{ field: 'show_name', before: false, after: true },
			],
			mine: true,
			back: false,
		}
		const other = { ...officer, id: 'st2', name: { ar: 'نورة', en: 'نورة' }, mine: false, back: true }
		const { element, server } = await open({ associations: [{ ...kadi, corrected: [officer, other] }] })
		await says(element, 'مسؤولو الجمعية')
		const rows = [...element.querySelectorAll('[aria-labelledby="content-corrected"] .tasks > li')]
		const [row] = rows
		expect(
			[...(row?.querySelectorAll('.content-changes > li') ?? [])].map(one =>
				[...one.querySelectorAll('p')].map(p => p.textContent).join(' '),
			),
		).to.deep.equal([
			'الهاتف كان +966501234567 يصير لا شيء',
			'الأوقات بالعربية كان لا شيء يصير صباحًا',
			'ما يصل إليه كان لا شيء يصير الشكاوى',
			'يظهر اسمه كان لا يصير نعم',
		])
		expect(rows.map(one => one.querySelectorAll('button').length)).to.deep.equal([1, 1])
		press(element, 'راجعته: سعد')
		await says(element, 'سُجل أنك راجعته.')
		press(element, 'أعد ما كان: نورة')
		await says(document.body, 'يعود في صفحة التواصل فورًا')
		press(document.querySelector('dialog') as HTMLElement, 'أعد ما كان')
		await says(element, 'عاد ما كان.')
		expect(server.sent.map(({ body }) => body)).to.deep.equal([
			{ id: 'st1', decision: 'seen' },
			{ id: 'st2', decision: 'back' },
		])
	})

	it('says that it did not come, with another try', async () => {
		const server = new Server({}, { 'sila/staff/content': { portal: null, associations: [kadi] } })
		server.refuse('GET sila/staff/content', { status: 429, message: 'Too Many Requests.' })
		const element = await mount<DeskContents>('desk-contents')
		await says(element, 'محاولات كثيرة في وقت قصير.')
		press(element, 'حاول من جديد')
		await says(element, 'طلب خدمة')
	})
})
