import type { Text } from '../language/text.ts'
import type { AtOnce, OfficerAtOnce } from '../policy/at-once.ts'
import type { ContentFaultCode } from '../policy/content-faults.ts'
import type { Content } from '../policy/shape.ts'

/*
 * What is published, as staff write it: drafts, what waits for a second person, what was published at once, and every
 * earlier state. contract.ts has the routes, core/policy/shape.ts the fields of a content.
 */

/**
 * What can be wrong with it. `changed`: somebody else wrote or published meanwhile; what they wrote is asked for anew, and
 * nothing was stored. `waiting`: it waits for somebody to agree. `same`: nothing differs from what is published.
 * `clash`: what was published meanwhile has other words where the draft changed some.
 */
export type ContentProblemCode = ContentFaultCode | 'changed' | 'waiting' | 'same' | 'clash'

/** An association or one of its services. */
export interface ContentThing {
	/** Where its record stands and its id, joined with a slash: `services/…`. */
	thing: string
	name: Text
	/** Its part of the portal's address. */
	slug: string
	/** Of a service, whether it takes requests. */
	open?: boolean
	/** What is being written, and was not published or dropped. */
	draft?: { state: 'open' | 'waiting' | 'returned'; by: string; at: string }
	/** Whether it is right as it is stored; what is not is left out of the portal. */
	readable: boolean
}

/** How the newest state of what is published fares on its way into the portal. */
export interface PortalState {
	/** `waiting`: it will be built. `failed`: the portal before it stays. */
	state: 'waiting' | 'building' | 'public' | 'failed'
	/** Since when, UTC, ISO 8601; empty while it waits. */
	at: string
	/** Of what failed, the first line of what the builder said. */
	why: string
}

/** A draft that waits for somebody to agree. */
export interface WaitingContent {
	/** Of the proposal, for `staff/proposals/decide`. */
	id: string
	thing: string
	name: Text
	/** E-mail address. */
	by: string
	/** UTC, ISO 8601. */
	at: string
	why: string
	/** When it takes effect by itself, because nobody else may agree; empty where somebody is to. */
	effectiveAt: string
	/** Whether the caller may agree to it or return it. */
	mine: boolean
	/** Whether the caller proposed it, and may take it back. */
	own: boolean
	/** What is published now, and what would be. */
	before: Content
	after: Content
	/** Whether what was published meanwhile has other words where the draft changed some: then it cannot be published. */
	clash: boolean
}

/** One place of what was published at once, and its values; null where nothing stood there. */
export interface CorrectedPlace {
	field: AtOnce | OfficerAtOnce
	before: unknown
	after: unknown
}

/** What was published at once and nobody else has looked at. */
export interface CorrectedContent {
	/** Of the state. */
	id: string
	/** An association, a service or an officer: `officers/…`. */
	thing: string
	name: Text
	by: string
	at: string
	changes: CorrectedPlace[]
	/** Whether the caller may say that it was looked at: not who did it, unless nobody else could. */
	mine: boolean
	/** Whether the caller may put back what stood there: who may change it. */
	back: boolean
}

export interface ContentOf {
	/** Id of the association's record. */
	association: string
	name: Text
	/** Whether the caller may write. */
	writes: boolean
	/** Whether nobody else may agree to what the caller writes: then it needs a reason, and takes effect after a day. */
	alone: boolean
	/** The association's telephone as it is published; empty where there is none. */
	phone: string
	/** The association itself, then its services. */
	things: ContentThing[]
	waiting: WaitingContent[]
	corrected: CorrectedContent[]
}

export interface ContentOverview {
	/** Null where no builder of the portal works beside this server. */
	portal: PortalState | null
	associations: ContentOf[]
}

/** A state in which a content was published. */
export interface ContentState {
	id: string
	/** When it came to be; empty for what was there before states were kept. */
	at: string
	/** E-mail addresses; empty where there was nobody. */
	by: string
	agreedBy: string
	basis: 'earlier' | 'agreed' | 'alone' | 'at-once' | 'put-back' | 'administrator' | 'product'
	why: string
}

/** One content with all that is needed to write it. */
export interface ContentDetail {
	thing: string
	association: string
	associationName: Text
	/** The association's part of the portal's address, and of a service its own. */
	slugs: string[]
	/** What is published, with the name in it. */
	content: Content
	/** Names what the caller has seen of it, published and written; sent back with what they write. */
	seen: string
	writes: boolean
	alone: boolean
	/** Of a service, whether it takes requests. */
	open?: boolean
	draft: {
		state: 'open' | 'waiting' | 'returned'
		/**
		 * What was published when it was last written; what was since is no part of `content`, and is joined with it by who
		 * writes on (core/policy/joined.ts).
		 */
		base: Content
		content: Content
		by: string
		at: string
		why: string
		/** Of who returned it. */
		word: string
		returnedBy: string
	} | null
	waiting: WaitingContent | null
	/** The newest first, 50 at most. */
	states: ContentState[]
}

export interface ThingQuery {
	thing: string
}

export interface DraftQuery extends ThingQuery {
	content: Content
	/** As it was answered with what this was written on. */
	seen: string
	/** Whether it goes to somebody who agrees; then it must be right. */
	propose: boolean
	/** Needed where nobody else may agree. */
	why?: string
}

export interface DropQuery extends ThingQuery {
	seen: string
}

export interface AtOnceQuery extends ThingQuery {
	field: AtOnce
	/** Null takes it away. */
	value: string | boolean | null
}

export interface ReviewQuery {
	/** Of the state. */
	id: string
	/** `back` puts back what stood there before. */
	decision: 'seen' | 'back'
}

export interface StoredContent {
	content: Content
}
