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

const HOME = '#/sila/cases'
const ACCOUNTS = '#/sila/accounts'
const CONSOLE = '#/collections'

/** One for as long as this tab stays: another page of the desk is another page in it. */
let desk: (HTMLElement & { administrator?: PocketBase | undefined }) | undefined

function show(): HTMLElement {
	if (!desk) {
		desk = document.createElement('sila-desk')
		// The one address of it that never changes.
		import(/* @vite-ignore */ new URL('/desk/desk.js', location.origin).href)
	}
	desk.administrator = app.pb.authStore.isValid ? app.pb : undefined
	return desk
}

/** Where whoever comes to `/_/` belongs: staff at the desk; the administrator at the accounts while there are none. */
async function begin(): Promise<string> {
	if (!app.pb.authStore.isValid) return HOME
	const { accounts } = await app.pb.send('/api/sila/accounts', {}).catch(() => ({ accounts: [0] }))
	return accounts.length > 0 ? CONSOLE : ACCOUNTS
}

for (const path of ['#/sila/{path...}', '#/sign-in', '#/join/{token}', '#/reset/{token}'])
	app.routes.blank(path, show)
// On which a login ends, too.
app.routes.blank('#/', () => {
	begin().then(address => location.replace(address))
	return document.createElement('div')
})
app.routes.fallbackPath = '#/'
app.store.headerLinks = [
	...app.store.headerLinks,
	{ href: ACCOUNTS, icon: 'ri-team-line', label: 'Sila: staff accounts' },
	{ href: '/desk/', icon: 'ri-inbox-2-line', label: 'Sila: desk' },
]
