import type { Restriction } from './restriction.ts'
import type { CaseKind } from './status.ts'

/*
 * Notes among staff about a case: apart from what is written to its applicant, and about that person all the same.
 */

/** How long a note may be. */
export const LONGEST_NOTE = 3000

/** How many colleagues one may mention. */
const MOST_MENTIONED = 30

/**
 * What the applicant's copy of the data has of the notes. The Personal Data Protection Law gives people access to what is
 * held about them, written down for colleagues or not, as far as it harms nobody else. Of a complaint, and of what is
 * restricted, notes may tell of others: there the copy says that there are some and of which days, and the association is
 * asked for the rest.
 */
export const notesTold = (kind: CaseKind, restricted: Restriction | ''): 'whole' | 'days' =>
	kind === 'complaint' || restricted ? 'days' : 'whole'

/** How a colleague is mentioned in a note. */
export const mention = (name: string): string => `@${name}`

/** Those who are mentioned in a text, of some. */
export const mentionedIn = <Person extends { name: string }>(
	text: string,
	people: readonly Person[],
): Person[] =>
	people.filter(({ name }) => name !== '' && text.includes(mention(name))).slice(0, MOST_MENTIONED)

/** A note without the names of those it mentions: who of the staff works on a case is not the applicant's to know. */
export const withoutNames = (text: string, names: readonly string[]): string =>
	[...names]
		.filter(Boolean)
		.sort((a, b) => b.length - a.length)
		.reduce((left, name) => left.split(mention(name)).join('@…'), text)
