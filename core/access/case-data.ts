import type { Fields } from '../api/fields.ts'

/**
 * Which collections hold something of a case, and by which path their records say whose it is; null: nothing of any case.
 * From this follows what is written down when somebody looks, and what the administrator of the system does not read
 * (server/looks/). A collection that leads to one of these by a relation is one of them; a test holds it to that.
 */
export const CASE_DATA = {
	cases: 'association',
	messages: 'case.association',
	notes: 'case.association',
	reminders: 'case.association',
	compensation_records: 'case.association',
	erasure_requests: 'case.association',
	copy_requests: 'case.association',
	outbox: 'case.association',
	invitations: 'case.association',
	survey_followups: 'case.association',
	// Who reads answers reads what people wrote of their case.
	survey_answers: 'association',
	audit: 'association',
	access_log: 'association',
	// The administrator's own, and they say nothing of a case.
	glasses: null,
	// What an applicant would be answered.
	proposals: 'association',
	lost_codes: 'case.association',
	day_digests: null,
	// Stays empty.
	upload_parts: null,
	associations: null,
	services: null,
	form_versions: null,
	officers: null,
	periods: null,
	retention: null,
	holidays: null,
	surveys: null,
	survey_versions: null,
	survey_settings: null,
	survey_rounds: null,
	survey_publications: null,
	campaigns: null,
	improvements: null,
	staff: null,
	appointments: null,
	absences: null,
	views: null,
	texts: null,
	content_drafts: null,
	content_states: null,
} as const satisfies Record<keyof Fields, string | null>

export type CaseData = {
	[C in keyof typeof CASE_DATA]: (typeof CASE_DATA)[C] extends string ? C : never
}[keyof typeof CASE_DATA]

/** Whether a collection, by its name, holds something of a case. */
export const holdsCaseData = (collection: string): collection is CaseData =>
	(CASE_DATA as Record<string, string | null>)[collection] != null

/**
 * Collections whose records tell what a case is about, so that who has them answered has looked at it; and the fields of
 * them, and of what stands beside them in an answer, that a work list needs and that tell nothing.
 */
export const TELLING: { [C in CaseData]?: readonly string[] } = {
	cases: [],
	messages: ['id', 'case', 'from', 'at', 'read_at', 'expand.case.kind'],
	notes: ['id', 'case', 'at', 'unseen'],
	compensation_records: ['id', 'case'],
	erasure_requests: ['id', 'case', 'state', 'created', 'due_on'],
	copy_requests: ['id', 'case', 'state', 'created', 'due_on'],
}
