import type { ContactMeans } from '../../sending/contact.ts'
import type {
	CommonProblemCode,
	ComplaintProblemCode,
	FormProblemCode,
	ProblemCode,
} from '../../sending/problems.ts'
import type { ServedWords } from './served.ts'

/** The fields that forms of any kind have, and the two numbers of their receipts. */
export type SenderField =
	| 'fullName'
	| 'contactMeans'
	| 'phone'
	| 'email'
	| 'address'
	| 'discreet'
	| 'documents'
	| 'reference'
	| 'code'

/** The fields that every request form has, whatever the service. */
export type CommonField = SenderField | 'service' | 'conditions' | 'supporting' | 'declared' | 'signature'

/** The words that forms of any kind have. */
export interface CommonWords {
	fields: Record<SenderField, string>
	means: Record<ContactMeans, string>
	/** Sentences with `{field}`, `{file}`, `{max}` and `{mb}` to fill. */
	problems: Record<CommonProblemCode, string>
	letter: Record<'to' | 'applicant' | 'documents', string>
}

/** The words of a request where it is written: the form downloads these and no more. */
export interface FormWords extends CommonWords {
	fields: Record<CommonField, string>
	answers: Record<'yes' | 'no' | 'unsure', string>
	/** What the applicant declares, by the association's `declaration`. */
	declaration: Record<'responsible' | 'signed', string>
	/** Sentences with `{field}`, `{file}`, `{max}`, `{mb}` and `{phone}` to fill. */
	problems: Record<FormProblemCode, string>
	letter: CommonWords['letter'] & Record<'subject' | 'conditions' | 'answers' | 'last', string>
}

/** The fields of what an applicant sends about a case that is there. */
type CaseField = 'text' | 'files' | 'answer' | 'reason'

/** The fields of an official referral, which staff alone write down. */
type ReferralField = 'referral' | 'by' | 'number' | 'on'

/** The words of a request where it is checked and read: on the server and at the desk. */
export interface RequestWords extends FormWords {
	fields: Record<CommonField | CaseField | ReferralField, string> & ServedWords['fields']
	/** Those that only a complaint can have are with its own words. */
	problems: Record<Exclude<ProblemCode, ComplaintProblemCode>, string>
	letter: FormWords['letter'] & Record<'signed', string>
	/** What is said where one may apply for somebody else. */
	served: ServedWords
	/** Stands in the letter of a referred person in the place of the declaration. */
	/** What a request that was written down by staff lacks; `{documents}`, line by line. */
	later: string
	referred: string
}
