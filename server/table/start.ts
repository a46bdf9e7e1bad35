import { applyAccess } from '../base/access.ts'
import { waitForDisk } from '../base/durable.ts'
import { removePassing } from '../base/passing.ts'
import { start } from '../base/start.ts'
import { addDashboard, serveDesk } from '../http/dashboard.ts'
import { apart } from '../http/doors.ts'
import { edge, servePortal } from '../http/edge.ts'
import { withoutDevice } from '../http/logs.ts'
import { settleProxy } from '../http/proxy.ts'
import { checkWitness } from '../looks/witness.ts'
import { checkMetrics } from '../oversight/health.ts'
import { sayAdministrator } from '../people/administrator.ts'
import { workOutAll } from '../people/appointments.ts'
import { checkPlaces } from '../privacy/places.ts'
import { markInterrupted } from '../telling/outbox-sending.ts'
import { settleSite } from '../telling/site.ts'
import { checkSms } from '../telling/sms.ts'

/* What stands around all routes and hooks, and what is done once. */

/** The middleware of pages and shut doors, which `apart` keeps from the API: after PocketBase's own headers, before its limits. */
export const EDGE = { run: edge, priority: -1005 }

/** Keeps `edge` from the API, once all routes are there. */
export const APART = apart

/** Before a record of PocketBase's log is written. */
export const LOGS = withoutDevice

/** Once the database is open. */
export const BOOTSTRAP: ((app: core.App) => void)[] = [waitForDisk]

/** Before the server listens, in this order; one that throws keeps it from starting. */
export const SERVE: ((app: core.App, e: core.ServeEvent) => void)[] = [
	applyAccess,
	workOutAll,
	addDashboard,
	checkSms,
	checkWitness,
	checkMetrics,
	checkPlaces,
	removePassing,
	settleSite,
	settleProxy,
	markInterrupted,
	sayAdministrator,
	start,
]

/** When the hooks are loaded. */
export const LOAD: (() => void)[] = [serveDesk, servePortal]
