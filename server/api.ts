import { published } from './content.ts'
import { follow } from './follow.ts'
import { send } from './reply.ts'
import { submit } from './submit.ts'
import { contentVersion } from './version.ts'

/* The routes of the HTTP API; core/api.ts documents them. The first two are public: they are what the portal publishes. */

/** GET /api/sila/associations */
export const associations = (e: core.RequestEvent) => send(e, { status: 200, body: published(e.app) })

/** GET /api/sila/content */
export const content = (e: core.RequestEvent) =>
	send(e, { status: 200, body: { version: contentVersion(e.app) } })

/** POST /api/sila/requests */
export const requests = (e: core.RequestEvent) => send(e, submit(e, 'applicant'))

/** POST /api/sila/staff/requests */
export const staffRequests = (e: core.RequestEvent) => send(e, submit(e, 'staff'))

/** POST /api/sila/cases/follow */
export const cases = (e: core.RequestEvent) => send(e, follow(e))
