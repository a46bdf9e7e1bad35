import { bearerOf } from './doors.ts'
import { seeAll } from './glass.ts'
import { lookerOf } from './note.ts'

/*
 * What the administrator does to the system itself over PocketBase's own routes, which have no hooks: server/http/edge.ts
 * stands around these.
 */

/** A whole copy holds every case. */
const COPY = 'GET /api/backups/{key}'

/** The routes around which `system` stands. */
export const SYSTEM = [COPY]

/** Before one of them is answered, by its pattern. Whoever is no administrator, PocketBase refuses. */
export function system(e: core.RequestEvent, pattern: string): void {
	const looker = lookerOf(pattern === COPY ? bearerOf(e) : e.auth)
	if (looker?.kind !== 'administrator') return
	const thing = e.request?.url?.path.split('/').at(-1) ?? ''
	if (pattern === COPY) seeAll(e.app, looker, `backup ${thing}`)
}
