import { type Look, NONE, SAME_LOOK_MINUTES } from '../../core/access/looks.ts'
import { fieldOf, ROLES } from '../../core/access/roles.ts'
import { stored } from './moment.ts'

/* Writes down who looked, before what they look at is answered: whatever throws here keeps the answer back. */

/** Who looks. */
export interface Looker {
	/** Of the account. */
	id: string
	name: string
	kind: 'staff' | 'administrator'
	/** Codes of the roles under which they look, with commas between. */
	functions: string
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
		functions: staff ? functionsOf(account) : '',
	}
}

/** Codes of the roles under which an account acts. */
const functionsOf = (account: core.Record): string =>
	ROLES.filter(role => account.getStringSlice(fieldOf(role)).length > 0).join()

/** One statement: that it was written a moment ago is looked for where it is written, so that two at once write one. */
const INSERT = `INSERT INTO access_log (at, actor, actor_name, actor_kind, function, association, \`case\`, what, detail)
	SELECT {:at}, {:actor}, {:name}, {:kind}, {:functions},
		COALESCE(NULLIF({:association}, ''), (SELECT association FROM cases WHERE id = {:case}), ''),
		{:case}, {:what}, {:detail}
	WHERE NOT EXISTS (
		SELECT 1 FROM access_log WHERE \`case\` = {:case} AND actor = {:actor} AND at > {:since} AND at <= {:at}
			AND what = {:what} AND detail = {:detail}
			AND ({:case} != '' OR association = {:association})
	)`

/** Writes a look down, unless the same account looked at the same within SAME_LOOK_MINUTES. */
export function noteLook(app: core.App, looker: Looker, looked: Looked): void {
	const now = Date.now()
	const { what, association = NONE, case: theCase = NONE, detail = '' } = looked
	app
		.nonconcurrentDB()
		.newQuery(INSERT)
		.bind({
			at: stored(now),
			since: stored(now - SAME_LOOK_MINUTES * 60_000),
			actor: looker.id,
			name: looker.name,
			kind: looker.kind,
			functions: looker.functions,
			association,
			case: theCase,
			what,
			detail,
		})
		.execute()
}
