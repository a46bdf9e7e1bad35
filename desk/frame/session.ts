import PocketBase, { ClientResponseError, LocalAuthStore } from 'pocketbase'
import { whileSeen } from './pulse.ts'

/*
 * Who works at this desk: an account of the collection `staff`, whose session all tabs of a browser share, whichever of
 * the two doors (`/desk/`, `/_/`) they came in by.
 */

export const pb = new PocketBase(location.origin, new LocalAuthStore('sila-staff'))

/** The signed-in account, also when its session has run out meanwhile. */
export const account = (): { id: string; name: string; email: string } | null =>
	pb.authStore.record as unknown as { id: string; name: string; email: string } | null

/** A mistake is PocketBase's answer 400. */
export const signIn = (email: string, password: string) =>
	pb.collection('staff').authWithPassword(email.trim(), password, { requestKey: null })

/** What the right password is answered with where a code is needed too; empty for any other error. */
export const halfway = (error: unknown): string => {
	const { status, response } = Object(error)
	return status === 401 ? String(Object(response).mfaId ?? '') : ''
}

/** Has a code sent by e-mail, and answers which one it is. */
export const askCode = async (email: string): Promise<string> =>
	(await pb.collection('staff').requestOTP(email, { requestKey: null })).otpId

/** Signs in by the code, after the password. */
export const enterCode = (sent: string, code: string, mfaId: string) =>
	pb.collection('staff').authWithOTP(sent, code, { mfaId, requestKey: null })

/** Asked in turn before somebody signs out here; one that answers false has them stay. */
type Leaving = () => boolean | Promise<boolean>
const leaving: Leaving[] = []
export const beforeSignOut = (ask: Leaving): void => {
	leaving.push(ask)
}

let here = false
/** Whether a session that is ending is ended by somebody at this screen, where another may sit down next. */
export const leftHere = (): boolean => here

/** Ends the session here, and with it in every tab. */
export async function signOut(): Promise<void> {
	for (const ask of leaving) if (!(await ask())) return
	here = true
	pb.authStore.clear()
	here = false
}

/** Goes on in all tabs with another session of the same account. */
export const continueWith = ({ token }: { token: string }): void =>
	pb.authStore.save(token, pb.authStore.record)

/** How often a tab in sight asks whether its account may still be here, in milliseconds; what is used is renewed by it. */
const EVERY = 45_000
/** Within which one answer does for all who ask. */
const QUIET = 5000

let asked = 0

/** Asks whether the session still holds, at most every few seconds unless it must be `now`: to records an ended one is a guest's, with empty lists. */
export async function renewSession(now = false): Promise<void> {
	if (!pb.authStore.isValid || (!now && Date.now() - asked < QUIET)) return
	asked = Date.now()
	try {
		await pb.collection('staff').authRefresh({ requestKey: null })
	} catch (error) {
		// Without a network nothing is known, and nothing is lost.
		if ([401, 403, 404].includes(Object(error).status)) pb.authStore.clear()
	}
}

/** Whether the server still knows the session, which lasts no longer by the question; yes while nobody knows. */
const isKnown = (): Promise<boolean> =>
	pb.send('/api/collections/staff/auth-refresh', { method: 'POST', requestKey: null }).then(
		() => true,
		error => ![401, 403, 404].includes(Object(error).status),
	)

// A list answers an ended session as it answers a guest, with nothing, which looks as if nothing were there.
pb.beforeSend = async (url, options) => {
	const isList = options.method === 'GET' && /\/records(\?|$)/.test(url)
	if (isList && pb.authStore.token && !pb.authStore.isValid && !(await isKnown()))
		throw new ClientResponseError({ url, status: 401 })
	return { url, options }
}

/** Whether somebody has done something at this tab since it was last asked. */
let used = true
for (const act of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
	addEventListener(
		act,
		() => {
			used = true
		},
		{ capture: true, passive: true },
	)

/**
 * A look at the session: it is renewed where somebody worked since the last one, and else asked for only, so that it ends
 * by itself on a device that was left. One that has ended, or whose account was taken away, is over in all tabs.
 */
export async function lookAfterSession(): Promise<void> {
	if (used && pb.authStore.isValid) {
		used = false
		await renewSession()
	} else if (pb.authStore.token && !(await isKnown())) pb.authStore.clear()
}

/** Keeps the session alive while somebody works, and ends it within a minute once it is over or the account was taken away. */
export function keepSession(): void {
	whileSeen(lookAfterSession, EVERY)
	renewSession()
}
