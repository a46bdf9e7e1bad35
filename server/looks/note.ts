import { type Look, NONE, SAME_LOOK_MINUTES } from '../../core/access/looks.ts'
import { asOnly, type Holder, ROLES, type Role } from '../../core/access/roles.ts'
import { conditionOf } from '../../core/access/sights.ts'
import { holderOf } from '../base/grants.ts'
import { stored } from './moment.ts'

/* Writes down who looked, before what they look at is answered: whatever throws here keeps the answer back. */

/** Who looks. */
export interface Looker {
	/** Of the account. */
	id: string
	name: string
	kind: 'staff' | 'administrator'
	/** What they hold today; an administrator holds nothing. */
	holder: Holder
}

export interface Looked {
	what: Look
	/** Id of its record; of a case it is found where it is left out. */
	association?: string
	/** Id of its record. */
	case?: string
	/** Nothing that an applicant wrote. */
	detail?: string
}

const ADMINISTRATORS = '_superusers'

/** Who an account is that looks; null for a guest, who sees no case over any door but their own numbers. */
export function lookerOf(account: core.Record | undefined | null): Looker | null {
	const collection = account?.collection().name
	if (!account || (collection !== 'staff' && collection !== ADMINISTRATORS)) return null
	const staff = collection === 'staff'
	return {
		id: account.id,
		name: staff ? account.getString('name') : account.email(),
		kind: staff ? 'staff' : 'administrator',
		holder: holderOf({ auth: account }),
	}
}

/**
 * Codes of the roles under which somebody looks, with commas between, as SQL: those that show them the case; where none
 * does, or it is no case, those that they hold in its association.
 */
function functionsOf({ holder }: Looker): string {
	const held = ROLES.filter(role => holder.grants[role].length > 0)
	if (held.length === 0) return "''"
	const each = (condition: (role: Role) => string) =>
		held.map(role => `CASE WHEN ${condition(role)} THEN ',${role}' ELSE '' END`).join(' || ')
	const shown = each(role => conditionOf(asOnly(holder, [role]), { one: true }))
	const there = (association: string) =>
		each(role => `${association} IN (${holder.grants[role].map(id => `'${id}'`).join()})`)
	return `substr(CASE WHEN {:case} = '' THEN ${there('{:association}')}
		ELSE (SELECT COALESCE(NULLIF(${shown}, ''), ${there('cases.association')}) FROM cases WHERE id = {:case}) END, 2)`
}

/**
 * One statement: that it was written a moment ago is looked for where it is written, so that two at once write one. They
 * may be written in another order than they came in, so the first may be of a later moment than the second.
 * Through each glass it is written anew.
 */
const INSERT = (
	functions: string,
): string => `INSERT INTO access_log (at, actor, actor_name, actor_kind, function, association, \`case\`, what, detail)
	SELECT {:at}, {:actor}, {:name}, {:kind}, COALESCE(${functions}, ''),
		COALESCE(NULLIF({:association}, ''), (SELECT association FROM cases WHERE id = {:case}), ''),
		{:case}, {:what}, {:detail}
	WHERE NOT EXISTS (
		SELECT 1 FROM access_log WHERE \`case\` = {:case} AND actor = {:actor} AND at > {:since} AND at < {:until}
			AND what = {:what} AND detail = {:detail}
			AND ({:case} != '' OR association = {:association})
			AND at >= COALESCE((SELECT MAX(at) FROM access_log WHERE \`case\` = '' AND actor = {:actor} AND what = 'glass'), '')
	)`

/** Writes a look down, unless the same account looked at the same within SAME_LOOK_MINUTES. */
export function noteLook(app: core.App, looker: Looker, looked: Looked): void {
	const now = Date.now()
	const { what, association = NONE, case: theCase = NONE, detail = '' } = looked
	app
		.nonconcurrentDB()
		.newQuery(INSERT(functionsOf(looker)))
		.bind({
			at: stored(now),
			since: stored(now - SAME_LOOK_MINUTES * 60_000),
			until: stored(now + SAME_LOOK_MINUTES * 60_000),
			actor: looker.id,
			name: looker.name,
			kind: looker.kind,
			association,
			case: theCase,
			what,
			detail,
		})
		.execute()
}
