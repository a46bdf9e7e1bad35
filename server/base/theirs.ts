import type { Stored } from './stored.ts'

/**
 * Whether who calls a route of staff works for an association, by its record's id: what PocketBase's rules are for its own
 * routes (core/access/staff.ts), this is for Sila's. The administrator is above it.
 */
export function theirs(e: core.RequestEvent): (association: string) => boolean {
	if (e.hasSuperuserAuth()) return () => true
	const account = e.auth as (core.Record & Stored<'staff'>) | undefined
	if (account?.collection().name !== 'staff') return () => false
	const own: string[] = [...account.getStringSlice('associations')]
	return association => own.includes(association)
}
