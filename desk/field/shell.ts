/* The desk's own files on the device, so that its page opens without network. */

const DESK = '/desk/'
const PREFIX = 'sila-shell-'
/** The worker lets these through to the network. */
const fresh = (url: string) => new Request(url, { headers: { 'sila-shell': '1' }, cache: 'no-cache' })

/**
 * Keeps all that the pages of the field are made of, whole or not at all; an older copy goes once the new one is there.
 * Says whether the page will open without network on this device.
 */
export async function keepShell(): Promise<boolean> {
	// A browser has workers only on https and on the machine itself.
	if (!('serviceWorker' in navigator)) return false
	try {
		await navigator.serviceWorker.register(`${DESK}worker.js`, { scope: DESK, updateViaCache: 'none' })
		await navigator.serviceWorker.ready
	} catch {
		if (!navigator.serviceWorker.controller) return false
	}
	const kept = (await caches.keys()).filter(name => name.startsWith(PREFIX))
	const name = `${PREFIX}${Date.now()}`
	try {
		const cache = await caches.open(name)
		await cache.addAll((await parts()).map(fresh))
	} catch {
		await caches.delete(name)
		return kept.length > 0
	}
	await Promise.all(kept.map(old => caches.delete(old)))
	return true
}

/** The page and every file that it may ask for, as the building of the desk wrote them down (desk/vite.config.ts). */
async function parts(): Promise<string[]> {
	const list: string[] = await (await fetch(fresh(`${DESK}field.json`))).json()
	return [DESK, ...list.map(name => `${DESK}${name}`)]
}
