import type { PublishedAssociation } from '../../core/policy/published.ts'
import { type ComplaintSubmission, checkComplaint, readComplaint } from '../../core/sending/complaint.ts'
import { checkAbout } from '../../core/sending/complaint-whom.ts'
import { CONTACT_DETAIL, type ContactMeans } from '../../core/sending/contact.ts'
import {
	checkEnteredInquiry,
	type EnteredInquiry,
	readEnteredInquiry,
} from '../../core/sending/entered-inquiry.ts'
import { problemText } from '../../core/sending/labels.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import { language } from '../frame/language.ts'
import { Begun } from './begun.ts'
import type { View } from './fields.ts'
import { channelOf } from './last-channel.ts'
import { said } from './said.ts'
import { blank, type Written } from './types.ts'
import { entryWords } from './words.ts'

export type AssignedKind = 'complaint' | 'inquiry'

/** A complaint or an inquiry that staff are writing down; its values by the names of ComplaintSubmission and EnteredInquiry, `anonymous` is `yes` or empty. */
export interface AssignedEntry extends Written {
	kind: AssignedKind
}

const begin = (kind: AssignedKind) => new Begun<AssignedEntry>(() => ({ ...blank(), kind }))

export const begunMatters: Record<AssignedKind, Begun<AssignedEntry>> = {
	complaint: begin('complaint'),
	inquiry: begin('inquiry'),
}

/** Takes the only association, and drops a channel that is none of its own. */
export function dropStaleChoices(entry: AssignedEntry, associations: PublishedAssociation[]): void {
	const [first, ...others] = associations
	const found = others.length === 0 ? first : associations.find(({ slug }) => slug === entry.association)
	entry.association = found?.slug ?? ''
	entry.channel = channelOf(entry.channel, found?.channels)
}

/** What tells who complains, which an anonymous complaint has nothing of. */
const IDENTITY = [
	'fullName',
	'contactMeans',
	'phone',
	'email',
	'address',
	'discreet',
	'concernsReference',
	'concernsCode',
]

/** It as it is sent: of the details of contact, the one that the chosen means needs. */
export function submissionOf({
	kind,
	values,
	association,
}: AssignedEntry): ComplaintSubmission | EnteredInquiry {
	const { phone, email, address, discreet, concerns, ...rest } = values
	const means = values.contactMeans ?? ''
	const written = {
		...rest,
		...(['phone', 'sms'].includes(means) && { phone }),
		...(means === 'email' && { email }),
		...(means === 'letter' && { address }),
		...(CONTACT_DETAIL[means as ContactMeans] && { discreet }),
		...(values.topic === 'objection' && { concerns }),
		association,
		lang: 'ar',
	}
	if (kind === 'inquiry') return readEnteredInquiry(written) as EnteredInquiry
	const anonymous = values.anonymous === 'yes'
	const told = Object.entries(written).filter(([field]) => !anonymous || !IDENTITY.includes(field))
	return readComplaint({ ...Object.fromEntries(told), anonymous }) as ComplaintSubmission
}

/** All that is wrong with it, in the order of the page; the server checks the same again. */
export function check(entry: AssignedEntry, associations: PublishedAssociation[]): Problem[] {
	const association = associations.find(({ slug }) => slug === entry.association)
	if (!association) return [{ field: 'association', code: 'choose' }]
	const sent = submissionOf(entry)
	return [
		...(entry.channel ? [] : [{ field: 'channel', code: 'channel' } as const]),
		...('happened' in sent
			? [
					...checkComplaint(association, sent, entry.files, ANY_DAY),
					...checkAbout(association.functions, sent),
				]
			: checkEnteredInquiry(association, association.officers, sent)),
	]
}

/** What its fields are called, and what is wrong with them in words. */
export function matterTexts({ kind }: AssignedEntry): Pick<View, 'label' | 'sentence'> {
	const { request, complaint, about, inquiry } = said()
	const { fields: own, said: told } = entryWords()
	const words = {
		...request,
		fields: {
			...request.fields,
			...(kind === 'complaint' ? complaint : inquiry).fields,
			...about.fields,
			...own[kind],
		},
		problems: { ...request.problems, ...complaint.problems },
	}
	const fields: Record<string, string> = words.fields
	return {
		label: field => fields[field] ?? field,
		sentence: problem =>
			told[kind][`${problem.field} ${problem.code}`] ??
			problem.message ??
			problemText(null, problem, words, language()),
	}
}
