import type { CaseKind, CaseStatus } from '../core/case/status.ts'
import type { Lang } from '../core/language/text.ts'
import { language } from './frame/language.ts'
import { labels as ar } from './labels.ar.ts'
import type { Labels } from './labels-shape.ts'

/* What fields and coded values are called, in the language of the desk. The data keep their English codes. */

/** In the language of now: read it where something is drawn, not where a module begins. */
export let labels: Labels = ar

/** Of requests. */
export let statuses: Labels['statuses']['request'] = labels.statuses.request

/** Brings the labels of a language, unless said the one of now: before a page is drawn in it. Arabic ones are always there. */
export async function bringLabels(lang: Lang = language()): Promise<void> {
	labels = lang === 'en' ? (await import('./labels.en.ts')).labels : ar
	statuses = labels.statuses.request
}

/** What a status of a kind is called; what kinds share is called as of requests. */
export const statusLabel = (kind: CaseKind, status: CaseStatus): string =>
	labels.statuses[kind][status] ?? labels.cases.values.status[status]

const own = (table: Record<string, string>, key: string): string | undefined =>
	Object.hasOwn(table, key) ? table[key] : undefined

/** What a field of a case is called; undefined when Sila does not know it. */
export const caseField = (field: string): string | undefined =>
	own(labels.cases.fields, field) ?? own(labels.cases.unseen, field)
