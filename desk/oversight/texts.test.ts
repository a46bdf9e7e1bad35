import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficerEntry, OpenEntry } from '../../core/api/complaints.ts'
import { hoursText, officerRows, openRows } from './texts.ts'

const officer: OfficerEntry = {
	id: 'o1',
	name: 'سعد العتيبي',
	association: 'a1',
	role: 'follow-up-unit',
	away: false,
	open: 1,
	overdue: 0,
	answered: 2,
	median: 5.4,
	longest: null,
}
const entry: OpenEntry = {
	id: 'c1',
	reference: '123456782',
	kind: 'complaint',
	association: 'a1',
	topic: 'delay',
	anonymous: true,
	status: 'received',
	since: '2026-03-01T22:30:00.000Z',
	received: '2026-03-01T22:30:00.000Z',
	days: 3,
	due: '',
	overdue: true,
	left: false,
	assigned: 'o1',
	holder: 'o1',
	service: null,
	opens: true,
}

test('how long an answer took, in the unit that says most', () => {
	assert.deepEqual([null, 0.4, 2, 47, 72].map(hoursText), ['—', 'أقل من ساعة', 'ساعتان', '47 ساعة', '3 أيام'])
})

test('what is saved names nobody, and has the days of Riyadh', () => {
	const names = new Map([['a1', 'جمعية كادي']])
	const [, open] = openRows([entry], [officer], names)
	assert.deepEqual(open, [
		'123456782',
		'جمعية كادي',
		'شكوى بلا اسم: التأخر',
		'وصلت',
		'2026-03-02',
		3,
		'',
		'نعم',
		'وحدة المتابعة',
	])
	// Of a request that somebody holds who is no officer.
	const [, held] = openRows([{ ...entry, holder: 'u1' }], [officer], names)
	assert.equal(held?.at(-1), 'من الموظفين')
	const [, row] = officerRows([officer], names)
	assert.deepEqual(row, [1, 'جمعية كادي', 'وحدة المتابعة', 1, 0, 2, 5.4, ''])
})
