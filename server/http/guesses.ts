/*
 * Limits on guessing at codes and links: they count what failed, not who came, since many people share one address.
 * Counted in memory, in the store that all script engines share; staff's switch for limits by address, and the addresses
 * they let off, hold here too.
 */

/** So many failed attempts in so many seconds, from one address at whatever it was. */
const BY_ADDRESS = { most: 20, seconds: 60 }
/**
 * The same at one case, from wherever: from then on an address that has failed at it waits. One that has not is let
 * through, so nobody shuts people out of their own case by guessing at it.
 */
const AT_CASE = { most: 20, seconds: 600 }

/** How many counts are kept at most; beyond them all begin anew. */
const MOST_KEPT = 50_000

const PREFIX = 'sila.guesses.'
const ofAddress = (address: string) => `${PREFIX}${address}`
const ofCase = (reference: string) => `${PREFIX}#${reference}`
const ofBoth = (address: string, reference: string) => `${PREFIX}${address}#${reference}`

/** Whether no further attempt is taken from where this comes; at the case with this reference, where it is at one. */
export function guessesTooMuch(e: core.RequestEvent, reference = ''): boolean {
	const address = addressOf(e)
	if (!address) return false
	if (failures(e.app, ofAddress(address)) >= BY_ADDRESS.most) return true
	if (!reference || failures(e.app, ofCase(reference)) < AT_CASE.most) return false
	return failures(e.app, ofBoth(address, reference)) > 0
}

/** Counts an attempt that failed. */
export function countGuess(e: core.RequestEvent, reference = ''): void {
	const address = addressOf(e)
	if (!address) return
	add(e.app, ofAddress(address), BY_ADDRESS.seconds)
	if (!reference) return
	add(e.app, ofCase(reference), AT_CASE.seconds)
	add(e.app, ofBoth(address, reference), AT_CASE.seconds)
}

/** The job of each minute: counts whose time is over go. */
export function forgetGuesses(app: core.App): void {
	const keys = app
		.store()
		.keys()
		.filter(key => key.startsWith(PREFIX))
	const full = keys.length > MOST_KEPT
	for (const key of keys) if (full || failures(app, key) === 0) app.store().remove(key)
}

/** Whom an attempt is counted for; empty where it is not. Of IPv6 it is the network, of which one person has all addresses. */
function addressOf(e: core.RequestEvent): string {
	const { enabled, excludedIPs } = e.app.settings().rateLimits
	const address = e.realIP()
	if (!enabled || e.hasSuperuserAuth() || excludedIPs.includes(address)) return ''
	const groups = address.split(':')
	return groups.length === 8 ? groups.slice(0, 4).join(':') : address
}

/** A count is a text, `<until when, in ms> <how many>`, so that no engine changes what another reads. */
function read(count: string | null): { until: number; failed: number } {
	const [until = 0, failed = 0] = (count ?? '').split(' ').map(Number)
	// One that lasts longer than any was begun before the clock was set back.
	const over = until <= Date.now() || until > Date.now() + AT_CASE.seconds * 1000
	return over ? { until: 0, failed: 0 } : { until, failed }
}

const failures = (app: core.App, key: string): number => read(app.store().get(key)).failed

function add(app: core.App, key: string, seconds: number): void {
	app.store().setFunc(key, (count: string | null) => {
		const { until, failed } = read(count)
		return `${until || Date.now() + seconds * 1000} ${failed + 1}`
	})
}
