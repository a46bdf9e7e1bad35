import type { FactCode } from '../../case/facts.ts'
import type { FactName } from '../../case/fields.ts'

/** The words of the handling process, for staff: what a fact is called, and why a save is refused. */
export interface ProcessWords {
	/** What each fact of a case is called. */
	facts: Record<FactName, string>
	/** What to write where a step lacks the fact; `{earliest}` is the first day on which a decision may come. */
	asks: Record<FactName, string>
	/** What is wrong with a fact; `{fact}` is its name. */
	problems: Record<FactCode, string>
	/** A step that is none: `{from}` and `{to}` are statuses, `{possible}` the steps there are. */
	noStep: string
	/** The same where no step is left. */
	ended: string
	/** A step that lacks facts: `{to}`, and `{missing}` as a list of their names. */
	needed: string
	/** The case was saved after the one who saves now had opened it. */
	stale: string
	/** A new case with another status than the first. */
	start: string
	/** Between the entries of a list. */
	comma: string
}
