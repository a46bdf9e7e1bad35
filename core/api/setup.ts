import type { BackupGap, BackupState } from '../backup/state.ts'
import type { Restriction } from '../case/restriction.ts'
import type { Text } from '../language/text.ts'
import type { Place } from '../privacy/places.ts'

/* What staff are told of how Sila is set up; contract.ts has the route. */

export interface Setup {
	/** The portal's public address, without a path; empty while none is known. */
	site: string
	/** Whether the server's own settings give it, so that staff do not. */
	given: boolean
	/** What is missing, or soon will be; empty when all is well. */
	gaps: SetupGap[]
	/** For senior management alone. */
	backups?: Backups
}

/** What is known of the backups, and what of it is not as it should be. */
export interface Backups {
	state: BackupState
	gaps: BackupGap[]
}

/**
 * `site`: nobody said which public address the portal has, so notifications with a link in them wait. `sender`: nobody
 * said from which address e-mails go, so they wait. `mail_silent`: the mail server leaves without an answer what it was
 * offered, and nothing more is sent until it answers or breaks off. `proxy`: requests come through a proxy that nobody
 * named, so all visitors count as one. `holidays`: those on record end within a year, and deadlines beyond them are counted
 * without. `unreachable`: nobody can learn from the published policy how to reach an association by telephone or e-mail, or
 * where it is. `unnamed`: nobody is named for the confidential complaints, or the protection cases, of associations whose
 * senior management asks; until somebody is, nobody sees what comes. These are told to senior management alone, too:
 * `mail`: there is no mail server. `second_factor`: mail works, and management signs in by a password alone. `officers`:
 * nobody is on record to take complaints and inquiries. `unproven`: so much came without a proof of work in this hour that
 * the rest of that kind is refused. `abroad`: by the server's settings, data stand outside the Kingdom.
 */
export interface SetupGap {
	code:
		| 'site'
		| 'sender'
		| 'mail_silent'
		| 'proxy'
		| 'holidays'
		| 'unreachable'
		| 'unnamed'
		| 'mail'
		| 'second_factor'
		| 'officers'
		| 'unproven'
		| 'abroad'
	/** For `site`: how many notifications wait. */
	waiting?: number
	/** For `proxy`: the header in which it says for whom it speaks. */
	header?: string
	/** For `holidays`: the last day that is counted rightly, YYYY-MM-DD; empty where there is none. */
	until?: string
	/** For `abroad`: what stands there. */
	places?: Place[]
	/** For `unnamed`: which of the two. */
	restricted?: Restriction
	/** For `unreachable`, `unnamed`, `officers` and `unproven`: the associations, by the ids of their records and their names. */
	associations?: { id: string; name: Text }[]
}
