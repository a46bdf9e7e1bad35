import type { Asking } from '../base/stored.ts'

/** Before somebody keeps a text to be used again: in whose name it stands now. */
export function staffText(e: Asking<'texts'>): void {
	e.record.set('changed_by', e.auth?.email() ?? '')
}
