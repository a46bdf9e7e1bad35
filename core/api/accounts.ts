import type { Role } from '../access/roles.ts'
import type { Lang } from '../language/text.ts'
import type { AskedRole, HeldRole, Proposed } from './people.ts'

/* Accounts of staff, as the administrator keeps them and as somebody joins; contract.ts has the routes. */

/** An account of staff. */
export interface StaffAccount {
	id: string
	name: string
	email: string
	/** The offices that it was appointed to, those that begin later too; none yet where empty. */
	roles: HeldRole[]
	/** `invited`: nobody has chosen a password yet. `ended`: taken away. */
	state: 'invited' | 'active' | 'ended'
	/** When that became so; of an invited one, until when its link can be used. UTC, ISO 8601. */
	since: string
}

export interface StaffAccounts {
	/** In the order of their names. */
	accounts: StaffAccount[]
	/** Whether invitations can be mailed: a mail server and the portal's public address are set. */
	mail: boolean
	/** Offices that were proposed and wait, the oldest first. */
	proposals: Proposed[]
	/** Associations, by the ids of their records, whose first manager is not named yet. */
	unmanaged: string[]
	/** Roles whose holders type a code from an e-mail beside their password. */
	secondFactor: Role[]
}

export interface SecondFactorQuery {
	/** None where nobody is to type a code any more. */
	roles: Role[]
}

export interface InviteQuery {
	/** As colleagues know the person. */
	name: string
	email: string
	roles: AskedRole[]
	/** Needed where nobody of an association may agree. */
	reason?: string
	/** Whether the link is to be mailed too; left out: not. */
	mail?: boolean
}

/** An account that is there. */
export interface AccountQuery {
	/** Of its record. */
	id: string
}

export interface InviteAgainQuery extends AccountQuery {
	mail?: boolean
}

export interface AccountChange extends AccountQuery {
	name: string
}

/** An invitation. The link is answered here only: no more than its hash is stored. */
export interface StaffInvitation {
	account: StaffAccount
	/** Where a password is chosen, good for 7 days and for one time; without scheme and host while the portal's address is not known. */
	link: string
	/** Whether the mail server took it. */
	mailed: boolean
}

/** A password of one's own, and what it is to be. */
export interface OwnPasswordQuery {
	/** The present one, as it is typed to sign in. */
	current: string
	/** 12 letters at least, 71 bytes at most, and not one that everybody would guess. */
	password: string
}

/** The session with which the work goes on; all others of the account have ended. */
export interface OwnSession {
	/** As signing in answers it. */
	token: string
}

export interface JoinQuery {
	/** The last part of the link. */
	token: string
	/** 12 letters at least, 71 bytes at most, and not one that everybody would guess. */
	password: string
	/** Of the answer; Arabic where it is left out. */
	lang?: Lang
}

/** With whose e-mail one can sign in now. */
export interface Joined {
	name: string
	email: string
}
