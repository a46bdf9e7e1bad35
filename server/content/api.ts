import type { Reply } from '../http/reply.ts'
import { published } from './content.ts'
import { contentVersion } from './version.ts'

/* What the portal is built from, for everybody: core/api/requests.ts documents it. */

/** GET /api/sila/associations */
export const associations = (e: core.RequestEvent): Reply => ({ status: 200, body: published(e.app) })

/** GET /api/sila/content */
export const content = (e: core.RequestEvent): Reply => ({
	status: 200,
	body: { version: contentVersion(e.app) },
})
