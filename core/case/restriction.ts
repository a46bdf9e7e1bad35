import { RESTRICTED_TOPICS } from './topics.ts'

/*
 * Which cases are restricted: seen by named persons only. The server says so of each case as it arrives, and whenever
 * what it follows from changes (server/case/restriction.ts).
 */

/** How a case is restricted: a complaint, or a case of a service that protects people. */
export type Restriction = 'confidential' | 'protection'

/** What of a complaint restricts it. */
export interface ComplaintMarks {
	topic: string
	/** Ids of the officers whom it is about. */
	aboutOfficers: readonly string[]
	/** Whom it is about, in the complainant's own words. */
	aboutWords: string
	/** Senior management has decided what these words mean. */
	aboutDecided: boolean
	/** It is not to go to the unit to which complaints go. */
	notUnit: boolean
}

/** Whether a complaint is confidential. `further`: topics that its association restricts beside those that are everywhere. */
export const isConfidential = (
	{ topic, aboutOfficers, aboutWords, aboutDecided, notUnit }: ComplaintMarks,
	further: readonly string[] = [],
): boolean =>
	(RESTRICTED_TOPICS as readonly string[]).includes(topic) ||
	further.includes(topic) ||
	aboutOfficers.length > 0 ||
	(aboutWords !== '' && !aboutDecided) ||
	notUnit
