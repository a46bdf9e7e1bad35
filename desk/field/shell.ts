/* The desk's own files on the device, so that its page opens without network. */

const PREFIX = 'sila-shell-'

/**
 * Keeps all that this page is made of, whole or not at all; an older copy goes once the new one is there. Says whether
 * the page will open without network on this device.
 */
export async function keepShell(): Promise<boolean> {
	// A browser has workers only on https and on the machine itself.
	if (!('serviceWorker' in navigator)) return false
	try {
		await navigator.serviceWorker.register('/desk/worker.js', {
			scope: '/desk/',
			updateViaCache: 'none',
		})
		await navigator.serviceWorker.ready
	} catch {
		if (!navigator.serviceWorker.controller) return false
	}
	const kept = (await caches.keys()).filter(name => name.startsWith(PREFIX))
	const name = `${PREFIX}${Date.now()}`
	try {
		const cache = await caches.open(name)
		await cache.addAll(
			parts().map(url => new Request(url, { headers: { 'sila-shell': '1' }, cache: 'no-cache' })),
		)
	} catch {
		await caches.delete(name)
		return kept.length > 0
	}
	await Promise.all(kept.map(old => caches.delete(old)))
	return true
}

/** The page and every file of the desk that it has loaded. */
function parts(): string[] {
	const page = `${location.origin}/desk/`
	const loaded = performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter(name => name.startsWith(page) && !name.endsWith('/worker.js'))
	return [...new Set([page, ...loaded])]
}
