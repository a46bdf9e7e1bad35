import PocketBase, { LocalAuthStore } from 'pocketbase'

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

/** Asked in turn before somebody signs out here; one that answers false has them stay. */
type Leaving = () => boolean | Promise<boolean>
const leaving: Leaving[] = []
export const beforeSignOut = (ask: Leaving): void => {
	leaving.push(ask)
}

/** Ends the session here, and with it in every tab. */
export async function signOut(): Promise<void> {
	for (const ask of leaving) if (!(await ask())) return
	pb.authStore.clear()
}

/** How often a tab in sight asks whether its account may still be here, in milliseconds. */
const EVERY = 45_000
/** Within which one answer does for all who ask. */
const QUIET = 5000

let asked = 0

/** Asks whether the session still holds, at most every few seconds: to records an ended one is a guest's, with empty lists. */
export async function renewSession(): Promise<void> {
	if (!pb.authStore.isValid || Date.now() - asked < QUIET) return
	asked = Date.now()
	try {
		await pb.collection('staff').authRefresh({ requestKey: null })
	} catch (error) {
		// Without a network nothing is known, and nothing is lost.
		if ([401, 403, 404].includes(Object(error).status)) pb.authStore.clear()
	}
}

/** Keeps the session alive while somebody works, and ends it within a minute once the account was taken away. */
export function keepSession(): void {
	setInterval(() => {
		if (document.visibilityState === 'visible') renewSession()
	}, EVERY)
	renewSession()
}
