/** A status that a case came to. */
export interface Step {
	/** Which. */
	to: string
	/** When: UTC, as the database has it. */
	at: string
	/** Who brought it there: an e-mail address, or `applicant` or `system`. */
	actor: string
}

/** Whose a case is stands in the same columns, and is no step. */
const STEPS = `SELECT action, "to", at, actor FROM audit
	WHERE \`case\` = {:id} AND "to" != '' AND action != 'given' ORDER BY rowid`

/** The entries of the trail in which a case came to a status, oldest first, without those that were taken back. */
export function stepsOf(app: core.App, id: string): Step[] {
	const rows = arrayOf(new DynamicModel({ action: '', to: '', at: '', actor: '' })) as unknown as (Step & {
		action: string
	})[]
	app.db().newQuery(STEPS).bind({ id }).all(rows)
	const steps: Step[] = []
	for (const { action, to, at, actor } of rows) {
		if (action === 'taken-back') steps.pop()
		else steps.push({ to, at, actor })
	}
	return steps
}
