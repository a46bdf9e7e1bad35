import { CASE_FIELDS, type CaseFieldName, type FieldsWith } from '../case/fields.ts'
import type { Process } from '../case/process.ts'
import type { Restriction } from '../case/restriction.ts'
import {
	type CaseKind,
	type CaseStatus,
	type ComplaintStatus,
	type InquiryStatus,
	isDecision,
	type Status,
} from '../case/status.ts'
import type { Role } from './roles.ts'

/*
 * Who does what: the steps of a case, and what is written into it on the way. A case that a role
 * does not see (sights.ts) it does not touch either, whatever stands here.
 */

const INTAKE = ['reception', 'research', 'protection'] as const
/** Who decides: the committee or competent unit; beside it who studies, where the decision rests on their study (below). */
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

/**
 * Who meets the applicant, and so proposes a new code and other contact details for a case of a kind. Reception sees no
 * complaint.
 */
const MEETING: Record<CaseKind, readonly Role[]> = {
	request: ['reception', 'protection'],
	complaint: ['follow_up', 'confidential', 'protection'],
	inquiry: ['reception', 'contact', 'confidential', 'protection'],
}
export const meetersOf = (kind: CaseKind): readonly Role[] => MEETING[kind]

/** Who writes what is published, as drafts and, where that cannot wait, at once. */
export const CONTENT_WRITERS = ['content', 'management'] as const

/**
 * Who agrees to what somebody else proposed: senior management; of a restricted case another who is named for it, and of
 * what is published whoever writes that too.
 */
export const agreersTo = (act: string, restricted: Restriction | ''): readonly Role[] =>
	act === 'content' ? CONTENT_WRITERS : [restricted || 'management']

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

/**
 * Whether the research department decides: where a process asks of the decision the day of its case study (Nama, article on
 * handling: the department studies the case and the need, and decides).
 */
const researchDecides = ({ process }: Process): boolean =>
	process.some(({ steps }) =>
		steps.some(({ to, needs }) => isDecision(to) && needs.includes('case_study_on')),
	)

const deciding = (roles: readonly Role[], process: Process): readonly Role[] =>
	roles === DECIDERS && researchDecides(process) ? [...DECIDERS, 'research'] : roles

/** Who writes a field of a case of a kind, by the process that it goes; nobody where none is named. */
export function writersOf(kind: CaseKind, field: CaseFieldName, process: Process): readonly Role[] {
	if (CASE_FIELDS[field].by !== 'staff') return []
	if (kind === 'complaint') return HEARING
	if (kind === 'inquiry') return ANSWERING
	return deciding(REQUEST_FIELDS[field as StaffField] ?? [], process)
}

/** Who works on cases of a kind: takes one of their steps, or writes one of their fields. */
export function workersOf(kind: CaseKind): readonly Role[] {
	const lists = [...Object.values(STEPS[kind]), ...(kind === 'request' ? Object.values(REQUEST_FIELDS) : [])]
	return [...new Set(lists.flat())]
}

/** Who brings a case of a kind to a status, by the process that it goes. */
export const steppersOf = (kind: CaseKind, to: CaseStatus, process: Process): readonly Role[] =>
	deciding(STEPS[kind][to] ?? [], process)
