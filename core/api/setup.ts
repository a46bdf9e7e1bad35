import type { Restriction } from '../case/restriction.ts'
import type { Text } from '../language/text.ts'

/* What staff are told of how Sila is set up; contract.ts has the route. */

export interface Setup {
	/** The portal's public address, without a path; empty while none is known. */
	site: string
	/** Whether the server's own settings give it, so that staff do not. */
	given: boolean
	/** What is missing, or soon will be; empty when all is well. */
	gaps: SetupGap[]
}

/**
 * `site`: nobody said which public address the portal has, so notifications with a link in them wait. `sender`: nobody
 * said from which address e-mails go, so they wait. `mail_silent`: the mail server leaves without an answer what it was
 * offered, and nothing more is sent until it answers or breaks off. `proxy`: requests come through a proxy that nobody
 * named, so all visitors count as one. `holidays`: those on record end within a year, and deadlines beyond them are counted
 * without. `unreachable`: nobody can learn from the published policy how to reach an association by telephone or e-mail, or
 * where it is. `unnamed`: nobody is named for the confidential complaints, or the protection cases, of associations whose
 * senior management asks; until somebody is, nobody sees what comes.
 */
export interface SetupGap {
	code: 'site' | 'sender' | 'mail_silent' | 'proxy' | 'holidays' | 'unreachable' | 'unnamed'
	/** For `site`: how many notifications wait. */
	waiting?: number
	/** For `proxy`: the header in which it says for whom it speaks. */
	header?: string
	/** For `holidays`: the last day that is counted rightly, YYYY-MM-DD; empty where none is on record. */
	until?: string
	/** For `unnamed`: which of the two. */
	restricted?: Restriction
	/** For `unreachable` and `unnamed`: the associations, by the ids of their records and their names. */
	associations?: { id: string; name: Text }[]
}
