/**
 * What somebody who applies for another can be to them. Each says what the person says of themselves: none is an office
 * or a power that would have to be proved, since no policy asks for such a proof.
 */
export const CAPACITIES = [
	'mother',
	'father',
	'son-or-daughter',
	'spouse',
	'relative',
	'neighbour',
	/** Who looks after them from day to day. */
	'carer',
] as const
export type Capacity = (typeof CAPACITIES)[number]
