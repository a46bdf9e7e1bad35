import { expect } from 'chai'
import type { NotesRecord, RemindersRecord } from '../../core/api/collections.ts'
import type { OwnWork } from '../../core/api/work.ts'
import { caseOf, caseRowOf } from '../cases/cases.fixture.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { pb } from '../frame/session.ts'
import type { DeskMine } from './mine.ts'
import './mine.ts'
import type { DeskNotes } from './notes.ts'
import './notes.ts'
import type { DeskOwn } from './own.ts'
import './own.ts'

const ME = { id: 'sara', email: 'sara@example.org', collectionId: '', collectionName: 'staff' }
beforeEach(() => pb.authStore.save('x.e30.x', ME as never))
afterEach(() => {
	clear()
	pb.authStore.clear()
	sessionStorage.clear()
})

const note = (change: Partial<NotesRecord>): NotesRecord =>
	({
		id: 'n1',
		text: 'اتصلت به',
		author: 'noura@example.org',
		author_name: 'نورة',
		mentioned: [],
		unseen: [],
		at: new Date().toISOString(),
		...change,
	}) as NotesRecord

async function notes(there: NotesRecord[], mayWrite = true) {
	const acts: string[] = []
	const server = {
		loadNotes: async () => [...there],
		writeNote: async (_: string, text: string) => {
			const written = note({ id: `n${there.length}`, text, author: ME.email, author_name: 'سارة' })
			there.push(written)
			return written
		},
		recallNote: async (id: string) =>
			there.splice(
				there.findIndex(one => one.id === id),
				1,
			),
		seenNotes: async () => acts.push('seen'),
		colleaguesOf: async () => [{ id: 'noura', name: 'نورة' }],
	}
	const element = await mount<DeskNotes>('desk-notes', {
		record: caseOf().record,
		server,
		mayWrite: () => mayWrite,
	})
	return { element, acts }
}

describe('notes among staff', () => {
	it('are written to colleagues, who can be mentioned, and a begun one stays', async () => {
		const { element } = await notes([])
		await says(element, 'لا ملاحظات بعد.')
		expect(element.innerText).to.include('من حق صاحبها أن يأخذ نسخة بياناته')
		press(element, 'احفظ الملاحظة')
		await says(element, 'اكتب الملاحظة أولًا.')
		write(element, '#sila-note', 'راجعيها')
		await element.updateComplete
		write(element, '#sila-note-people', 'نورة', 'change')
		await element.updateComplete
		expect(element.querySelector<HTMLTextAreaElement>('#sila-note')?.value).to.equal('راجعيها @نورة ')
		element.remove()
		const again = await notes([])
		expect(again.element.querySelector<HTMLTextAreaElement>('#sila-note')?.value).to.equal('راجعيها @نورة ')
		press(again.element, 'احفظ الملاحظة')
		await says(again.element, 'حُفظت الملاحظة')
		expect(again.element.querySelectorAll('.note').length).to.equal(1)
		expect(again.element.querySelector<HTMLTextAreaElement>('#sila-note')?.value).to.equal('')
	})

	it('that mention somebody are seen once they are on the page; who reads alone has no box', async () => {
		const { element, acts } = await notes([note({ mentioned: ['sara'], unseen: ['sara'] })], false)
		await says(element, 'ذُكرت فيها')
		expect(acts).to.deep.equal(['seen'])
		expect(element.querySelector('textarea')).to.equal(null)
		const other = await notes([note({ mentioned: ['noura'], unseen: ['noura'] })])
		await says(other.element, 'اتصلت به')
		expect(other.acts).to.deep.equal([])
	})

	it('one’s own is taken back a moment after, with its text to be put right', async () => {
		const { element } = await notes([
			note({ id: 'old', author: ME.email, at: '2026-01-01T08:00:00.000Z' }),
			note({ id: 'theirs' }),
			note({ id: 'slip', author: ME.email, text: 'خطأ' }),
		])
		await says(element, 'خطأ')
		expect(element.querySelectorAll('.note button').length).to.equal(1)
		press(element, 'اسحبها')
		while (element.querySelectorAll('.note').length > 2)
			await element.updateComplete.then(() => Promise.resolve())
		expect(element.querySelector<HTMLTextAreaElement>('#sila-note')?.value).to.equal('خطأ')
	})

	it('a flag and a reminder are set for oneself', async () => {
		const set: RemindersRecord[] = []
		const server = {
			ownOn: async () => [...set],
			setReminder: async (_: string, day: string, text: string) =>
				set.push({ id: `r${set.length}`, day, text } as RemindersRecord),
			reminderDone: async (id: string) =>
				set.splice(
					set.findIndex(one => one.id === id),
					1,
				),
			removeReminder: async (id: string) =>
				set.splice(
					set.findIndex(one => one.id === id),
					1,
				),
		}
		const element = await mount<DeskOwn>('desk-own', { caseId: 'case00000000001', server })
		press(element, 'ضع علامة')
		await says(element, 'عليها علامتك')
		press(element, 'احفظ التذكير')
		await says(element, 'اختر اليوم.')
		write(element, '#sila-remind-day', '2030-03-01', 'change')
		write(element, '#sila-remind-text', 'اتصل به')
		press(element, 'احفظ التذكير')
		await says(element, 'حُفظ التذكير')
		expect(element.innerText).to.include('اتصل به')
		press(element, 'فُرغ منه')
		while (set.length > 1) await Promise.resolve()
		press(element, 'أزل العلامة')
		await says(element, 'ضع علامة')
		expect(set).to.deep.equal([])
	})

	it('shows what is due, what mentions somebody, and flags, each with its case', async () => {
		const work: OwnWork = {
			mentions: [
				{ id: 'm', at: '2026-03-01T08:00:00.000Z', by: 'نورة', text: 'راجعيها', case: caseRowOf('one') },
			],
			reminders: [
				{ id: 'due', day: '2026-03-01', text: 'اتصل به', case: caseRowOf('two') },
				{ id: 'later', day: '2999-03-01', text: '', case: caseRowOf('three') },
				{ id: 'flag', day: '', text: '', case: caseRowOf('four') },
			],
		}
		const server = {
			loadMine: async () => structuredClone(work),
			reminderDone: async (id: string) => {
				work.reminders = work.reminders.filter(one => one.id !== id)
			},
			removeReminder: async () => null,
		}
		const element = await mount<DeskMine>('desk-mine', { server })
		await says(element, 'راجعيها')
		const titles = [...element.querySelectorAll('h2')].map(({ textContent }) => textContent)
		expect(titles).to.deep.equal(['ذُكرت في', 'حان يومه', 'لم يحن يومه', 'عليها علامتي'])
		expect(element.querySelector('a')?.getAttribute('href')).to.equal('#/sila/cases/one')
		press(element, 'فُرغ منه')
		while (element.querySelectorAll('h2').length > 3)
			await element.updateComplete.then(() => Promise.resolve())
		expect(element.innerText).not.to.include('حان يومه')
	})
})
