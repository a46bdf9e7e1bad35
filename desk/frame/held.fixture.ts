import { fieldOf, ROLES, type Role } from '../../core/access/roles.ts'
import { pb } from './session.ts'

afterEach(() => pb.authStore.clear())

/** Has the account of a test hold some offices in one association, and no others. */
export function holds(association: string, ...roles: Role[]): void {
	const held = ROLES.map(role => [fieldOf(role), roles.includes(role) ? [association] : []])
	const account = { id: 'sara', collectionId: '', collectionName: 'staff', ...Object.fromEntries(held) }
	// A session that lasts.
	pb.authStore.save(`x.${btoa('{"exp":4102444800}')}.x`, account)
}
