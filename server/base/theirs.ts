import { CALLERS, OF_ONESELF, type StaffRoute } from '../../core/access/callers.ts'
import { holds, type Role } from '../../core/access/roles.ts'
import { holderOf } from './grants.ts'

/**
 * Whether who calls a route of staff holds one of the roles that may (core/access/callers.ts) in an association, by its
 * record's id: what PocketBase's rules are for its own routes, this is for Sila's.
 */
export const theirs = (e: core.RequestEvent, route: StaffRoute): ((association: string) => boolean) => {
	const { grants } = holderOf(e)
	const roles: readonly Role[] = CALLERS[route]
	return association => holds(grants, roles, association)
}

/** Refuses who holds none of the roles that may call a route, wherever it be. */
export function admit(e: core.RequestEvent, route: StaffRoute): true {
	const { grants } = holderOf(e)
	if (OF_ONESELF.includes(route) || CALLERS[route].some(role => grants[role].length > 0)) return true
	throw new ForbiddenError('ليس هذا من عمل دورك · This is not part of what your role does.')
}

/** The ids of all associations, as they were added: alone, for what is stored of each is long. */
export function allAssociations(app: core.App): string[] {
	const rows = arrayOf(new DynamicModel({ id: '' })) as { id: string }[]
	app.db().newQuery('SELECT id FROM associations ORDER BY created, rowid').all(rows)
	return rows.map(({ id }) => id)
}
