import type { Role } from '../../access/roles.ts'

/** What each office is called, and in one line what who holds it sees and does. */
export type RoleWords = Record<Role, { name: string; does: string }>
