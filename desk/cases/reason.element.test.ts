import { expect } from 'chai'
import type { Column } from '../../core/access/columns.ts'
import { clear, mount, press, says, write } from '../frame/element.fixture.ts'
import { speak } from '../frame/language.ts'
import { Server } from '../frame/server.fixture.ts'
import { pb } from '../frame/session.ts'
import type { Saved } from '../saved.ts'
import { byReason } from './by-reason.ts'
import { caseOf } from './cases.fixture.ts'
import type { DeskReason } from './reason.ts'
import './reason.ts'
import type { Case } from './types.ts'

const HERE = 'yusr'
const holds = (...roles: string[]) =>
	pb.authStore.save('x.e30.x', {
		id: 'sara',
		collectionId: '',
		collectionName: 'staff',
		...Object.fromEntries(roles.map(role => [`at_${role}`, [HERE]])),
	})

afterEach(() => {
	clear()
	speak('ar')
	pb.authStore.clear()
})

/** A request as it is shown to whom identity number and files are not, or are. */
const shownTo = (files: boolean, change: object = {}): Case => ({
	...caseOf({ association: HERE, status: 'closed', restricted: '', ...change }),
	shown: new Set<Column>(['row', 'person', 'content', 'handling', ...(files ? (['files'] as const) : [])]),
})
const closedTo = (change: object = {}) => shownTo(false, change)

async function open(theCase: Case, routes: Record<string, unknown> = {}) {
	const server = new Server({}, routes)
	const element = await mount<DeskReason>('desk-reason', { theCase })
	return { element, server }
}

describe('what is shown of a case by a reason', () => {
	it('is for senior management of its association, where no other office shows it', () => {
		holds('management')
		expect(byReason(closedTo())).to.equal('asked')
		expect(byReason(shownTo(true))).to.equal('given')
		expect(byReason(closedTo({ association: 'another' }))).to.equal('')
		expect(byReason(closedTo({ kind: 'complaint' }))).to.equal('')
		expect(byReason(closedTo({ restricted: 'protection' }))).to.equal('')
		holds('management', 'research')
		expect(byReason(closedTo({ status: 'study' }))).to.equal('')
		holds('auditor')
		expect(byReason(closedTo())).to.equal('')
	})

	it('says who reads the reason and what the applicant is told; it is given, and the page shows more', async () => {
		holds('management')
		const { element, server } = await open(closedTo(), {
			'sila/staff/reason': { until: '2026-03-01T10:00:00.000Z' },
		})
		for (const words of ['باسمك في سجل الاطلاع', 'يرى صاحب الطلب في صفحة المتابعة أن الإدارة العليا فتحته'])
			expect(element.innerText).to.include(words)
		press(element, 'أظهر الهوية والمرفقات')
		await says(element, 'اكتب السبب في عشرة أحرف على الأقل.')
		expect(document.activeElement?.id).to.equal('sila-reason')
		expect(server.sent).to.deep.equal([])
		write(element, '#sila-reason', 'مراجعة شكوى')
		element.addEventListener('case-changed', event => {
			element.theCase = shownTo(true)
			;(event as Saved).waitFor(element.updateComplete)
		})
		press(element, 'أظهر الهوية والمرفقات')
		await says(element, 'حتى 1:00 م')
		expect(server.sent.map(({ body }) => body)).to.deep.equal([
			{ case: element.theCase.record.id, reason: 'مراجعة شكوى' },
		])
		expect(document.activeElement?.id).to.equal('sila-reason-given')
	})

	it('keeps what was typed where the server refuses it, and says so', async () => {
		holds('management')
		const { element, server } = await open(closedTo())
		write(element, '#sila-reason', 'مراجعة شكوى')
		server.refuse('POST sila/staff/reason', {
			status: 400,
			data: { reason: { code: 'too_long', message: 'السبب طويل.' } },
		})
		press(element, 'أظهر الهوية والمرفقات')
		await says(element, 'السبب طويل.')
		expect(element.querySelector('textarea')?.value).to.equal('مراجعة شكوى')
	})

	it('says in English too that it is shown by a reason given before', async () => {
		holds('management')
		speak('en')
		const { element } = await open(shownTo(true))
		expect(element.innerText).to.include('by a reason that you gave')
	})
})
