import { type Act, STAFF_ACCESS } from '../../core/access/collections.ts'
import type { Role } from '../../core/access/roles.ts'
import { holdsAny, holdsAt } from './rights.ts'

/* What the account may do with records, so that pages offer nothing that the server would refuse. */

type Kept = keyof typeof STAFF_ACCESS

function whoMay(collection: Kept, act: Act): readonly Role[] {
	const { acts }: { acts: { readonly [A in Act]?: readonly Role[] } } = STAFF_ACCESS[collection]
	return acts[act] ?? []
}

/** Whether it may in an association, by its id; of what belongs to a case, where it sees that. */
export const mayDo = (collection: Kept, act: Act, association: string): boolean =>
	holdsAt(whoMay(collection, act), association)

/** The same anywhere, of what all associations share. */
export const mayAnywhere = (collection: Kept, act: Act): boolean => holdsAny(whoMay(collection, act))
