import type { Content } from '../../core/policy/shape.ts'

/* A service as tests of its elements have it. */

export const text = (ar: string, en: string) => ({ ar, en })

export const content = (summary: string): Content => ({
	schema: 5,
	name: text('طلب خدمة', 'Service'),
	summary: text(summary, 'Summary'),
	need: text('أحتاج', 'I need'),
	entry: { by: 'request' },
	conditions: [],
	questions: [],
	documents: [],
})
