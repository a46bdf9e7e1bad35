import { CASE_FIELDS, type CaseFieldName, type FieldsWith } from '../case/fields.ts'
import type { CaseKind, CaseStatus, ComplaintStatus, InquiryStatus, Status } from '../case/status.ts'
import { ROLES, type Role } from './roles.ts'

/*
 * Who does what: the steps of a case and what is written into it on the way, and the routes of staff. A case that a role
 * does not see (sights.ts) it does not touch either, whatever stands here.
 */

const INTAKE = ['reception', 'research', 'protection'] as const
/** Who decides: the committee or competent unit, or the research department where the policy says so (`decides` of a process). */
const DECIDERS = ['committee', 'protection'] as const
const DELIVERY = ['reception', 'protection'] as const
const HEARING = ['follow_up', 'management', 'confidential', 'protection'] as const
const ANSWERING = ['contact', 'confidential', 'protection'] as const

/** Who brings a request to where. */
const REQUEST_STEPS: Record<Status, readonly Role[]> = {
	received: INTAKE,
	'needs-completion': INTAKE,
	complete: INTAKE,
	clarification: INTAKE,
	study: INTAKE,
	accepted: DECIDERS,
	rejected: DECIDERS,
	registered: DELIVERY,
	delivered: DELIVERY,
	evaluated: DELIVERY,
	withdrawn: INTAKE,
	closed: INTAKE,
}
const all = <S extends string>(roles: readonly Role[], ...statuses: S[]) =>
	Object.fromEntries(statuses.map(status => [status, roles])) as Record<S, readonly Role[]>

const STEPS: { [K in CaseKind]: Partial<Record<CaseStatus, readonly Role[]>> } = {
	request: REQUEST_STEPS,
	complaint: all<ComplaintStatus>(
		HEARING,
		'received',
		'acknowledged',
		'assigned',
		'investigation',
		'settlement-proposed',
		'settled',
		'not-settled',
		'escalated',
		'reopened',
		'withdrawn',
		'closed',
	),
	inquiry: all<InquiryStatus>(ANSWERING, 'received', 'assigned', 'answered', 'withdrawn', 'closed'),
}

type StaffField = FieldsWith<{ by: 'staff' }>
/** Of a request; what complaints and inquiries hold, who works on them writes. */
const REQUEST_FIELDS: Partial<Record<StaffField, readonly Role[]>> = {
	discreet: INTAKE,
	missing: INTAKE,
	checklist: INTAKE,
	referred_to: INTAKE,
	case_study_on: ['research', 'protection'],
	needs_study_on: ['research', 'protection'],
	studied_on: ['research', 'committee', 'protection'],
	recommendations: ['research', 'committee', 'protection'],
	minutes: DECIDERS,
	decided_by: DECIDERS,
	reason: DECIDERS,
	early_reason: DECIDERS,
	delivered_on: DELIVERY,
	closing_reason: INTAKE,
}

/** Who writes a field of a case of a kind; nobody where none is named. */
export function writersOf(kind: CaseKind, field: CaseFieldName): readonly Role[] {
	if (CASE_FIELDS[field].by !== 'staff') return []
	if (kind === 'complaint') return HEARING
	if (kind === 'inquiry') return ANSWERING
	return REQUEST_FIELDS[field as StaffField] ?? []
}

/** Who brings a case of a kind to a status. */
export const steppersOf = (kind: CaseKind, to: CaseStatus): readonly Role[] => STEPS[kind][to] ?? []

/** Who writes down what comes by visit, call or letter. */
const ENTERING = ['reception', 'research', 'follow_up', 'contact', 'delegate', 'management'] as const

/** Who may call a route of staff; what it answers is of associations in which one of these is held. */
export const CALLERS = {
	'cases/counts': ROLES,
	'staff/waiting': ROLES,
	'staff/cases': ROLES,
	'staff/history': ROLES,
	'staff/requests': ENTERING,
	'staff/complaints': ENTERING,
	'staff/inquiries': ENTERING,
	'staff/oversight': ['follow_up', 'contact', 'management', 'auditor', 'confidential'],
	'staff/policies': ['management', 'content', 'auditor'],
	'staff/policies/offer': ['management'],
	'staff/reports/requests': ['reception', 'research', 'committee', 'management', 'auditor'],
	'staff/setup': ROLES,
	'staff/site': ['management'],
	'staff/retention': ['management', 'auditor'],
	'staff/surveys/answers': ['reception', 'research', 'follow_up', 'management'],
	'staff/surveys/results': [
		'reception',
		'research',
		'committee',
		'follow_up',
		'contact',
		'management',
		'content',
		'auditor',
	],
} as const satisfies Record<string, readonly Role[]>
export type StaffRoute = keyof typeof CALLERS
