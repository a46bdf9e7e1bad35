import { expect } from 'chai'
import type { ExportedCase, ExportQuery } from '../../core/api/cases.ts'
import { clear, focused, mount, press, says, write } from '../frame/element.fixture.ts'
import { caseRowOf } from './cases.fixture.ts'
import type { DeskExportCases } from './export.ts'
import './export.ts'
import { exportRows } from './export-rows.ts'

const saved: Blob[] = []
const { createObjectURL } = URL

beforeEach(() => {
	saved.length = 0
	URL.createObjectURL = blob => {
		saved.push(blob as Blob)
		return '#saved'
	}
})
afterEach(() => {
	clear()
	URL.createObjectURL = createObjectURL
})

const exported = (id: string, change: Partial<ExportedCase> = {}): ExportedCase => ({
	...caseRowOf(id),
	channel: 'phone',
	resolved_at: '',
	contact_means: 'sms',
	phone: '+966501234567',
	email: '',
	...change,
})

/** The form before a server that answers with these; what it was asked is in `asked`. */
async function form(cases: ExportedCase[] | Error, { more = false, as = '' } = {}) {
	const asked: ExportQuery[] = []
	const server = {
		take: async (query: ExportQuery) => {
			asked.push(query)
			if (cases instanceof Error) throw cases
			return { cases, more }
		},
	}
	const element = await mount<DeskExportCases>('desk-export-cases', { server, asked: { cases: ['c1'] } })
	if (as) {
		const choice = [...element.querySelectorAll('label')].find(one => one.textContent?.trim() === as)
		choice?.querySelector('input')?.click()
		await element.updateComplete
	}
	return { element, asked }
}

describe('cases in a file', () => {
	it('are a table whose columns have something, its days as numbers and phones as they are dialled', () => {
		const [heads, first] = exportRows([
			exported('c1', { due: '2026-12-01', created: '2026-11-19T22:00:00.000Z', holder: 'نورة' }),
			exported('c2', { applicant: '', phone: '' }),
		])
		expect(heads).to.deep.equal([
			...['الرقم', 'النوع', 'الخدمة أو الموضوع', 'الجمعية', 'مقدم الطلب', 'الحالة', 'منذ', 'يوم الوصول'],
			...['الموعد', 'عند', 'القناة', 'وسيلة التواصل', 'الجوال'],
		])
		const [reference, , , , applicant, , , arrived, due, holder, , , phone] = first ?? []
		expect([reference, applicant, arrived, due, holder, phone]).to.deep.equal([
			...['123 456 782', 'صاحبة c1', '2026-11-20', '2026-12-01', 'نورة', '050 123 4567'],
		])
	})

	it('are locked with a password of eight characters at least, which is asked for first', async () => {
		const { element, asked } = await form([exported('c1')])
		write(element, '[id^=export-password]:is(input)', 'قصيرة')
		press(element, 'احفظ الملف')
		await says(element, 'اكتب 8 أحرف على الأقل.')
		await focused(element.querySelector('input.sila-input')?.id ?? '')
		expect([asked, saved]).to.deep.equal([[], []])
		write(element, '[id^=export-password]:is(input)', 'كلمة سر طويلة')
		press(element, 'احفظ الملف')
		await says(element, 'في الملف حالة واحدة، وكُتب ذلك باسمك.')
		expect(asked).to.deep.equal([{ cases: ['c1'] }])
		// A compound file, and no archive that opens by itself.
		const bytes = new Uint8Array(await (saved[0] as Blob).slice(0, 4).arrayBuffer())
		expect([...bytes]).to.deep.equal([0xd0, 0xcf, 0x11, 0xe0])
	})

	it('are saved as CSV that runs nothing, in whatever width it is written, and says that there are more', async () => {
		const { element } = await form(
			[
				exported('c1', { applicant: '=1+1' }),
				exported('c2', { applicant: '＝1+1' }),
				exported('c3', { applicant: '\t-1' }),
			],
			{ more: true, as: 'ملف CSV' },
		)
		expect(element.querySelector('[id^=export-password]:is(input)')).to.equal(null)
		press(element, 'احفظ الملف')
		await says(element, 'في القائمة أكثر من ذلك')
		const [file] = saved
		expect([...new Uint8Array(await (file as Blob).slice(0, 3).arrayBuffer())]).to.deep.equal([
			0xef, 0xbb, 0xbf,
		])
		const text = await (file as Blob).text()
		for (const cell of ['"\'=1+1"', '"\'＝1+1"', '"\'\t-1"']) expect(text).to.include(cell)
	})

	it('are no file where nothing is seen any more, or the server refused', async () => {
		const { element } = await form([], { as: 'إكسل' })
		press(element, 'احفظ الملف')
		await says(element, 'لم تعد ترى شيئًا مما طلبت')
		const other = await form(new Error('out of reach'), { as: 'ملف CSV' })
		press(other.element, 'احفظ الملف')
		while (!other.element.querySelector('.sila-error')?.textContent) await new Promise(requestAnimationFrame)
		expect(saved).to.deep.equal([])
	})
})
