/* Through which glasses the administrator of the system reads cases; contract.ts has the routes. Times are UTC, ISO 8601. */

/** A glass. */
export interface Glass {
	id: string
	/** The administrator's e-mail address. */
	by: string
	/** Id of the association's record whose cases are seen through it; empty for all. */
	association: string
	reason: string
	from: string
	/** When it closes by itself, an hour after `from` at the latest. */
	until: string
	/** When it was closed before that; absent where it was not. */
	closed?: string
	/** When senior management was told by e-mail; absent while nobody could be. */
	told?: string
}

/** A glass as oversight shows it, with what was read through it, in the associations of who asks. */
export interface SeenGlass extends Glass {
	/** Cases that were seen, files of them that were opened, and whole copies of the data that were taken. */
	read: { cases: number; files: number; copies: number }
}

export interface Glasses {
	/** Open now, the latest first. */
	open: Glass[]
	/** No longer open, the latest first, 50 at most. */
	past: Glass[]
}

/** The digest of a Riyadh day that has ended, over the audit trail and the record of who looked (core/access/day.ts). */
export interface DayDigest {
	/** YYYY-MM-DD. */
	day: string
	/** SHA-256, in hexadecimal. */
	digest: string
	/** How many entries it is over. */
	acts: number
	looks: number
	/** When it was mailed to the witness; absent where it was not. */
	mailed?: string
}

export interface GlassQuery {
	/** Why, in 10 letters at least and 500 at most; who is told reads it. */
	reason: string
	/** For how many minutes: 1 to 60, which it is where this is left out. */
	minutes?: number
	/** Id of the record of the association whose cases are to be seen; left out for all. */
	association?: string
}

export interface GlassCloseQuery {
	/** Of its record. */
	id: string
}
