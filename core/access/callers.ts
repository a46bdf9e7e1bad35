import { CONTENT_WRITERS } from './acts.ts'
import { ROLES, type Role } from './roles.ts'

/* Who may call which route of staff, and so who has use for which page of the desk. */

/** Who writes down what comes by visit, call or letter. */
const ENTERING = ['reception', 'research', 'follow_up', 'contact', 'delegate', 'management'] as const

/** Who takes steps of a case. */
const STEPPING = [
	'reception',
	'research',
	'committee',
	'follow_up',
	'contact',
	'management',
	'confidential',
	'protection',
] as const

/** Who has calls and letters to make, erasures to prepare or people to call back. */
export const TELLING = [
	'reception',
	'research',
	'follow_up',
	'contact',
	'management',
	'confidential',
	'protection',
] as const

/** Who works on cases, and senior management: they say whose a case is. */
const HANDLING = [
	'reception',
	'research',
	'committee',
	'follow_up',
	'contact',
	'management',
	'confidential',
	'protection',
] as const

/** Who watches what is open with whom. */
const WATCHING = ['follow_up', 'contact', 'management', 'auditor', 'confidential'] as const

/** Who meets applicants (acts.ts), and so gives them a new code and puts their contact details right. */
const MEETING = ['reception', 'follow_up', 'contact', 'confidential', 'protection'] as const

/** Who may call a route of staff; what it answers is of associations in which one of these is held. */
export const CALLERS = {
	'cases/counts': ROLES,
	'staff/waiting': ROLES,
	'staff/day': ROLES,
	'staff/tasks': TELLING,
	'staff/tasks/settle': ['reception', 'research', 'follow_up', 'contact', 'confidential', 'protection'],
	'staff/cases': ROLES,
	'staff/cases/export': ROLES,
	'staff/cases/holders': HANDLING,
	'staff/cases/holder': HANDLING,
	'staff/views': ROLES,
	'staff/views/keep': ROLES,
	'staff/views/remove': ROLES,
	'staff/history': ROLES,
	// Those of whom a sight asks for one (sights.ts).
	'staff/reason': ['management'],
	'staff/steps/back': STEPPING,
	'staff/state': ROLES,
	'staff/colleagues': ROLES,
	'staff/notes/seen': ROLES,
	'staff/mine': ROLES,
	'staff/requests': ENTERING,
	'staff/complaints': ENTERING,
	'staff/inquiries': ENTERING,
	'staff/oversight': WATCHING,
	'staff/oversight/cases': WATCHING,
	'staff/cases/same': ROLES,
	'staff/cases/duplicate': HANDLING,
	'staff/corrections': MEETING,
	'staff/codes': MEETING,
	'staff/codes/show': MEETING,
	'staff/contact': MEETING,
	'staff/trail': ['management', 'auditor'],
	'staff/erasures': [...MEETING, 'management'],
	'staff/copies': [...MEETING, 'management'],
	'staff/copies/make': MEETING,
	'staff/copies/settle': [...MEETING, 'management'],
	// Of others no more than names, but for senior management and auditors.
	'staff/people': ROLES,
	'staff/absences': ROLES,
	'staff/absences/end': ROLES,
	'staff/password': ROLES,
	'staff/sign-out': ROLES,
	'staff/proposals/decide': ROLES,
	'staff/appointments': ['management'],
	'staff/appointments/end': ['management'],
	'staff/appointments/looked': ['management'],
	'staff/content': ['management', 'content', 'auditor'],
	'staff/content/thing': ['management', 'content', 'auditor'],
	'staff/content/state': ['management', 'content', 'auditor'],
	'staff/content/draft': CONTENT_WRITERS,
	'staff/content/drop': CONTENT_WRITERS,
	'staff/content/now': CONTENT_WRITERS,
	'staff/content/review': CONTENT_WRITERS,
	'staff/policies': ['management', 'content', 'auditor'],
	'staff/policies/offer': ['management'],
	// Of what each role counts; what it sees on a part of its way only, as it stands there now.
	'staff/reports': ['reception', 'research', 'committee', 'follow_up', 'contact', 'management', 'auditor'],
	'staff/setup': ROLES,
	'staff/site': ['management'],
	'staff/proof': ['management'],
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

/** What every account may ask about itself, also while it holds nothing: who is away comes back by it. */
export const OF_ONESELF: readonly StaffRoute[] = [
	'staff/people',
	'staff/absences/end',
	'staff/password',
	'staff/sign-out',
]
