import type { Role } from '../../access/roles.ts'

/** What each office is called, to staff and to who is told that it opened their case; who is named for restricted cases is told to staff alone. */
export type OfficeWords = Record<Exclude<Role, 'confidential' | 'protection'>, string>
