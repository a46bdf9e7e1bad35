import { countOf, countUp, forgetCounts } from './counting.ts'

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
	if (countOf(e.app, ofAddress(address)) >= BY_ADDRESS.most) return true
	if (!reference || countOf(e.app, ofCase(reference)) < AT_CASE.most) return false
	return countOf(e.app, ofBoth(address, reference)) > 0
}

/** Counts an attempt that failed. */
export function countGuess(e: core.RequestEvent, reference = ''): void {
	const address = addressOf(e)
	if (!address) return
	countUp(e.app, ofAddress(address), BY_ADDRESS.seconds)
	if (!reference) return
	countUp(e.app, ofCase(reference), AT_CASE.seconds)
	countUp(e.app, ofBoth(address, reference), AT_CASE.seconds)
}

/** The job of each minute: counts whose time is over go. */
export const forgetGuesses = (app: core.App): void => forgetCounts(app, PREFIX, MOST_KEPT)

/** Whom an attempt is counted for; empty where it is not. Of IPv6 it is the network, of which one person has all addresses. */
function addressOf(e: core.RequestEvent): string {
	const { enabled, excludedIPs } = e.app.settings().rateLimits
	const address = e.realIP()
	if (!enabled || e.hasSuperuserAuth() || excludedIPs.includes(address)) return ''
	const groups = address.split(':')
	return groups.length === 8 ? groups.slice(0, 4).join(':') : address
}
