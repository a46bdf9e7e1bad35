import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fieldOf, ROLES, type Role } from '../../core/access/roles.ts'
import { riyadhDay } from '../../core/time/clock.ts'

/*
 * Offices that a test says somebody holds, past the ways in which people come to them: written where the server reads
 * them at every call.
 */

let made = 0

/** An account holds some roles in some associations (ids) from today on, and no others there or elsewhere. */
export function holdsOnly(
	dir: string,
	account: string,
	associations: string[],
	roles: readonly Role[] = ROLES,
): void {
	const database = new DatabaseSync(path.join(dir, 'data.db'), { timeout: 60_000 })
	try {
		database.exec('BEGIN IMMEDIATE')
		database.prepare('DELETE FROM appointments WHERE account = ?').run(account)
		const add = database.prepare(
			"INSERT INTO appointments (id, account, association, role, `from`, basis) VALUES (?, ?, ?, ?, ?, 'setup')",
		)
		const today = riyadhDay(new Date().toISOString())
		for (const association of associations)
			for (const role of roles)
				add.run(
					`${process.pid.toString(36)}o${(++made).toString(36)}`.padStart(15, '0'),
					account,
					association,
					role,
					today,
				)
		const held = (role: Role) => JSON.stringify(roles.includes(role) ? associations : [])
		const set = ROLES.map(role => `${fieldOf(role)} = ?`).join(', ')
		database
			.prepare(`UPDATE staff SET associations = ?, ${set} WHERE id = ?`)
			.run(JSON.stringify(roles.length > 0 ? associations : []), ...ROLES.map(held), account)
		database.exec('COMMIT')
	} finally {
		database.close()
	}
}
