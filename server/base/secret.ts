import { writeText } from './durable.ts'

/*
 * The server's secret. References and codes are derived from it, so that a request sent twice is answered twice
 * the same, although no code is stored. Losing it closes every case to its applicant: it belongs into the backups.
 */

const KEY = 'sila.secret'
const FILE = 'sila.secret'
const CHECK_FILE = 'sila.secret-check'
const SHORTEST = 32

/** Finds the secret, or makes it at the very first start. Throws when it would not fit the cases that are there. */
export function prepareSecret(app: core.App): void {
	const given = $os.getenv('SILA_SECRET')
	if (given && given.length < SHORTEST) {
		throw new Error(`SILA_SECRET is too short: it needs at least ${SHORTEST} characters.`)
	}
	const secret = given || kept(app)
	app.store().set(KEY, secret)
	// By it a backup knows the secret that its codes need, also where that stands in the environment (scripts/data/secret.ts).
	writeText(app.dataDir(), CHECK_FILE, $security.hs256('sila secret check', secret), 0o600)
}

function kept(app: core.App): string {
	const file = $filepath.join(app.dataDir(), FILE)
	let secret = ''
	try {
		secret = toString($os.readFile(file)).trim()
	} catch {
		// Not there yet.
	}
	if (secret.length >= SHORTEST) return secret
	if (app.countRecords('cases') > 0) {
		throw new Error(
			`${file} is missing or damaged, and without it no applicant can follow a case: bring it back from a backup.`,
		)
	}
	const made = $security.randomString(64)
	writeText(app.dataDir(), FILE, made, 0o600)
	return made
}

/** Hexadecimal digits that only this server can make, the same for the same text. */
export function keyed(app: core.App, text: string): string {
	return $security.hs256(text, app.store().get(KEY))
}

/** What is stored instead of a code. */
export const codeHash = (app: core.App, reference: string, code: string): string =>
	keyed(app, `${reference}:${code}`)
