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

type Tell = (waits: Waits) => void
const told = new Set<Tell>()
/** What was counted last, for this account. */
let last: Waits | undefined
pb.authStore.onChange((_, somebody) => {
	if (!somebody) last = undefined
})

/** Who shows how many tasks wait is told now and while somebody sees it, until the answered function is called. */
export function onCount(tell: Tell): () => void {
	const rest = watchCount(tell)
	recount()
	const still = whileSeen(recount, EVERY)
	return () => {
		rest()
		still()
	}
}

/** The same for a page that shows it too: it is not counted twice for that. */
export function watchCount(tell: Tell): () => void {
	told.add(tell)
	if (last) tell(last)
	return () => told.delete(tell)
}

/** Counts again what waits, as after a decision; who shows it is right or says nothing. */
export async function recount(): Promise<void> {
	if (!pb.authStore.isValid || !mayCall('staff/waiting')) return
	// No page that is left ends it.
	const waiting = await ask('staff/waiting', null).catch(() => undefined)
	if (!waiting) return
	last = waiting
	for (const tell of told) tell(waiting)
}
