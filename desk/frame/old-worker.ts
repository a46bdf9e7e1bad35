/*
 * Until it had an address of its own the desk stood in PocketBase's dashboard alone, and there a worker kept a copy for
 * devices without network. It would go on opening that old desk.
 */

/** Takes the worker of a place and its copies off this device. */
export async function dropWorker(place: string): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration(place)
	if (!registration || new URL(registration.scope).pathname !== place) return
	await registration.unregister()
	for (const name of await caches.keys()) {
		const requests = await (await caches.open(name)).keys()
		if (requests.some(({ url }) => new URL(url).pathname === place)) await caches.delete(name)
	}
}

// A browser that keeps nothing has none.
export const dropOldWorker = (): Promise<void> => dropWorker('/_/').catch(() => {})
