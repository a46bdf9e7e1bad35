/*
 * The offices that people of an association hold, as the five policies name them. Each is held in an association from a
 * day, until a day or not (collection `appointments`); one person may hold several. An account of staff that holds none
 * reads nothing.
 */

/**
 * `reception`: beneficiary relations. `research`: the social-research officer or department. `committee`: the research
 * committee or competent unit, which decides. `follow_up`: the follow-up unit, which hears complaints. `contact`: a
 * contact officer, who answers inquiries. `delegate`: of a branch, who enters for people and sees those entries (Artwa,
 * Yusr). `management`: senior management. `content`: who edits what is published. `auditor`: reads, and no names.
 * `confidential` and `protection`: the persons named for restricted complaints and for protection cases, beside an
 * office of their own.
 */
export const ROLES = [
	'reception',
	'research',
	'committee',
	'follow_up',
	'contact',
	'delegate',
	'management',
	'content',
	'auditor',
	'confidential',
	'protection',
] as const
export type Role = (typeof ROLES)[number]

/** Who may be named beside which office: nobody sees a restricted case who has no part in such cases at all. */
export const NAMED_BESIDE = {
	confidential: ['follow_up', 'management'],
	protection: ['research', 'committee', 'management'],
} as const satisfies Partial<Record<Role, readonly Role[]>>

/** The field of an account with the associations in which a role is held today; the server works it out of the appointments. */
export const fieldOf = <R extends Role>(role: R): `at_${R}` => `at_${role}`

/** In which associations, by the ids of their records, somebody holds each role today. */
export type Grants = Record<Role, readonly string[]>

/** An account, as far as it matters what it may do. */
export interface Holder {
	/** What its cases name it by (`entered_by`). */
	email: string
	id: string
	grants: Grants
}

/** An account as if it held no other roles than these. */
export const asOnly = <H extends Holder>(holder: H, roles: readonly Role[]): H => ({
	...holder,
	grants: Object.fromEntries(
		ROLES.map(role => [role, roles.includes(role) ? holder.grants[role] : []]),
	) as unknown as Grants,
})

/** Whether somebody holds one of some roles in an association. */
export const holds = (grants: Grants, roles: readonly Role[], association: string): boolean =>
	roles.some(role => grants[role].includes(association))
