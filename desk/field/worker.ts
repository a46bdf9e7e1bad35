/*
 * The service worker of the desk. It shows the desk from its copy (shell.ts) where the network does not, so that
 * answers can be gathered where there is none. The network comes first, so nobody works with an old desk who can
 * have the new one. Only files under `/desk/` pass here: no request to the API, and none that changes anything.
 */

interface Fetch extends Event {
	request: Request
	respondWith(response: Promise<Response>): void
}
interface Life extends Event {
	waitUntil(done: Promise<unknown>): void
}
interface Worker {
	location: Location
	clients: { claim(): Promise<void> }
	skipWaiting(): Promise<void>
	addEventListener(type: 'install' | 'activate', listen: (event: Life) => void): void
	addEventListener(type: 'fetch', listen: (event: Fetch) => void): void
}
const worker = globalThis as unknown as Worker

/** How long a network that says nothing is waited for, in milliseconds. */
const PATIENCE = 8000

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', event => {
	const { request } = event
	const { origin, pathname } = new URL(request.url)
	const ours = request.method === 'GET' && origin === worker.location.origin && pathname.startsWith('/desk/')
	// What the page fetches for its copy must come from the network.
	if (ours && !request.headers.has('sila-shell')) event.respondWith(answer(request))
})

async function answer(request: Request): Promise<Response> {
	const kept = await caches.match(request, { ignoreVary: true, ignoreSearch: request.mode === 'navigate' })
	if (!kept) return fetch(request)
	const waited = new Promise<Response>(resolve => setTimeout(() => resolve(kept), PATIENCE))
	return Promise.race([fetch(request).catch(() => kept), waited])
}
