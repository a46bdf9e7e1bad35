import { expect } from 'chai'
import type { CopySettledQuery } from '../../core/api/codes.ts'
import type { CopyRequestsRecord } from '../../core/api/collections.ts'
import type { DataCopy } from '../../core/api/requests.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { holds } from '../frame/held.fixture.ts'
import { Server } from '../frame/server.fixture.ts'
import { caseOf } from './cases.fixture.ts'
import type { DeskCopies } from './copies.ts'
import './copies.ts'
import type { DeskCopy } from './copy-page.ts'
import './copy-page.ts'

const ASSOCIATION = 'yusr'
const request = (change: Partial<CopyRequestsRecord> = {}) =>
	({
		id: 'copy',
		state: 'open',
		asked_on: '2026-11-01',
		due_on: '2026-12-01',
		identified: 'card',
		said: 'تريدها على ورق.',
		entered_by: 'sara@example.org',
		made_at: '',
		made_by: '',
		settled_at: '',
		settled_by: '',
		note: '',
		...change,
	}) as CopyRequestsRecord

afterEach(clear)

/** The element before a server with these requests, which then are `after`. */
async function copies(found: CopyRequestsRecord[], after = found) {
	// Who shows how many tasks wait counts again.
	new Server({}, { 'sila/staff/waiting': { tasks: 0, mine: 0 } })
	const sent: CopySettledQuery[] = []
	let now = found
	const element = await mount<DeskCopies>('desk-copies', {
		record: caseOf({ association: ASSOCIATION }).record,
		server: {
			loadCopies: async () => now,
			settleCopy: async (query: CopySettledQuery) => {
				sent.push(query)
				now = after
			},
		},
	})
	return { element, sent }
}

describe('a copy that was asked for by word of mouth', () => {
	it('says until when it is due, and leads who meets the applicant to where it is made', async () => {
		holds(ASSOCIATION, 'reception')
		const { element } = await copies([request()])
		await says(element, 'مقدم الطلب يطلب نسخة من بياناته')
		for (const words of [
			'تريدها على ورق.',
			'sara@example.org',
			'بالاطلاع على بطاقة هويته',
			'آخر يوم لتسليمها',
		])
			expect(element.innerText).to.include(words)
		expect(element.querySelector('.sila-actions a')?.getAttribute('href')).to.equal(
			'#/sila/cases/case00000000001/copy/copy',
		)
		// What was not made is not handed over.
		expect(element.querySelector('.copy-given')).to.equal(null)
		expect(element.querySelector('.attention')).to.equal(null)
		clear()
		const late = await copies([request({ due_on: '2020-01-01' })])
		await says(late.element, 'فات الموعد')
	})

	it('is settled with how it was handed over, and stands among what was', async () => {
		holds(ASSOCIATION, 'management')
		const settled = request({
			state: 'given',
			settled_at: '2026-11-03 08:00:00.000Z',
			settled_by: 'sara@example.org',
			note: 'باليد.',
		})
		const { element, sent } = await copies([request({ made_at: '2026-11-02 08:00:00.000Z' })], [settled])
		await says(element, 'يعدّها ويسلّمها من يقابل صاحبها')
		expect(element.querySelector('.sila-actions a')).to.equal(null)
		press(element, 'سُلّمت…')
		await element.updateComplete
		write(element, '#record-note', 'باليد.')
		element
			.querySelector<HTMLButtonElement>('desk-record-form button[type="submit"], desk-record-form .primary')
			?.click()
		await says(element, 'سُجّل تسليم النسخة باسمك')
		expect(sent).to.deep.equal([{ id: 'copy', state: 'given', note: 'باليد.' }])
		expect(element.innerText).to.include('سُلّمت نسخة من بياناته في')
		expect(element.querySelector('section')).to.equal(null)
	})

	it('is shown to nobody who is not told of it', async () => {
		holds(ASSOCIATION, 'research')
		const { element } = await copies([request()])
		await element.updateComplete
		expect(element.innerText.trim()).to.equal('')
	})
})

const copy = (change: Partial<DataCopy> = {}): DataCopy =>
	({
		made: '2026-11-02T08:00:00.000Z',
		association: { ar: 'جمعية يُسر', en: 'Yusr Association' },
		service: { ar: 'برامج مهارية', en: 'Skills programmes' },
		policy: {},
		form: {
			version: 'v',
			content: { service: { documents: [{ id: 'card', label: { ar: 'بطاقة', en: 'Card' } }] } },
		},
		case: {
			kind: 'request',
			reference: '123456782',
			received: '2026-11-01T08:00:00.000Z',
			reason: 'استوفت الشروط',
			opened: [{ function: 'reception', on: '2026-11-01' }],
		},
		channel: 'phone',
		writtenByStaff: true,
		letter: 'نص الطلب كما أُرسل',
		request: { conditions: {}, answers: {}, declared: true, signature: '' },
		contact: { contactMeans: 'phone', phone: '+966501234567' },
		files: [{ document: 'card', name: 'بطاقة.pdf', bytes: 12, at: '2026-11-01T08:00:00.000Z' }],
		handling: {
			checklist: [{ document: 'card', state: 'returned', note: 'غير واضحة' }],
			referred_to: 'لجنة',
		},
		returns: [],
		notes: [{ at: '2026-11-01T09:00:00.000Z' }],
		erasures: [],
		copies: [{ asked: '2026-11-01T00:00:00.000Z', said: 'على ورق' }],
		history: [{ status: 'received', at: '2026-11-01T08:00:00.000Z', by: 'applicant' }],
		messages: [
			{ id: 'm', from: 'staff', text: 'تفضلي الأحد', files: [], at: '2026-11-01T10:00:00.000Z', read: '' },
		],
		notifications: [],
		...change,
	}) as unknown as DataCopy

describe('the page where a copy is made', () => {
	const page = async (made: DataCopy | Error) => {
		const asked: string[] = []
		const element = await mount<DeskCopy>('desk-copy', {
			route: { params: { id: 'case00000000001', request: 'copy' } },
			server: {
				loadCase: async () => caseOf({ association: ASSOCIATION }),
				makeCopy: async (id: string) => {
					asked.push(id)
					if (made instanceof Error) throw made
					return made
				},
			},
		})
		await says(element, 'نسخة من بيانات صاحب الحالة')
		return { element, asked }
	}

	it('makes it once it is pressed, and shows all that it has in words', async () => {
		const { element, asked } = await page(copy())
		expect(asked).to.deep.equal([])
		press(element, 'أعدّ النسخة')
		await says(element, 'أُعدّت النسخة. سلّمها لصاحبها')
		expect(asked).to.deep.equal(['copy'])
		const text = (element.querySelector('.copy-sheet')?.textContent ?? '').replaceAll('\u00a0', ' ')
		for (const words of [
			'جمعية يُسر',
			'123 456 782',
			'نص الطلب كما أُرسل',
			'+966501234567',
			'بطاقة.pdf',
			'استوفت الشروط',
			'مُعاد · غير واضحة',
			'لجنة',
			'ملاحظة قد تذكر غيره',
			'تفضلي الأحد',
			'على ورق',
			'علاقات المستفيدين',
		])
			expect(text).to.include(words)
		expect(element.innerText).not.to.include('رقم الهوية مستور')
	})

	it('says that the identity number is masked, and what the server refused', async () => {
		const { element } = await page(copy({ letter: 'الهوية ••••••0008' }))
		press(element, 'أعدّ النسخة')
		await says(element, 'رقم الهوية مستور')
		clear()
		const message = 'لم نجد المطلوب. أعد تحميل الصفحة.'
		const refused = await page(Object.assign(new Error(), { status: 404, response: { message, data: {} } }))
		press(refused.element, 'أعدّ النسخة')
		await says(refused.element, message)
		expect(refused.element.querySelector('.copy-sheet')).to.equal(null)
	})
})
