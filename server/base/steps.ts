import { findAll } from './records.ts'
import type { Stored } from './stored.ts'

/** The entries of the trail in which a case came to a status, oldest first, without those that were taken back. */
export function stepsOf(app: core.App, id: string): Stored<'audit'>[] {
	const steps: Stored<'audit'>[] = []
	// Whose a case is stands in the same columns, and is no step.
	for (const entry of findAll(
		app,
		'audit',
		"case = {:id} && to != '' && action != 'given'",
		{ id },
		'@rowid',
	)) {
		if (entry.getString('action') === 'taken-back') steps.pop()
		else steps.push(entry)
	}
	return steps
}
