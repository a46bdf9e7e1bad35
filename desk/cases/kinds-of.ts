import { ROLES, type Role } from '../../core/access/roles.ts'
import { SIGHTS } from '../../core/access/sights.ts'
import { type CaseKind, KINDS } from '../../core/case/status.ts'

const of = (kind: CaseKind, daily: boolean): Role[] =>
	ROLES.filter(role =>
		SIGHTS.some(
			sight =>
				sight.role === role &&
				sight.kind === kind &&
				!sight.counted &&
				!sight.reasoned &&
				!sight.concerned &&
				!(daily && sight.restricted),
		),
	)

/**
 * Which offices find cases of each kind in lists, and which of them others than restricted ones. The build works it out
 * (desk/vite.config.ts), so that who sees the first page need not fetch the whole table.
 */
export const kindsOf = KINDS.map(kind => ({ kind, seen: of(kind, false), daily: of(kind, true) }))
