import { pb } from '../frame/session.ts'
import { countTasks } from './data.ts'

/** The address of the tasks, and with an id after it of a letter to be printed. */
export const PATH = '#/sila/tasks'

let told: (number: number) => void = () => {}

/** Who shows how many tasks wait. */
export const onCount = (tell: (number: number) => void): void => {
	told = tell
}

/** Counts again what waits; who shows it is right or says nothing. */
export async function recount(): Promise<void> {
	if (!pb.authStore.isValid) return
	const number = await countTasks().catch(() => undefined)
	if (number !== undefined) told(number)
}
