import { expect } from 'chai'
import { FILE_LIMITS } from '../../core/sending/files.ts'
import { clear, file, open, type Person } from '../test/page.ts'
import './request-form.ts'

afterEach(clear)

/** `ftypheic` after the length of its box. */
const HEIC = [0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')]

const SUPPORTING = 'documents.supporting'

const names = (person: Person) => person.all('fieldset .row bdi').map(({ textContent }) => textContent)

const atNeed = async () => (await open()).upTo('need')

describe('files', () => {
	it('are listed with name and size, for the document they were chosen for', async () => {
		const person = await open({ service: 'skills-programmes' })
		await person.choose('conditions.residence', 'yes')
		await person.choose('conditions.marital-status', 'yes')
		await person.press()
		await person.attach('documents.marital-status-proof', file('إثبات.png', { size: 3000 }))
		expect(names(person)).to.deep.equal(['إثبات.png'])
		expect(person.text).to.include('3 KB')
		expect(person.form.state.files[0]?.document).to.equal('marital-status-proof')
	})

	it('have their limits said beforehand', async () => {
		const person = await atNeed()
		expect(person.text).to.include('PDF').and.include('5 ميجابايت').and.include('6 ملفات')
	})

	for (const [what, bad] of [
		['of a type not accepted', file('تقرير.docx', { head: [0x50, 0x4b, 3, 4] })],
		['whose content is not what their name says', file('صورة.pdf', { head: [0x4d, 0x5a] })],
		['of an iPhone’s own kind', file('IMG_0001.jpg', { head: HEIC })],
		['that are too large', file('كبير.png', { size: FILE_LIMITS.bytes + 1 })],
		['that are empty', file('فارغ.png', { size: 0 })],
	] as const) {
		it(`${what} are refused by name, and those already there stay`, async () => {
			const person = await atNeed()
			await person.attach(SUPPORTING, file('أولى.png'))
			await person.attach(SUPPORTING, bad)
			expect(names(person)).to.deep.equal(['أولى.png'])
			expect(person.problems).to.deep.equal([SUPPORTING])
			expect(person.text).to.include(bad.name)
			await person.attach(SUPPORTING, file('ثانية.png'))
			expect(names(person)).to.deep.equal(['أولى.png', 'ثانية.png'])
		})
	}

	it('are taken one by one when several are chosen and one of them is bad', async () => {
		const person = await atNeed()
		await person.attach(SUPPORTING, file('1.png'), file('2.pdf', { head: [0x4d, 0x5a] }), file('3.png'))
		expect(names(person)).to.have.members(['1.png', '3.png'])
		expect(person.problems).to.deep.equal([SUPPORTING])
	})

	it('are taken by what they are, whatever they are called, and listed under a name that fits', async () => {
		const person = await atNeed()
		await person.attach(SUPPORTING, file('image:36'), file('هوية\u200f.pdf'))
		expect(names(person)).to.have.members(['image:36.png', 'هوية.png'])
	})

	it('as iPhones keep them are told the way out', async () => {
		const person = await atNeed()
		await person.attach(SUPPORTING, file('IMG_0001.jpg', { head: HEIC }))
		expect(person.text).to.include('HEIC').and.include('الأكثر توافقًا')
	})

	it('beyond the limit are refused', async () => {
		const person = await atNeed()
		const six = [1, 2, 3, 4, 5, 6].map(n => file(`${n}.png`))
		await person.attach(SUPPORTING, ...six)
		await person.attach(SUPPORTING, file('7.png'))
		expect(names(person)).to.have.length(6)
		expect(person.text).to.include('عدد الملفات أكثر من 6')
	})

	it('are taken once, whatever is typed afterwards, and the same one can be chosen again', async () => {
		const person = await atNeed()
		await person.attach(SUPPORTING, file('1.png'))
		expect(person.control(SUPPORTING).files).to.have.length(0)
		await person.type('answers.need', 'نص')
		await person.press('.row .link')
		await person.attach(SUPPORTING, file('1.png'))
		expect(names(person)).to.deep.equal(['1.png'])
	})

	it('can be removed; the focus goes to where another is chosen', async () => {
		const person = await atNeed()
		await person.attach(SUPPORTING, file('1.png'), file('2.png'))
		await person.press('.row .link')
		expect(names(person)).to.have.length(1)
		expect(person.root.activeElement).to.equal(person.control(SUPPORTING))
	})

	it('that a service asks for must be there', async () => {
		const person = await open({ service: 'skills-programmes' })
		await person.choose('conditions.residence', 'yes')
		await person.choose('conditions.marital-status', 'yes')
		await person.press()
		await person.choose('answers.status', 'widowed')
		await person.press()
		expect(person.problems).to.deep.equal(['documents.marital-status-proof'])
		await person.attach('documents.marital-status-proof', file('إثبات.png'))
		expect(person.problems).to.deep.equal([])
	})

	it('reach the server under the names of their documents', async () => {
		const person = await atNeed()
		await person.attach(SUPPORTING, file('بطاقة.png', { size: 2048 }))
		await person.press('.actions .link')
		await person.upTo('review')
		await person.send()
		await person.see('[part=numbers]')
		const [call] = await person.backend.calls()
		expect(call?.files).to.deep.equal([{ field: SUPPORTING, name: 'بطاقة.png', size: 2048 }])
	})
})
