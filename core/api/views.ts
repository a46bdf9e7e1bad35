import type { CaseQuery } from './case-query.ts'

/* Sets of filters that staff keep under a name; contract.ts has the routes. */

/** What of a list is kept: not what was typed, which is a person's name, nor what belongs to one look at it. */
export type ViewQuery = Omit<CaseQuery, 'typed' | 'in' | 'same' | 'page'>

export interface View {
	/** Of its record. */
	id: string
	name: string
	query: ViewQuery
	/** Id of the association for whose staff it is; empty: for the caller alone. */
	association: string
	/** Whether it is the caller's, who may remove it. */
	own: boolean
	/** Name of whose it is. */
	by: string
}

export interface KeepView {
	/** At most 60 letters. */
	name: string
	query: ViewQuery
	/** Id of an association of the caller's, for whose staff it is; left out or empty: for the caller alone. */
	association?: string
}
