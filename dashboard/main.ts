import type PocketBase from 'pocketbase'

/*
 * Hangs the desk in PocketBase's dashboard at `/_/`, and touches nothing else of it: the console stays as PocketBase made
 * it, for the administrator of the system. PocketBase documents none of what is used here and may change any of it; then
 * staff work on at `/desk/`, which needs none of it.
 */

/** What PocketBase's dashboard hands an extension, as read from the source of version 0.40.4 (ui/src). */
interface Host {
	app: {
		pb: PocketBase
		store: { headerLinks: { href: string; icon: string; label: string }[] }
		routes: {
			/** Where an address leads that no page has; `#/` is one. */
			fallbackPath: string
			/** A page that nothing is checked for, without the header. */
			blank(path: string, page: () => HTMLElement): void
		}
	}
}

const { app } = globalThis as unknown as Host

/** Below `#/sila/` the desk finds its pages by itself; PocketBase's router asks for each depth. */
const PATHS = [
	'#/sila/{a}',
	'#/sila/{a}/{b}',
	'#/sila/{a}/{b}/{c}',
	'#/sign-in',
	'#/join/{token}',
	'#/reset/{token}',
]
const HOME = '#/sila/cases'
const ACCOUNTS = '#/sila/accounts'

/** One for as long as this tab stays: another page of the desk is another page in it. */
let desk: (HTMLElement & { administrator?: PocketBase | undefined }) | undefined

function show(): HTMLElement {
	if (!desk) {
		desk = document.createElement('sila-desk') as typeof desk & HTMLElement
		// The one address of it that never changes.
		import(/* @vite-ignore */ new URL('/desk/desk.js', location.origin).href)
	}
	desk.administrator = app.pb.authStore.isValid ? app.pb : undefined
	return desk
}

for (const path of PATHS) app.routes.blank(path, show)
// Who signed in to the console stays there; all others come to the desk.
Object.defineProperty(app.routes, 'fallbackPath', {
	get: () => (app.pb.authStore.isValid ? '#/collections' : HOME),
})
app.store.headerLinks = [
	...app.store.headerLinks,
	{ href: ACCOUNTS, icon: 'ri-team-line', label: 'Sila: staff accounts' },
	{ href: '/desk/', icon: 'ri-inbox-2-line', label: 'Sila: desk' },
]
