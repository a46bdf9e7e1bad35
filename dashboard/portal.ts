import { app } from './host.ts'

/** What PocketBase calls itself until staff have set an address. */
const UNSET = 'http://localhost:8090'

/** A page of the portal: where the backend's settings say that the portal is, else where this is. `path` begins with `/`. */
export function portalAddress(path: string): string {
	const set = app.store.settings?.meta?.appURL?.replace(/\/+$/, '') ?? ''
	return `${set && set !== UNSET ? set : location.origin}${path}`
}
