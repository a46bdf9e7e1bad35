import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { inquiryWords } from '../../core/language/words/inquiry.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import { type ComplaintSubmission, checkComplaint, readComplaint } from '../../core/sending/complaint.ts'
import { CONTACT_DETAIL, type ContactMeans } from '../../core/sending/contact.ts'
import {
	checkEnteredInquiry,
	type EnteredInquiry,
	readEnteredInquiry,
} from '../../core/sending/entered-inquiry.ts'
import { problemText } from '../../core/sending/labels.ts'
import { type Problem, unresolved } from '../../core/sending/problems.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import { newKey } from '../../ui/key.ts'
import { app } from '../host.ts'
import { DISCREET, type View } from './fields.ts'
import type { ChosenFile, Sent, ShownProblem } from './types.ts'

export type AssignedKind = 'complaint' | 'inquiry'

/** A complaint or an inquiry that staff are writing down for somebody, until its receipt was handed over. */
export interface AssignedEntry extends Sent {
	kind: AssignedKind
	/** Slug, and the kind of the channel; empty while none is chosen. */
	association: string
	channel: string
	/** What was typed or chosen, by the names of ComplaintSubmission and EnteredInquiry; `anonymous` is `yes` or empty. */
	values: Record<string, string>
	files: ChosenFile[]
}

const blank = (kind: AssignedKind): AssignedEntry => ({
	kind,
	key: newKey(),
	asks: false,
	association: '',
	channel: '',
	values: {},
	files: [],
	problems: [],
	refused: false,
	notice: '',
	sending: false,
	receipt: null,
	id: '',
	handed: false,
})

/** The one of each kind in this tab: in memory alone, since it is about a person, and gone when staff sign out. */
export const entriesInTab: Record<AssignedKind, AssignedEntry> = {
	complaint: blank('complaint'),
	inquiry: blank('inquiry'),
}

/** Begins anew. What is still being sent keeps its own entry and draws nothing any more. */
export function forget(kind: AssignedKind): void {
	entriesInTab[kind] = blank(kind)
}

app.pb.authStore.onChange((_, somebody) => {
	if (somebody) return
	forget('complaint')
	forget('inquiry')
})

/** Whether something was typed, chosen or attached. */
export const hasInput = ({ values, files }: AssignedEntry): boolean =>
	files.length > 0 || Object.values(values).some(value => value.trim())

/** Takes the only association, and drops a channel that is none of its own. */
export function dropStaleChoices(
	entry: AssignedEntry,
	associations: PublishedAssociation[],
): PublishedAssociation | undefined {
	const [first, ...others] = associations
	const found = others.length === 0 ? first : associations.find(({ slug }) => slug === entry.association)
	entry.association = found?.slug ?? ''
	if (!found?.channels.some(({ kind }) => kind === entry.channel)) entry.channel = ''
	return found
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
export function check(entry: AssignedEntry, associations: PublishedAssociation[]): ShownProblem[] {
	const association = associations.find(({ slug }) => slug === entry.association)
	if (!association) return [{ field: 'association', code: 'choose' }]
	const sent = submissionOf(entry)
	return [
		...(entry.channel ? [] : [{ field: 'channel', code: 'channel' } as const]),
		...('happened' in sent
			? checkComplaint(association, sent, entry.files, ANY_DAY)
			: checkEnteredInquiry(association, association.officers, sent)),
	]
}

/** Drops the problems that are mended, after a change of a field. */
export function dropResolved(
	entry: AssignedEntry,
	associations: PublishedAssociation[],
	changed: string,
): void {
	if (entry.problems.length === 0) return
	entry.problems = unresolved(entry.problems, check(entry, associations), changed)
}

/** What is asked of staff otherwise than of the person. */
const OWN: Record<string, string> = {
	association: 'الجمعية',
	channel: 'القناة التي جاء منها',
	anonymous: 'هل يذكر اسمه؟',
	wants: 'ما الذي يريده؟',
	text: 'السؤال أو العرض أو الاعتراض بكلماته',
	concerns: 'رقم الطلب المعترض على قراره',
	files: 'المرفقات',
	contactMeans: 'كيف نتواصل معه؟',
	discreet: DISCREET,
}

/** What is wrong with an objection, as staff can mend it. */
const OBJECTION: Record<string, string> = {
	'concerns reference': 'رقم الطلب المعترض على قراره: اكتب تسعة أرقام لطلب في هذه الجمعية، كما في إيصاله.',
	'concerns not_now': 'لا اعتراض على هذا الطلب الآن: لم يُرفض، أو عليه اعتراض لم يُسحب.',
}

const words = {
	complaint: {
		fields: { ...requestWords.fields, ...complaintWords.fields, ...OWN },
		problems: { ...requestWords.problems, ...complaintWords.problems },
	},
	inquiry: {
		fields: { ...requestWords.fields, ...inquiryWords.fields, ...OWN },
		problems: { ...requestWords.problems, ...complaintWords.problems },
	},
}

/** What the controls of it are drawn from. */
export function entryView(entry: AssignedEntry, set: View['set']): View<AssignedEntry> {
	const own = { ...requestWords, ...words[entry.kind] }
	const fields: Record<string, string> = own.fields
	return {
		entry,
		label: field => fields[field] ?? field,
		sentence: problem =>
			OBJECTION[`${problem.field} ${problem.code}`] ??
			problem.message ??
			problemText(null, problem as Problem, own, 'ar'),
		set,
	}
}
