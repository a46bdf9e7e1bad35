import type { Role } from '../access/roles.ts'
import type { Proof } from '../people/identified.ts'
import type { Contact } from '../sending/contact.ts'

/* Who holds which office, who proposes and agrees, and who is away; contract.ts has the routes. */

/** An office that somebody is to hold. */
export interface AskedRole {
	/** Id of the association's record. */
	association: string
	role: Role
	/** The first day, YYYY-MM-DD; today where it is left out or has passed. */
	from?: string
	/** The last day, YYYY-MM-DD; without end where it is left out or empty. */
	until?: string
}

/** An office that somebody holds, or will from a day on. */
export interface HeldRole {
	/** Of the appointment's record. */
	id: string
	/** Id of the association's record. */
	association: string
	role: Role
	from: string
	/** Empty: without end. */
	until: string
	/**
	 * `setup`: named by the administrator when the association had no manager. `agreed`: by two people. `alone`: by one,
	 * with a reason, after a day. `carried`: from before there were offices.
	 */
	basis: 'setup' | 'agreed' | 'alone' | 'carried'
	reason: string
	/** E-mail addresses; empty where there was nobody. */
	proposedBy: string
	agreedBy: string
	/** Whether senior management has looked through what was carried over. */
	looked: boolean
}

/** Somebody is away on some days, and somebody else holds their offices meanwhile. */
export interface Away {
	/** Of the absence's record. */
	id: string
	association: string
	/** Id and name of who stands in. */
	substitute: string
	substituteName: string
	/** Both days count. */
	from: string
	until: string
}

/** What two people are needed for, while it waits. */
export interface Proposed {
	id: string
	act: 'appointment' | 'absence' | 'erasure' | 'code' | 'contact' | 'content'
	association: string
	/** Of the account, of the request for erasure, of the case that is to have a new code or other contact details, or of the draft. */
	subject: string
	/** Of whom it is; of what is about a case its reference; of a content what it is of, in Arabic. */
	name: string
	role?: Role
	from?: string
	until?: string
	/** Name of who is to stand in. */
	substitute?: string
	/** How a request for erasure is to be answered. */
	decision?: 'granted' | 'refused'
	/** How the applicant proved who they are. */
	identified?: Proof
	/** Contact details before and after, masked. */
	before?: Contact
	after?: Contact
	reason: string
	/** E-mail address. */
	proposedBy: string
	/** UTC, ISO 8601. */
	proposedAt: string
	/** When it takes effect by itself, because nobody else may agree; empty where somebody is to. */
	effectiveAt: string
	/** Whether the caller may agree to it or decline it. */
	mine: boolean
	/** Whether the caller proposed it, and may take it back. */
	own: boolean
}

/** Somebody of an association. */
export interface Colleague {
	/** Of the account. */
	id: string
	name: string
	/** Empty but for who may know what everybody holds, as are the two below. */
	email: string
	roles: HeldRole[]
	away: Away[]
}

/** The people of an association. */
export interface PeopleOf {
	association: string
	/** In the order of their names. */
	people: Colleague[]
	proposals: Proposed[]
	/** Whether the caller may propose, agree, end and say who is away. */
	manages: boolean
}

export interface People {
	/** The caller. */
	own: Colleague
	associations: PeopleOf[]
}

export interface AppointQuery {
	/** Id of an account of the association. */
	account: string
	role: AskedRole
	/** Needed where nobody else may agree. */
	reason?: string
}

export interface AbsenceQuery {
	/** Id of the account that is away. */
	account: string
	association: string
	/** Id of the account that stands in. */
	substitute: string
	from: string
	until: string
	/** Needed where nobody else may agree to what needs it. */
	reason?: string
}

export interface DecideQuery {
	/** Of the proposal. */
	id: string
	/** `withdraw` is for who proposed it. */
	decision: 'agree' | 'decline' | 'withdraw'
	/** What who wrote a content is told with it; needed where that is declined. */
	word?: string
}

/** A record that is there, by its id. */
export interface IdQuery {
	id: string
}

/** Proposes offices for an account. */
export interface ProposeQuery {
	/** Id of the account. */
	account: string
	roles: AskedRole[]
	/** Needed where nobody of an association may agree. */
	reason?: string
}
