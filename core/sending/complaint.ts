import { parseCode, parseReference } from '../case/reference.ts'
import { COMPLAINT_TOPICS, type ComplaintTopic } from '../case/topics.ts'
import { tidyDay } from '../language/day.ts'
import { type Lang, tidy, tidyLine } from '../language/text.ts'
import type { Association } from '../policy/association.ts'
import { dayFault } from '../time/clock.ts'
import { type ComplaintAbout, readAbout } from './complaint-about.ts'
import { CONTACT_FIELDS, type Contact, checkContact } from './contact.ts'
import type { AttachedFile } from './files.ts'
import { checkMessage } from './message.ts'
import type { Problem } from './problems.ts'
import { checkName, checkWords } from './text.ts'

/**
 * A complaint as it is sent. Texts are at most 3000 letters, names and numbers 120 (core/sending/problems.ts, TEXT_LIMITS).
 * core/sending/complaint.ts checks it, in the form and on the server: `checkComplaint(association, complaint, files, today)`.
 */
export interface ComplaintSubmission extends Contact, ComplaintAbout {
	/** Slug. */
	association: string
	lang: Lang
	/**
	 * True: nothing is to tell who complains. `fullName`, the contact details, `concernsReference` and `concernsCode`
	 * must then be empty (`identity`), for a case has its applicant’s name.
	 */
	anonymous: boolean
	about: ComplaintTopic | ''
	/** What happened, in words. Required. */
	happened: string
	/** The day it happened, YYYY-MM-DD and not in the future; empty where there is no one day or it is not known. */
	happenedOn: string
	/** What the person wants, in words; may be empty. */
	wants: string
	/**
	 * The case it concerns, by its reference; empty for none. With its code too it is tied to that case, and refused
	 * (`not_found`) when the two do not belong together; without it, it is for staff to match, and nothing is looked up.
	 */
	concernsReference: string
	concernsCode: string
	/** Required unless anonymous, as is one of the means of `contactMeans(association)` with the detail it needs. */
	fullName: string
}

/** What can tell who complains: an anonymous complaint has none of it. */
const IDENTITY = ['fullName', ...CONTACT_FIELDS, 'concernsReference', 'concernsCode'] as const

/** An untrusted value in the shape of a complaint: what is missing or of another kind becomes empty. Null when it is no object. */
export function readComplaint(value: unknown): ComplaintSubmission | null {
	if (typeof value !== 'object' || value === null) return null
	const input = value as Record<string, unknown>
	const text = (name: string) => (typeof input[name] === 'string' ? tidy(input[name]) : '')
	return {
		association: text('association'),
		lang: input.lang === 'en' ? 'en' : 'ar',
		anonymous: input.anonymous === true,
		about: text('about') as ComplaintSubmission['about'],
		happened: text('happened'),
		happenedOn: tidyDay(text('happenedOn')),
		wants: text('wants'),
		...readAbout(input),
		concernsReference: text('concernsReference'),
		concernsCode: text('concernsCode'),
		fullName: tidyLine(text('fullName')),
		contactMeans: text('contactMeans'),
		phone: text('phone'),
		email: text('email'),
		address: text('address'),
		discreet: text('discreet'),
	}
}

/**
 * Everything that is wrong with a complaint, in the order of the form; empty when it can be accepted. Fields are the
 * names of ComplaintSubmission, and `files`. `today` is YYYY-MM-DD in Riyadh, on a device ANY_DAY. Whether the two numbers of the case it
 * concerns belong together, only the server knows; of whom it is about, checkAbout (complaint-whom.ts).
 */
export function checkComplaint(
	association: Pick<Association, 'channels'>,
	complaint: ComplaintSubmission,
	files: Omit<AttachedFile, 'document'>[],
	today: string,
): Problem[] {
	const { about, happened, happenedOn, wants, concernsReference, concernsCode } = complaint
	const problems: Problem[] = []
	if (!(COMPLAINT_TOPICS as readonly string[]).includes(about))
		problems.push({ field: 'about', code: 'choose' })
	problems.push(...checkWords('happened', happened, true))
	const fault = happenedOn && dayFault(happenedOn)
	if (fault) problems.push({ field: 'happenedOn', code: fault })
	else if (happenedOn > today) problems.push({ field: 'happenedOn', code: 'future' })
	problems.push(...checkWords('wants', wants, false))
	// What is wrong with files is what would be wrong with those of a message.
	problems.push(...checkMessage('-', files))
	if (complaint.anonymous) {
		const told = IDENTITY.filter(field => complaint[field])
		return [...problems, ...told.map((field): Problem => ({ field, code: 'identity' }))]
	}
	if (concernsReference || concernsCode) {
		if (!parseReference(concernsReference)) problems.push({ field: 'concernsReference', code: 'reference' })
		if (concernsCode && !parseCode(concernsCode)) problems.push({ field: 'concernsCode', code: 'code' })
	}
	return [...problems, ...checkName(complaint.fullName), ...checkContact(association, complaint)]
}
