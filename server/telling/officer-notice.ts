import type { StaffKind } from '../../core/telling/kinds.ts'
import type { Notice } from '../../core/telling/notice.ts'
import { addRow } from '../base/rows.ts'
import type { Officer } from '../people/contact-officers.ts'
import { canCarry, standing, supersede } from './outbox.ts'

/**
 * Writes a notification for one of the association's own people: by e-mail, else a task for whoever works the list.
 * `officer` is null where nobody is recorded. `byStaff`: an act of staff causes it, which they may take back. `app` is the transaction of what it tells of.
 */
export function notifyOfficer(
	app: core.App,
	officer: Pick<Officer, 'email' | 'phone'> | null,
	told: Notice & { case: string; kind: StaffKind; cause: string },
	byStaff = false,
): void {
	// Whom it was assigned to before need not hear of it any more.
	if (told.kind === 'assignment') supersede(app, told.case, ['assignment'])
	const means = officer?.email ? 'email' : officer?.phone ? 'phone' : ''
	const queued = means === 'email' && canCarry(app, means)
	addRow(app, 'outbox', {
		...told,
		means,
		to: officer?.email || officer?.phone || '',
		...standing(queued ? 'queued' : 'task', told.text, byStaff),
		lang: 'ar',
	})
}
