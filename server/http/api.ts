import { follow } from '../applicant/follow.ts'
import { published } from '../content/content.ts'
import { contentVersion } from '../content/version.ts'
import { submit } from '../intake/request.ts'
import { send } from './reply.ts'

/* The routes of the HTTP API; core/api/requests.ts documents them. The first two are public: they are what the portal publishes. */

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
