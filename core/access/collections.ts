import type { Fields } from '../api/fields.ts'
import { fieldOf, type Holder, ROLES, type Role } from './roles.ts'
import { conditionOf, openById, openOf, openTo, ruleOfCases } from './sights.ts'

/*
 * What an account of staff may do over PocketBase's own records API: what the desk does, and nothing else. The server
 * makes the rules of the collections from this table at each start (server/base/access.ts). A collection is reachable
 * only by what its entry names, for the roles that it names, and a record only in an association in which the account
 * holds one of them. What may be written into it, the hooks of its collection say beside.
 */

export type Act = 'list' | 'view' | 'create' | 'update' | 'delete'
type Acts = { readonly [A in Act]?: readonly Role[] }

interface Entry {
	acts: Acts
	/**
	 * Where a record says whose it is: a field, or a path over relations, that holds the id of an association. Null: all
	 * staff share them.
	 */
	owner: string | null
	/** The path to its case, where only who sees that may reach it; empty: it is the case. */
	of?: string
	/** Who reaches those of every case in their association that is not restricted, for they decide of them. */
	whole?: readonly Role[]
	/** The field with the id of its case as text, where what is about a restricted case is for who is named for it. */
	told?: string
	/** What else must hold, as a rule of PocketBase's. */
	where?: string
}

const ANY = ROLES
const NOTHING: Entry = { acts: {}, owner: null }
const HANDLERS = ['reception', 'research', 'follow_up', 'contact', 'confidential', 'protection'] as const
const NOTING = [...HANDLERS, 'committee', 'management'] as const
/** Who sees cases and has work with them. */
const WORKING = [...NOTING, 'delegate'] as const
/** Who keeps the texts that staff send to people, ready to be used. */
const WORDING = ['management', 'content', 'reception'] as const
const MANAGE = ['management'] as const
/** Acts of the trail that name another case beside the one that they were done to: for who may read of both. */
export const NAMING_ANOTHER = ['duplicate', 'no-duplicate'] as const
const READ_LAW = ['management', 'auditor'] as const

const read = (...roles: readonly Role[]): Acts => ({ list: roles, view: roles })
const own = (owner: string, ...acts: Acts[]): Entry => ({ acts: Object.assign({}, ...acts), owner })
const ofCase = (...acts: Acts[]): Entry => ({ ...own('case.association', ...acts), of: 'case.' })

export const STAFF_ACCESS = {
	associations: own('id', read(...ANY)),
	services: own('association', read(...ANY)),
	form_versions: own('association', read(...ANY)),
	// Who sees which, and what of it, stands in sights.ts; who writes what, in acts.ts.
	cases: { ...own('association', read(...ANY), { update: ANY }), of: '' },
	// What happened to a case that somebody works on is asked for by its own route; so is what names another case beside it.
	audit: {
		...own('association', { list: READ_LAW }),
		told: 'case',
		where: NAMING_ANOTHER.map(action => `action != "${action}"`).join(' && '),
	},
	access_log: { ...own('association', { list: READ_LAW }), told: 'case' },
	// Whose are told of them; the administrator opens them by a route.
	glasses: NOTHING,
	// Shown in oversight.
	day_digests: NOTHING,
	messages: ofCase(read(...HANDLERS, 'management'), {
		create: HANDLERS,
		update: HANDLERS,
		// Called back before it was read (core/case/taking-back.ts).
		delete: HANDLERS,
	}),
	// Apart from the messages: who works on a case writes, and the auditor reads.
	notes: {
		...ofCase(read(...NOTING, 'auditor'), { create: NOTING, delete: NOTING }),
	},
	// Flags and reminders are for who set them alone.
	reminders: {
		...ofCase(read(...WORKING), { create: WORKING, update: WORKING, delete: WORKING }),
		where: 'account = @request.auth.id',
	},
	outbox: ofCase(read(...HANDLERS, 'management'), { update: HANDLERS }),
	erasure_requests: {
		...ofCase(read('management', 'auditor', 'reception', 'research', 'confidential', 'protection'), {
			update: ['management', 'confidential', 'protection'],
		}),
		whole: ['management', 'auditor'],
	},
	// Written by routes of its own.
	copy_requests: ofCase(
		read('reception', 'follow_up', 'contact', 'management', 'confidential', 'protection'),
	),
	compensation_records: ofCase(read('follow_up', 'management', 'confidential'), {
		create: ['follow_up', 'management', 'confidential'],
	}),
	texts: own('association', read(...ANY), { create: WORDING, update: WORDING, delete: WORDING }),
	officers: own('association', read(...ANY), { create: MANAGE, update: MANAGE, delete: MANAGE }),
	periods: own('association', read(...ANY), { create: MANAGE, update: MANAGE }),
	retention: own('association', read(...READ_LAW), { create: MANAGE, update: MANAGE }),
	holidays: { acts: { ...read(...ANY), create: MANAGE, update: MANAGE }, owner: null },
	surveys: own('association', read(...ANY), { create: MANAGE, update: MANAGE }),
	survey_versions: own('survey.association', read(...ANY)),
	survey_settings: own('association', read(...ANY), { create: MANAGE, update: MANAGE }),
	// Their own association is the server's to write, from the survey.
	campaigns: own('survey.association', read(...ANY), { create: MANAGE, update: MANAGE }),
	improvements: own('association', read(...ANY), {
		create: ['management', 'content'],
		update: ['management', 'content'],
	}),
	// After a service that protects people, what was answered tells of them.
	survey_answers: {
		...own('association', read('follow_up', 'management'), { update: ['follow_up', 'management'] }),
		where: 'service.definition.restricted != true',
	},
	survey_rounds: own('association', read('reception', 'research', 'follow_up', 'management'), {
		update: ['reception', 'research', 'follow_up', 'management'],
	}),
	survey_followups: {
		...ofCase(read('follow_up', 'management', 'protection'), {
			update: ['follow_up', 'management', 'protection'],
		}),
		whole: ['follow_up', 'management'],
	},
	survey_publications: own('association', read(...ANY)),
	// Their own and their colleagues', by a route.
	views: NOTHING,
	// Who holds which office is said by routes of their own.
	appointments: NOTHING,
	proposals: NOTHING,
	// Written, agreed to and read by routes of their own.
	content_drafts: NOTHING,
	content_states: NOTHING,
	lost_codes: NOTHING,
	absences: NOTHING,
	invitations: NOTHING,
	// Accounts are the administrator's, over routes of their own.
	staff: NOTHING,
	// A door that anybody may send parts of files through; no record comes of it.
	upload_parts: NOTHING,
} as const satisfies Record<keyof Fields, Entry>

/** Who does something with the records of a collection, where else they may reach them. */
export function actorsOf(collection: keyof Fields, act: Act): readonly Role[] {
	const { acts }: Entry = STAFF_ACCESS[collection]
	return acts[act] ?? []
}

/**
 * The same as a rule as a condition in SQL on `cases`, for an account and an act on a collection whose records are about
 * one, where many are asked for.
 */
export function casesWithin(collection: keyof Fields, act: Act, holder: Holder): string {
	const { acts, whole = [] }: Entry = STAFF_ACCESS[collection]
	const roles = acts[act] ?? []
	const seen = conditionOf(holder, { roles })
	const all = whole.filter(role => roles.includes(role)).flatMap(role => holder.grants[role])
	return all.length > 0 ? `(${seen} OR ${openOf(holder, all)})` : seen
}

/** A rule as PocketBase has it; null: the administrator alone. */
type Rule = string | null

const STAFF = '@request.auth.collectionName = "staff"'
/** One of some roles, wherever it is held. */
const somewhere = (roles: readonly Role[]) =>
	roles.map(role => `@request.auth.${fieldOf(role)}:length > 0`).join(' || ')
/** One of some roles in the association at a path. PocketBase holds what is missing for equal to what is empty. */
const there = (roles: readonly Role[], owner: string) =>
	`${owner} != "" && (${roles.map(role => `@request.auth.${fieldOf(role)} ~ ${owner}`).join(' || ')})`

/** PocketBase's rule for an act on a collection. */
export function ruleOf(collection: keyof Fields, act: Act): Rule {
	if (collection === 'upload_parts' && act === 'create') return ''
	const { acts, owner, of, whole = [], told, where }: Entry = STAFF_ACCESS[collection]
	const roles = acts[act]
	if (!roles) return null
	if (owner === null) return `${STAFF} && (${somewhere(roles)})`
	const all = whole.filter(role => roles.includes(role))
	const reach =
		of === undefined
			? there(roles, owner)
			: all.length === 0
				? ruleOfCases(of, { one: act !== 'list', roles })
				: `(${there(all, owner)} && ${openTo(of)} || ${ruleOfCases(of, { one: act !== 'list', roles })})`
	// Nobody moves a record to where it is somebody else's.
	const [field = ''] = owner.split('.')
	const stays = act === 'update' && field !== 'id' ? [`@request.body.${field}:changed = false`] : []
	const open = told ? [openById(told, owner)] : []
	return [STAFF, reach, ...open, ...(where ? [where] : []), ...stays].join(' && ')
}
