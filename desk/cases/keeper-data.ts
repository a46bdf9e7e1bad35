import type { Given, GiveQuery, Holding } from '../../core/api/holding.ts'
import { ask, send } from '../api.ts'

/* What is asked of the server about whose cases are. */

/** Which cases: by their ids, or all of an account. */
export type AskedCases = { cases: string[] } | { of: string }

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000

/** Whose some cases are, and to whom they may be given. */
export const holdingOf = (asked: AskedCases): Promise<Holding> =>
	ask('staff/cases/holders', null, {
		query: 'of' in asked ? { of: asked.of } : { cases: asked.cases.join() },
	})

/** Gives them to an account, or to nobody. */
export const giveCases = (query: GiveQuery): Promise<Given> => send('staff/cases/holder', query, {}, PATIENCE)
