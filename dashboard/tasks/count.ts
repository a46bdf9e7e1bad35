import { app } from '../host.ts'
import { countTasks } from './data.ts'

/** The address of the tasks, and with an id after it of a letter to be printed. */
export const PATH = '#/sila/tasks'

const LABEL = 'المهام'

/** The tasks in the header, with how many there are once that is known. */
export const tasksLink = { href: PATH, icon: 'ri-task-line', label: LABEL }

/** Counts again what waits; the header is right or says nothing. */
export async function recount(): Promise<void> {
	if (!app.pb.authStore.isValid) return
	const number = await countTasks().catch(() => null)
	const link = app.store.headerLinks.find(({ href }) => href === PATH)
	if (link && number !== null) link.label = number ? `${LABEL} (${number})` : LABEL
}

/** Keeps the number in the header near the truth: it is taken anew with each page that is opened. */
export function countTasksInHeader(): void {
	addEventListener('hashchange', recount)
	recount()
}
