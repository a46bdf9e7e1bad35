import { ask } from '../api.ts'
import { whileSeen } from '../frame/pulse.ts'
import { mayCall } from '../frame/rights.ts'
import { pb } from '../frame/session.ts'

/** The address of the tasks, and with an id after it of a letter to be printed. */
export const PATH = '#/sila/tasks'

/** How often a tab in sight counts again, in milliseconds. */
const EVERY = 60_000

/** How many tasks wait, and how many notes mention the account or reminders of its own are due. */
export interface Waits {
	tasks: number
	mine: number
}

let told: (waits: Waits) => void = () => {}

/** Who shows how many tasks wait is told now and while somebody sees it, until the answered function is called. */
export function onCount(tell: (waits: Waits) => void): () => void {
	told = tell
	recount()
	return whileSeen(recount, EVERY)
}

/** Counts again what waits, as after a decision; who shows it is right or says nothing. */
export async function recount(): Promise<void> {
	if (!pb.authStore.isValid || !mayCall('staff/waiting')) return
	// No page that is left ends it.
	const waiting = await ask('staff/waiting', null).catch(() => undefined)
	if (waiting) told(waiting)
}
