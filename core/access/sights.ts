import type { Restriction } from '../case/restriction.ts'
import { type CaseKind, type CaseStatus, KINDS } from '../case/status.ts'
import type { Column } from './columns.ts'
import { fieldOf, type Grants, type Holder, ROLES, type Role } from './roles.ts'

/*
 * Which cases a role sees, and what of them. What no line names is not there for it: in no list, count, search, file or
 * answer. From these lines come PocketBase's rules of the collections, the conditions of Sila's own queries, and what is
 * left out of a record that is shown; they are one table, read three ways below.
 */

interface Sight {
	role: Role
	kind: CaseKind
	/** Where it stands; anywhere unless said. */
	at?: readonly CaseStatus[]
	/** Those that this account wrote down. */
	own?: true
	/** Complaints without a name. */
	anonymous?: true
	/** Complaints that were escalated. */
	escalated?: true
	/** Requests that a complaint concerns which is not restricted; opened from there, and in no list. */
	concerned?: true
	/** Counted and listed by number and day in oversight, and not opened. */
	counted?: true
	/** On opening, with a reason that is good for a time (reason.ts); in no list and no search. It is seen without one. */
	reasoned?: true
	/** Of those that are restricted, and only of them. */
	restricted?: Restriction
	/** What it shows beside the row. */
	shows: readonly Column[]
}

/** Until a decision is made. */
const UNDECIDED = ['received', 'needs-completion', 'complete', 'clarification', 'study'] as const
/** Until it has ended. */
const RUNNING = [...UNDECIDED, 'accepted', 'registered', 'delivered', 'evaluated'] as const
const ALL_COLUMNS = [
	'person',
	'content',
	'contact',
	'identity',
	'files',
	'handling',
	'decision',
	'delicate',
] as const

/** Who is named to see restricted cases. */
export const NAMED_ROLES = ['confidential', 'protection'] as const
/** What concerns a restricted case is restricted with it, whatever it is. */
const NAMED: readonly Sight[] = NAMED_ROLES.flatMap(restricted =>
	KINDS.map(kind => ({ role: restricted, kind, restricted, shows: ALL_COLUMNS })),
)

export const SIGHTS: readonly Sight[] = [
	{ role: 'reception', kind: 'request', shows: ['person', 'content', 'contact', 'handling'] },
	{ role: 'reception', kind: 'request', at: UNDECIDED, shows: ['identity', 'files'] },
	{ role: 'reception', kind: 'inquiry', shows: ['person', 'content', 'contact', 'handling'] },
	{
		role: 'research',
		kind: 'request',
		at: RUNNING,
		shows: ['person', 'content', 'contact', 'identity', 'files', 'handling', 'decision'],
	},
	{
		role: 'committee',
		kind: 'request',
		// What lies ready to be decided; where a policy has no study, it is decided once it is complete (Kitab wa Qari).
		at: ['complete', 'study'],
		shows: ['person', 'content', 'identity', 'files', 'handling', 'decision'],
	},
	{ role: 'follow_up', kind: 'complaint', shows: ALL_COLUMNS },
	{
		role: 'follow_up',
		kind: 'request',
		concerned: true,
		shows: ['person', 'content', 'identity', 'files', 'handling'],
	},
	{ role: 'follow_up', kind: 'inquiry', shows: ['person', 'content', 'handling'] },
	{ role: 'contact', kind: 'inquiry', shows: ALL_COLUMNS },
	{ role: 'delegate', kind: 'request', own: true, shows: ['person', 'content'] },
	{ role: 'delegate', kind: 'inquiry', own: true, shows: ['person', 'content'] },
	{ role: 'management', kind: 'request', shows: ['person', 'content', 'handling', 'decision'] },
	{ role: 'management', kind: 'request', reasoned: true, shows: ['identity', 'files'] },
	{ role: 'management', kind: 'complaint', escalated: true, shows: ALL_COLUMNS },
	{ role: 'management', kind: 'complaint', anonymous: true, shows: ALL_COLUMNS },
	{ role: 'management', kind: 'complaint', counted: true, shows: [] },
	{ role: 'management', kind: 'inquiry', shows: ['person', 'content', 'handling'] },
	{ role: 'auditor', kind: 'request', shows: ['handling'] },
	{ role: 'auditor', kind: 'complaint', counted: true, shows: [] },
	{ role: 'auditor', kind: 'inquiry', counted: true, shows: [] },
	...NAMED,
]

/** What is asked of a case to know who sees it. */
export interface SeenCase {
	association: string
	kind: CaseKind
	status: CaseStatus
	entered_by: string
	anonymous: boolean
	escalation_reason: string
	restricted: Restriction | ''
	/** Accounts that never see it, by their ids with spaces between: whom it is about, and who stands in for them. */
	barred: string
	/** Whether a complaint that is not restricted concerns it. */
	concerned: boolean
	/** Whether who asks has given a reason for it that is still good; where it is left out, none has. */
	reasoned?: boolean
}

/** By which lines an account sees a case. */
function sightsOf({ id, email, grants }: Holder, it: SeenCase): Sight[] {
	if (it.barred.split(' ').includes(id)) return []
	return SIGHTS.filter(
		sight =>
			!sight.counted &&
			grants[sight.role].includes(it.association) &&
			sight.kind === it.kind &&
			(sight.restricted ?? '') === it.restricted &&
			(!sight.at || sight.at.includes(it.status)) &&
			(!sight.own || it.entered_by === email) &&
			(!sight.anonymous || it.anonymous) &&
			(!sight.escalated || it.escalation_reason !== '') &&
			(!sight.concerned || it.concerned) &&
			(!sight.reasoned || it.reasoned === true),
	)
}

/** What an account sees of a case beside its row; null: there is no such case for it. */
export function seenOf(holder: Holder, it: SeenCase): Column[] | null {
	const sights = sightsOf(holder, it)
	return sights.length > 0 ? [...new Set(sights.flatMap(({ shows }) => shows))] : null
}

/** The roles by which an account sees a case; none: there is no such case for it. */
export const rolesSeeing = (holder: Holder, it: SeenCase): Role[] => [
	...new Set(sightsOf(holder, it).map(({ role }) => role)),
]

/**
 * Whether an account holds one of some roles for a case that it sees, by whatever role it does: who is named for restricted
 * cases is so for these alone, and for others has the offices beside it.
 */
export const worksAs = (
	roles: readonly Role[],
	{ grants }: Pick<Holder, 'grants'>,
	{ association, restricted }: Pick<SeenCase, 'association' | 'restricted'>,
): boolean =>
	roles.some(
		role =>
			grants[role].includes(association) &&
			(role === restricted || !(NAMED_ROLES as readonly Role[]).includes(role)),
	)

/** What an account would see of a case, beside what it sees, if it gave a reason; nothing of one that it does not see. */
export function reasonShows(holder: Holder, it: SeenCase): Column[] {
	const seen = seenOf(holder, { ...it, reasoned: false })
	if (!seen) return []
	return (seenOf(holder, { ...it, reasoned: true }) ?? []).filter(column => !seen.includes(column))
}

const AUTH = '@request.auth'
const either = (parts: string[]): string => (parts.length === 1 ? `${parts[0]}` : `(${parts.join(' || ')})`)

/** That a case at a path is neither restricted nor kept from who asks, as a rule of PocketBase's. */
export const openTo = (path: string): string => `${path}restricted = "" && ${path}barred !~ ${AUTH}.id`

/**
 * That the case whose id stands as text in a field is neither restricted, unless who asks is named for such cases in the
 * association at `owner`, nor kept from them. PocketBase joins the case by its id; what is about none is not found.
 */
export function openById(field: string, owner: string): string {
	const at = '@collection.cases.'
	const named = NAMED_ROLES.map(
		role => `(${AUTH}.${fieldOf(role)} ~ ${owner} && ${at}restricted ?= "${role}")`,
	)
	const open = either([`${at}restricted ?= ""`, ...named])
	return `${at}id ?= ${field} && ${at}barred ?!~ ${AUTH}.id && ${open}`
}

/**
 * The same as a rule of PocketBase's for a record whose case is at `path` (empty: it is the case). `concerned` cases are
 * left out where many are asked for. `roles` narrows it to some.
 */
export function ruleOfCases(path = '', { one = true, roles = ROLES as readonly Role[] } = {}): string {
	const at = (field: string) => `${path}${field}`
	const lines = SIGHTS.filter(
		sight => !sight.counted && !sight.reasoned && roles.includes(sight.role) && (one || !sight.concerned),
	).map(sight =>
		[
			// The ids of its associations as JSON: PocketBase looks for the id in that text.
			`${AUTH}.${fieldOf(sight.role)} ~ ${at('association')}`,
			`${at('kind')} = "${sight.kind}"`,
			`${at('restricted')} = "${sight.restricted ?? ''}"`,
			...(sight.at ? [either(sight.at.map(status => `${at('status')} = "${status}"`))] : []),
			...(sight.own ? [`${at('entered_by')} = ${AUTH}.email`] : []),
			...(sight.anonymous ? [`${at('anonymous')} = true`] : []),
			...(sight.escalated ? [`${at('escalation_reason')} != ""`] : []),
			...(sight.concerned ? [`${at('concerned')} = true`] : []),
		].join(' && '),
	)
	const seen = lines.length > 0 ? lines.map(line => `(${line})`).join(' || ') : 'id = ""'
	return `${at('association')} != "" && ${at('barred')} !~ ${AUTH}.id && (${seen})`
}

/** Where the cases of an account lie that it finds in lists. */
export interface Reach {
	association: string
	kind: CaseKind
	/** The statuses in which it sees any; null: in all of them. */
	at: CaseStatus[] | null
	/** Whether it sees only what it wrote down, or only what is restricted. */
	only: 'own' | 'restricted' | null
}

/** In which associations an account sees cases of which kind, and how few of them. */
export function reachOf({ grants }: Pick<Holder, 'grants'>): Reach[] {
	const associations = [...new Set(ROLES.flatMap(role => grants[role]))].sort()
	return associations.flatMap(association =>
		KINDS.flatMap(kind => {
			const sights = SIGHTS.filter(
				sight =>
					sight.kind === kind &&
					!sight.counted &&
					!sight.reasoned &&
					!sight.concerned &&
					grants[sight.role].includes(association),
			)
			if (sights.length === 0) return []
			const at = sights.every(sight => sight.at)
				? [...new Set(sights.flatMap(sight => sight.at ?? []))]
				: null
			const only = sights.every(sight => sight.own)
				? 'own'
				: sights.every(sight => sight.restricted)
					? 'restricted'
					: null
			return [{ association, kind, at, only }]
		}),
	)
}

/** Texts as SQL has them, with commas between. */
export const quoted = (texts: readonly string[]): string =>
	texts.map(text => `'${text.replace(/'/g, "''")}'`).join()

/** Whether a line takes in every case of its kind that is not restricted. */
const isWhole = (sight: Sight): boolean =>
	!sight.restricted && !sight.at && !sight.own && !sight.anonymous && !sight.escalated && !sight.concerned

/** What of the lines is asked for. */
interface Asked {
	/** Takes in what is only counted. */
	counted?: boolean
	/** Leaves those of which that is not shown. */
	shows?: Column
}

const ask = ({ counted, shows }: Asked): Sight[] =>
	SIGHTS.filter(
		sight =>
			!sight.reasoned &&
			(counted || !sight.counted) &&
			(!shows || shows === 'row' || sight.shows.includes(shows)),
	)

const heldIn = ({ grants }: Pick<Holder, 'grants'>, sights: readonly Sight[]): string[] => [
	...new Set(sights.flatMap(({ role }) => grants[role])),
]

/** In which associations somebody sees every case of a kind that is not restricted. */
export const wholeIn = (holder: Pick<Holder, 'grants'>, kind: CaseKind, asked: Asked = {}): string[] =>
	heldIn(
		holder,
		ask(asked).filter(sight => sight.kind === kind && isWhole(sight)),
	)

/** In which associations somebody sees some of them, as a work list does. */
export const partlySees = (holder: Pick<Holder, 'grants'>, kind: CaseKind): string[] =>
	heldIn(
		holder,
		ask({}).filter(sight => sight.kind === kind && !sight.restricted && !sight.concerned),
	)

/** What is held in some associations. */
const within = (grants: Grants, associations: readonly string[]): Grants =>
	Object.fromEntries(
		ROLES.map(role => [role, grants[role].filter(id => associations.includes(id))]),
	) as unknown as Grants

/** A line as SQL, in some associations. */
const lineOf = (ids: readonly string[], sight: Omit<Sight, 'role' | 'shows'>, email: string): string =>
	[
		`cases.association IN (${quoted(ids)})`,
		`cases.kind = '${sight.kind}'`,
		`cases.restricted = '${sight.restricted ?? ''}'`,
		...(sight.at ? [`cases.status IN (${quoted(sight.at)})`] : []),
		...(sight.own ? [`cases.entered_by = ${quoted([email])}`] : []),
		...(sight.anonymous ? ['cases.anonymous'] : []),
		...(sight.escalated ? ["cases.escalation_reason != ''"] : []),
		...(sight.concerned ? ['cases.concerned'] : []),
	].join(' AND ')

const notKept = ({ id }: Holder) => `(cases.barred = '' OR cases.barred NOT LIKE ${quoted([`%${id}%`])})`

/** The same as `openTo` as a condition in SQL on `cases`, for an account and those of some associations. */
export const openOf = (holder: Holder, associations: readonly string[]): string =>
	`(cases.association IN (${quoted(associations)}) AND cases.restricted = '' AND ${notKept(holder)})`

/** The same as `openById` as a condition in SQL on `cases`, for an account and the case that an entry names. */
export function openToRead(holder: Holder): string {
	const named = NAMED_ROLES.filter(role => holder.grants[role].length > 0).map(
		role => `(cases.restricted = '${role}' AND cases.association IN (${quoted(holder.grants[role])}))`,
	)
	return `(${notKept(holder)} AND (${["cases.restricted = ''", ...named].join(' OR ')}))`
}

/**
 * The same as a condition in SQL on `cases`, for an account. `counted` takes in what is only counted; `shows` leaves those
 * of which that is not shown; `one` asks of one case and not of many; `kind` of one kind, `associations` of some; `roles` narrows it to some;
 * without `named` it is of what is not restricted. Every value in it is an id, an e-mail in quotes or a word of this table.
 */
export function conditionOf(
	account: Holder,
	{
		one = false,
		kind,
		associations,
		named = true,
		roles = ROLES,
		...asked
	}: Asked & {
		one?: boolean
		kind?: CaseKind
		associations?: readonly string[]
		named?: boolean
		roles?: readonly Role[]
	} = {},
): string {
	const holder = associations ? { ...account, grants: within(account.grants, associations) } : account
	const { email } = holder
	const sights = ask(asked).filter(
		sight =>
			roles.includes(sight.role) &&
			(one || !sight.concerned) &&
			(!kind || sight.kind === kind) &&
			(named || !sight.restricted),
	)
	// A line that another takes in would only be asked in vain, of columns that no index has.
	const whole = (kind: CaseKind) =>
		heldIn(
			holder,
			sights.filter(sight => sight.kind === kind && isWhole(sight)),
		)
	const narrower = sights.flatMap(sight => {
		const taken = sight.restricted ? [] : whole(sight.kind)
		const ids = holder.grants[sight.role].filter(id => !taken.includes(id))
		return isWhole(sight) || ids.length === 0 ? [] : [lineOf(ids, sight, email)]
	})
	const lines = [
		...KINDS.filter(kind => whole(kind).length > 0).map(kind => lineOf(whole(kind), { kind }, email)),
		...narrower,
	]
	if (lines.length === 0) return '0'
	const seen = lines.length === 1 ? lines[0] : `(${lines.map(line => `(${line})`).join(' OR ')})`
	return `(${notKept(holder)} AND ${seen})`
}
