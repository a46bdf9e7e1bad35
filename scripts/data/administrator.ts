import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { Failure } from '../lib/failure.ts'

/** PocketBase's own account for the first start. */
const INSTALLER = '__pbinstaller@example.com'
/** Milliseconds for which it waits while the server writes. */
const PATIENCE = 10_000

interface Account {
	id: string
	email: string
	joined?: string
	ended?: string
}

/**
 * Makes a member of staff the administrator, with the password they have; their account of staff stays. Who was it gets
 * an account of staff that holds no office yet, with the same password, unless they have one. With `fresh` somebody who has no
 * account becomes it: then the place is emptied only, and `isStaff` is false. What is not clear is refused.
 */
export function changeAdministrator(
	file: string,
	wanted: string,
	fresh: boolean,
): { former: string; isStaff: boolean } {
	const database = new DatabaseSync(file, { timeout: PATIENCE })
	try {
		database.exec('BEGIN IMMEDIATE')
		const result = change(database, wanted.toLowerCase(), fresh)
		database.exec('COMMIT')
		return result
	} finally {
		database.close()
	}
}

function change(database: DatabaseSync, wanted: string, fresh: boolean) {
	const all = (sql: string, ...values: string[]) =>
		database.prepare(sql).all(...values) as unknown as Account[]
	const superusers = all('SELECT id, email FROM _superusers WHERE email != ? ORDER BY created', INSTALLER)
	if (superusers.length > 1) {
		throw new Failure(
			`There are ${superusers.length} administrators, so it is not clear who is to be followed: ${superusers.map(({ email }) => email).join(', ')}. Take away all but one first, in the console at /_/.`,
		)
	}
	const [former] = superusers
	if (former?.email.toLowerCase() === wanted)
		throw new Failure(`${former.email} is the administrator already.`)
	const [member] = all('SELECT id, email, joined, ended FROM staff WHERE lower(email) = ?', wanted)
	if (member?.ended) throw new Failure(`The account of ${member.email} was taken away: give it back first.`)
	if (member && !member.joined)
		throw new Failure(`${member.email} was invited and has no password yet: let them join first.`)
	if (!member && !fresh) {
		throw new Failure(
			`Nobody on staff has the e-mail ${wanted}. Where it is meant so, add --new, and an account is made.`,
		)
	}
	if (former) makeStaff(database, former)
	if (member) makeSuperuser(database, member)
	return { former: former?.email ?? '', isStaff: member !== undefined }
}

const now = () => new Date().toISOString().replace('T', ' ')
const secret = () => randomBytes(25).toString('hex')
/** An id as PocketBase makes them. */
const newId = () =>
	BigInt(`0x${randomBytes(12).toString('hex')}`)
		.toString(36)
		.padStart(15, '0')
		.slice(0, 15)

function makeStaff(database: DatabaseSync, { id, email }: Account): void {
	const known = database.prepare('SELECT 1 FROM staff WHERE lower(email) = lower(?)').get(email)
	if (!known) {
		database
			.prepare(
				`INSERT INTO staff (id, name, email, password, tokenKey, verified, associations, joined, ended, created, updated)
				SELECT id, ?, email, password, ?, 1, '[]', ?, '', ?, ?
				FROM _superusers WHERE id = ?`,
			)
			.run(email.split('@')[0] ?? email, secret(), now(), now(), now(), id)
	}
	for (const table of ['_authOrigins', '_mfas', '_otps', '_externalAuths'])
		database.prepare(`DELETE FROM ${table} WHERE recordRef = ?`).run(id)
	database.prepare('DELETE FROM _superusers WHERE id = ?').run(id)
}

function makeSuperuser(database: DatabaseSync, { id }: Account): void {
	database
		.prepare(
			`INSERT INTO _superusers (id, email, password, tokenKey, verified, emailVisibility, created, updated)
			SELECT ?, email, password, ?, 1, 0, ?, ? FROM staff WHERE id = ?`,
		)
		.run(newId(), secret(), now(), now(), id)
}
