import type { CaseFieldName } from '../case/fields.ts'

/*
 * What of a case is shown to whom, field by field. The `row` is what lists carry, and who sees a case sees it; the others
 * are named by the sights of a role (sights.ts), and come only when a case is opened, which is written down.
 */

/**
 * `person`: who it is. `content`: what was sent. `contact`: how the person is reached. `identity`: identity numbers, which
 * are masked in the texts for who does not see them. `files`: what was attached. `handling`: what staff wrote that the
 * applicant is told too, and days. `decision`: drafts, minutes and reasons inside the association. `delicate`: whom a
 * complaint is about.
 */
export type Column =
	| 'row'
	| 'person'
	| 'content'
	| 'contact'
	| 'identity'
	| 'files'
	| 'handling'
	| 'decision'
	| 'delicate'

export const COLUMN_OF: Record<CaseFieldName, Column> = {
	id: 'row',
	kind: 'row',
	reference: 'row',
	association: 'row',
	service: 'row',
	form_version: 'row',
	channel: 'row',
	lang: 'row',
	code_hash: 'row',
	content_hash: 'row',
	entered_by: 'row',
	created: 'row',
	updated: 'row',
	revision: 'row',
	restricted: 'row',
	barred: 'row',
	concerned: 'row',
	applicant: 'person',
	anonymous: 'row',
	letter: 'content',
	answers: 'content',
	files: 'files',
	file_names: 'files',
	contact_means: 'row',
	contact: 'contact',
	referral: 'content',
	served: 'person',
	topic: 'row',
	category: 'row',
	field: 'row',
	concerns: 'row',
	completions: 'row',
	settlements: 'handling',
	name_key: 'person',
	phone_key: 'contact',
	email_key: 'contact',
	identity_key: 'identity',
	status: 'row',
	status_since: 'row',
	attention: 'row',
	returns: 'handling',
	erased_at: 'row',
	resolved_at: 'row',
	resolved_as: 'row',
	taken: 'decision',
	followed_at: 'row',
	duplicate_of: 'handling',
	completed_at: 'row',
	due_on: 'row',
	earliest_reply_on: 'row',
	target_on: 'row',
	acknowledge_by: 'row',
	assigned_at: 'row',
	answered_at: 'row',
	answered_by: 'row',
	answered_hours: 'row',
	reopened_at: 'row',
	first_closing_reason: 'handling',
	about_officers: 'delicate',
	about_words: 'delicate',
	not_unit: 'delicate',
	about_decided: 'delicate',
	ruling_needed: 'handling',
	discreet: 'row',
	unproven: 'row',
	missing: 'handling',
	checklist: 'handling',
	referred_to: 'handling',
	case_study_on: 'handling',
	needs_study_on: 'handling',
	studied_on: 'handling',
	recommendations: 'decision',
	minutes: 'decision',
	decided_by: 'decision',
	reason: 'handling',
	early_reason: 'decision',
	delivered_on: 'handling',
	closing_reason: 'handling',
	assigned_to: 'row',
	holder: 'row',
	holder_word: 'handling',
	settlement: 'handling',
	escalation_reason: 'handling',
	answer: 'handling',
}

/** The fields by which nobody filters or sorts: an answer, or none, would tell what they hold. */
export const CLOSED_FIELDS = (Object.keys(COLUMN_OF) as CaseFieldName[]).filter(
	name => COLUMN_OF[name] !== 'row',
)
