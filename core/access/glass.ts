/*
 * The administrator of the system runs the server and does not read cases. What they must see all the same, for a fault that
 * cannot be mended otherwise, they see through a glass: opened with a reason, for an hour at most, written down, and told to
 * senior management.
 */

/** For how many minutes a glass can be open, and is unless fewer are asked for. */
export const MOST_GLASS_MINUTES = 60

/** What can be wrong with opening or closing one. */
export type GlassProblemCode =
	| 'reason_short'
	| 'too_long'
	| 'minutes'
	| 'unknown_association'
	| 'unknown_field'
	| 'not_found'

export interface GlassProblem {
	field: string
	code: GlassProblemCode
}
