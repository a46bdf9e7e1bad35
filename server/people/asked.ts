import { ROLES, type Role } from '../../core/access/roles.ts'
import { besideOf } from '../../core/access/standing.ts'
import { tidyLine } from '../../core/language/text.ts'
import type { AccountProblem, AccountProblemCode } from '../../core/people/accounts.ts'
import { isDay } from '../../core/time/clock.ts'
import { textOf } from '../applicant/access.ts'
import { findOne, json } from '../base/records.ts'
import { appoint, isUnmanaged, overlaps, standing, type Term } from './appointments.ts'
import { today } from './away.ts'
import { propose, waitingOn } from './proposals.ts'
import { LONGEST_REASON } from './refusals.ts'

/* Offices as they are asked for: read, checked, and proposed. */

/** An office without whose it is to be. */
export type Asked = Omit<Term, 'account'>

/** The days of a query; a first day that has passed counts from today. */
export function askedDays(
	from: unknown,
	until: unknown,
	endless = true,
): { from: string; until: string } | AccountProblemCode {
	const days = { from: textOf(from) || today(), until: textOf(until) }
	if (!isDay(days.from) || !(isDay(days.until) || (endless && days.until === ''))) return 'day'
	if (days.from < today()) days.from = today()
	return days.until && days.until < days.from ? 'order' : days
}

/** A list of offices as a query has it; what is wrong with it, under `roles`. */
export function askedRoles(app: core.App, value: unknown, problems: AccountProblem[]): Asked[] {
	const asked: Asked[] = []
	const wrong = (code: AccountProblemCode) => problems.push({ field: 'roles', code })
	if (!Array.isArray(value) || value.length > 100) {
		wrong('unknown_role')
		return asked
	}
	for (const one of value) {
		const { association, role, from, until, ...more } = Object(one)
		const id = textOf(association)
		const days = askedDays(from, until)
		if (Object.keys(more).length > 0 || !ROLES.includes(role)) wrong('unknown_role')
		else if (!findOne(app, 'associations', { id })) wrong('unknown_association')
		else if (typeof days === 'string') wrong(days)
		else if (!asked.some(other => other.association === id && other.role === role))
			asked.push({ association: id, role: role as Role, ...days })
	}
	return asked
}

/** The reason of a query, in one line or more; `problems` has what is wrong with it. */
export function askedReason(value: unknown, problems: AccountProblem[]): string {
	const reason = tidyLine(textOf(value))
	if (reason.length > LONGEST_REASON) problems.push({ field: 'reason', code: 'too_long' })
	return reason
}

/** Whether somebody may be named for restricted cases: they have an office beside it, or it is on its way. */
export function hasBeside(
	app: core.App,
	account: string,
	{ association, role }: Asked,
	also: Asked[] = [],
): boolean {
	const beside = besideOf(role)
	if (beside.length === 0) return true
	const held = standing(app, today(), account).map(entry => ({
		association: entry.getString('association') as string,
		role: entry.getString('role'),
	}))
	return [...held, ...also].some(one => one.association === association && beside.includes(one.role))
}

/**
 * Proposes offices for an account; the administrator of the system, who names the first manager of an association, has
 * those of that person take effect at once. What is wrong with one of them, or null.
 */
export function proposeRoles(
	app: core.App,
	account: string,
	roles: readonly Asked[],
	{ by, reason, administrator = false }: { by: string; reason: string; administrator?: boolean },
): AccountProblem | null {
	const unmanaged = new Set(
		roles.map(({ association }) => association).filter(association => isUnmanaged(app, association)),
	)
	const waiting = waitingOn(app, 'appointment', account).map(entry => ({
		association: entry.getString('association') as string,
		role: json(entry, 'values').role as Role,
		from: '',
		until: '',
	}))
	for (const asked of roles) {
		const { association, role, from, until } = asked
		const term = { account, ...asked }
		const same = (one: Asked) => one.association === association && one.role === role
		if (overlaps(app, term) || waiting.some(same)) return { field: 'roles', code: 'held' }
		if (!hasBeside(app, account, asked, [...roles, ...waiting])) return { field: 'roles', code: 'beside' }
		if (unmanaged.has(association)) {
			const first = roles.some(one => one.association === association && one.role === 'management')
			if (!administrator || !first) return { field: 'roles', code: 'unmanaged' }
			appoint(app, term, { basis: 'setup', proposed: by })
			continue
		}
		const values = { role, from, until }
		const made = propose(app, {
			act: 'appointment',
			association,
			subject: account,
			values,
			reason,
			by,
			concerned: [account],
		})
		if (!made) return { field: 'reason', code: 'required' }
	}
	return null
}
