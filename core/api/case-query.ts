import type { CaseKind, CaseStatus } from '../case/status.ts'
import type { FigureQuery } from './figure-query.ts'

/** What a list of cases is asked for; each narrows it further. Days are in Riyadh. */
export interface CaseQuery extends Omit<FigureQuery, 'kind' | 'status'> {
	kind?: CaseKind
	status?: CaseStatus
	/** Id of the association's record. */
	association?: string
	/** Id of the service's record. */
	service?: string
	/** By which of the policies' channels it came; `none` where none was recorded. */
	channel?: string
	/**
	 * Whose: the caller's own, with those of whom they stand in for (`mine`); of who holds an office of the caller's (`unit`);
	 * nobody's; of who has left or is away (`left`); or the id of an account or of an officer.
	 */
	holder?: 'mine' | 'unit' | 'nobody' | 'left' | (string & {})
	/**
	 * When a reply is due, by the policy or by the association's own target; `late`: before today; `soon`: after today,
	 * within three working days; a number: from today on, within so many working days, 1–30. What is answered is due no
	 * more.
	 */
	due?: 'late' | 'today' | 'soon' | (string & {})
	/** The first and the last day on which it arrived, YYYY-MM-DD. */
	from?: string
	to?: string
	/** Only those in which the one whose case it is is to act. */
	waiting?: 'applicant'
	/** Only those of which something is still to be done. */
	open?: 'yes'
	/** Only those with a message of the applicant that nobody has read. */
	unread?: 'yes'
	/** A name in any spelling, a reference, a phone, an identity number, an e-mail address, a part of these, or words of the letter. */
	typed?: string
	/** Words are looked for in letters alone; else first in names. */
	in?: 'letter'
	/** Id of a case: the others of its association under its identity number. */
	same?: string
	/** The newest first (`arrival`), the oldest first (`age`), or what is due first (`due`); `arrival` where it is left out. */
	sort?: 'arrival' | 'age' | 'due'
	/** From 1. */
	page?: number
}
