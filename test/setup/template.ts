import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { riyadhDay } from '../../core/time/clock.ts'
import { buildServer } from '../../scripts/build.ts'
import { withLock } from '../../scripts/lib/lock.ts'
import { associationsDir, sila } from '../../scripts/lib/paths.ts'
import { freePort } from '../../scripts/lib/port.ts'
import { fingerprint } from '../../scripts/lib/unchanged.ts'
import { command, type Place, serve } from '../../scripts/pocketbase/serve.ts'

/*
 * The databases that test files begin with. To migrate and seed one takes seconds and gives the same for every file:
 * so it is done once for each state of the code, and every server runs on a copy of its own.
 */

/** The account of the administrator, and one of staff with the same e-mail and password. */
export interface Account {
	email: string
	password: string
}

const EMAIL = 'staff@example.org'
const PASSWORD = 'for-nobody-but-tests'
/** Of that password by bcrypt at its lowest cost: almost every test signs in, and none of them is about how long it takes. */
const HASH = '$2a$04$SilaTestsSilaTestsSil.CoJqaaGXv/dUr3ZuY5VZloh25UNDrsK'
const PORT_TRIES = 3
const KEPT = 4
const templates = path.join(sila, 'templates')
const inputs = ['go.mod', 'pb_migrations', 'associations', 'server', 'core', 'test/setup/template.ts']

/** The state of the code; it is read once for all test files of a process. */
let code: string | undefined

/**
 * Fills the empty `dataDir` with a migrated database that has an administrator and a member of staff, and Sila's own associations where
 * `seeded`. A server that runs on it, also with hooks of a test's own,
 * makes a secret of its own.
 */
export async function copyTemplate(place: Place, seeded: boolean): Promise<Account> {
	// Seeding notes the day.
	code ??= fingerprint(inputs)
	const name = fingerprint([], [code, String(seeded), riyadhDay(new Date().toISOString())])
	const template = path.join(templates, name)
	if (!fs.existsSync(template)) {
		await withLock(path.join(templates, `${name}.lock`), async () => {
			if (!fs.existsSync(template)) await make(template, place, seeded)
		})
	}
	fs.cpSync(path.join(template, 'data'), place.dataDir, { recursive: true })
	return JSON.parse(fs.readFileSync(path.join(template, 'account.json'), 'utf8')) as Account
}

/** Migrates a database of any age, and gives it an administrator and a member of staff, who sees nothing yet. */
export async function prepare(place: Place): Promise<Account> {
	const account = { email: EMAIL, password: PASSWORD }
	// An account that is there before the server starts keeps PocketBase from opening a browser for the first one.
	await command(place, 'migrate', 'up')
	await command(place, 'superuser', 'upsert', account.email, account.password)
	const database = new DatabaseSync(path.join(place.dataDir, 'data.db'))
	try {
		database.prepare('UPDATE _superusers SET password = ? WHERE email = ?').run(HASH, EMAIL)
		database.exec(WORKER)
		database.exec(GLASS)
	} finally {
		database.close()
	}
	return account
}

/** A member of staff who has joined, with the password of the administrator, in the way that a migration once carried superusers over. */
const WORKER = `INSERT OR IGNORE INTO staff (id, email, password, tokenKey, verified, name, associations, joined, created, updated)
	SELECT 'memberofstaff01', email, password, tokenKey || 'x', 1, 'موظفة', '[]', created, created, updated
	FROM _superusers WHERE email = '${EMAIL}'`

/** Tests see as the administrator what the server has; what the administrator does not see, a test shows without this one. */
const GLASS = `INSERT OR IGNORE INTO glasses (id, administrator, administrator_name, association, reason, "from", until, closed, told)
	SELECT 'glassfortests01', id, email, '', 'ما ينظر إليه اختبار', '2026-01-01 00:00:00.000Z', '2999-01-01 00:00:00.000Z', '', '2026-01-01 00:00:00.000Z'
	FROM _superusers WHERE email = '${EMAIL}'`

/** Calls `work` with a free port, and with another one when somebody took that in the meantime. */
export async function onFreePort<T>(work: (port: number) => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await work(await freePort())
		} catch (error) {
			if (tries === PORT_TRIES || !/address already in use/.test(String(error))) throw error
		}
	}
}

async function make(template: string, { binary }: Place, seeded: boolean): Promise<void> {
	const part = `${template}.part`
	fs.rmSync(part, { recursive: true, force: true })
	const place = { binary, dataDir: path.join(part, 'data') }
	await buildServer()
	const account = await prepare(place)
	if (seeded) await seed(place)
	unasked(place)
	fs.rmSync(path.join(place.dataDir, 'sila.secret'), { force: true })
	fs.writeFileSync(path.join(part, 'account.json'), JSON.stringify(account))
	fs.renameSync(part, template)
	discardOld()
}

/**
 * Tests send hundreds of cases and are not about what a device proves with each: of the associations one asks for a proof,
 * as all do for people, and a test that is about it has the others ask.
 */
function unasked({ dataDir }: Pick<Place, 'dataDir'>): void {
	const database = new DatabaseSync(path.join(dataDir, 'data.db'))
	try {
		database.exec("UPDATE associations SET proof = 'none' WHERE slug != 'kitab-wa-qari'")
	} finally {
		database.close()
	}
}

async function seed(place: Place): Promise<void> {
	const publicDir = path.join(place.dataDir, 'portal')
	const server = await onFreePort(port =>
		serve({ ...place, port, publicDir, env: { SILA_SEED: associationsDir } }),
	)
	// Its end writes everything into the one file that is copied.
	await server.stop()
}

function discardOld(): void {
	const age = (name: string) => fs.statSync(path.join(templates, name)).mtimeMs
	const old = fs
		.readdirSync(templates)
		.filter(name => /^\w+$/.test(name))
		.sort((a, b) => age(b) - age(a))
		.slice(KEPT)
	for (const name of old) fs.rmSync(path.join(templates, name), { recursive: true, force: true })
}
