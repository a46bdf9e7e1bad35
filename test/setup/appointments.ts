import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type PocketBase from 'pocketbase'
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

/**
 * Decides on a request for erasure as the second of two: another of senior management has proposed the same before. The
 * client is that of somebody who may.
 */
export function decides(
	staff: PocketBase,
	dir: string,
	id: string,
	decision: { state: 'granted' | 'refused'; answer?: string },
) {
	proposesErasure(dir, id, decision.state)
	return staff.collection('erasure_requests').update(id, decision)
}

/** Somebody else of senior management has proposed how to answer a request for erasure (by its id or its case’s), unless that was so before. */
export function proposesErasure(dir: string, id: string, decision: 'granted' | 'refused'): void {
	const database = new DatabaseSync(path.join(dir, 'data.db'), { timeout: 60_000 })
	try {
		database
			.prepare(
				`INSERT OR IGNORE INTO proposals (id, act, association, subject, "values", reason, proposed_by, state, proposed_at)
				SELECT r.id, 'erasure', c.association, r.id, ?, '', 'second@example.org', 'waiting', r.created
				FROM erasure_requests r JOIN cases c ON c.id = r."case" WHERE r.id = ? OR r."case" = ?`,
			)
			.run(JSON.stringify({ decision }), id, id)
	} finally {
		database.close()
	}
}
