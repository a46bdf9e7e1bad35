/* Whose cases are; contract.ts has the routes. */

/** So many cases are spoken of together. */
export const MOST_HELD = 500

/** Cases that are spoken of together: those of some ids, or all that one account has. */
export interface HeldQuery {
	/** Ids of cases, at most 500; of more 400 `too_many`. */
	cases?: string[]
	/** In their place: what this account has and has not ended, the first 500 of it. */
	of?: string
}

export interface GiveQuery extends HeldQuery {
	/** Id of the account whose they are from now on; null: nobody's. */
	to: string | null
	/** Whose they were on the screen: the id of the account, or null. What is somebody else's by now stays so. */
	was?: string | null
	/** A word for who gets them, at most 500 letters. */
	word?: string
}

/**
 * Why a case stays whose it was. `not_found`: the caller sees no such case. `not_yours`: it is not for the caller to say.
 * `not_theirs`: that account may not have it, since it does not see it, or does not work on such cases. `ended`: it has
 * ended. `taken`: it is not any more whose the caller was shown (`was`).
 */
export type NotGiven = 'not_found' | 'not_yours' | 'not_theirs' | 'ended' | 'taken'

export interface Given {
	/** Ids of the cases that are theirs now. */
	given: string[]
	/** The others, which stay as they were. */
	refused: { id: string; why: NotGiven }[]
	/** Whether the account in `of` has more than the 500 that were looked at. */
	more: boolean
}

/** Somebody of whom cases can be. */
export interface HolderChoice {
	/** Id of the account. */
	id: string
	name: string
	/** How many cases that have not ended they have, of those that the caller sees. */
	open: number
}

export interface Holding {
	/** How many of the cases that were asked for the caller sees. */
	cases: number
	/** Whose they are, where they are one person's: an officer has an empty id; null where they are nobody's or several people's. */
	holder: { id: string; name: string } | null
	/** Whether the caller may take them, and whether they may be given to somebody by the caller. */
	take: boolean
	give: boolean
	/** To whom all of them may be given, the fewest open cases first. */
	choices: HolderChoice[]
}
