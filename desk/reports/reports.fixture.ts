import type { BoardReport, KindFigures, KindReport } from '../../core/api/report.ts'

/* A report as the server answers it, for tests of the desk. */

const figures = (change: Partial<KindFigures> = {}): KindFigures => ({
	came: 10,
	answered: 5,
	ended: 1,
	promise: { policy: { within: 4, late: 1 }, own: null },
	accepted: 3,
	rejected: 2,
	medianDays: 5,
	longestDays: 12,
	open: { on: '2026-10-31', total: 7, late: 2, ages: [4, 2, 1, 0], oldestDays: 40 },
	...change,
})

export const kindReport = (change: Partial<KindReport> = {}): KindReport => ({
	kind: 'request',
	associations: ['a1', 'a2'],
	whole: true,
	list: 'cases',
	now: figures(),
	before: figures({ came: 8, promise: { policy: null, own: null } }),
	places: [
		{ code: 'a1', count: 7, before: 8 },
		{ code: 'a2', count: 3, before: 0 },
	],
	channels: [
		{ code: 'phone', count: 9, before: 8 },
		{ code: '', count: 1, before: 0 },
	],
	statuses: [{ code: 'received', count: 10 }],
	months: [],
	services: [
		{
			code: 's1',
			count: 10,
			before: 8,
			name: { ar: 'طلب خدمة', en: 'Service request' },
			association: 'a1',
		},
	],
	grounds: { documents: 1, conditions: 0, neither: 1 },
	...change,
})

export const boardReport = (change: Partial<BoardReport> = {}): BoardReport => ({
	from: '2026-10-01',
	to: '2026-10-31',
	before: { from: '2026-09-01', to: '2026-09-30' },
	made: '2026-11-02T09:00:00.000Z',
	association: '',
	apart: false,
	kinds: [
		kindReport(),
		kindReport({
			kind: 'complaint',
			list: 'oversight',
			now: figures({ came: 4, promise: { policy: null, own: null } }),
			services: [],
			grounds: null,
			channels: [{ code: 'phone', count: 4, before: 0 }],
			statuses: [],
		}),
	],
	satisfaction: {
		now: {
			n: 20,
			satisfied: { value: 0.8, low: 0.6, high: 0.92 },
			mean: { value: 4.2, low: 3.9, high: 4.5 },
		},
		before: null,
	},
	...change,
})

export const ASSOCIATIONS = [
	{ id: 'a1', name_ar: 'جمعية كادي', name_en: 'Kadi' },
	{ id: 'a2', name_ar: 'جمعية يسر', name_en: 'Yusr' },
]
