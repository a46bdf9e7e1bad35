import { type Act, actorsOf } from '../../core/access/collections.ts'
import type { Fields } from '../../core/api/fields.ts'
import { holdsAny, holdsAt } from './rights.ts'

/* What the account may do with records, so that pages offer nothing that the server would refuse. */

/** Whether it may in an association, by its id; of what belongs to a case, where it sees that. */
export const mayDo = (collection: keyof Fields, act: Act, association: string): boolean =>
	holdsAt(actorsOf(collection, act), association)

/** The same anywhere, of what all associations share. */
export const mayAnywhere = (collection: keyof Fields, act: Act): boolean =>
	holdsAny(actorsOf(collection, act))
