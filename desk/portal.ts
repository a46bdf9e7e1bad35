import { ask } from './api.ts'

let site = ''

/** Asks where the portal is, once somebody is in. */
export async function learnSite(): Promise<void> {
	site = await ask('staff/setup', null).then(
		setup => setup.site,
		() => site,
	)
}

/** A page of the portal: where staff or the server set that the portal is, else where this is. `path` begins with `/`. */
export const portalAddress = (path: string): string => `${site || location.origin}${path}`
