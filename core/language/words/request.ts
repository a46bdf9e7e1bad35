import type { ContactMeans } from '../../sending/contact.ts'
import type { ComplaintProblemCode } from './complaint.ts'

/** What any form can find wrong. */
export type CommonProblemCode =
	| 'required'
	| 'choose'
	| 'too_long'
	| 'too_short'
	| 'phone'
	| 'mobile'
	| 'email'
	| 'file_type'
	| 'file_content'
	| 'file_size'
	| 'file_empty'
	| 'file_count'
	| 'too_many'
	| 'server'

/** What the request form itself can find wrong, or say about an answer without words. */
export type FormProblemCode =
	| CommonProblemCode
	| 'national_id'
	| 'not_met'
	| 'document_missing'
	| 'declaration'
	| 'signature'
	| 'closed_service'

/** What can be wrong with a request, a look-up or a file. Codes are part of the HTTP API; the words are for people. */
export type ProblemCode =
	| FormProblemCode
	| 'too_large'
	| 'unknown_field'
	| 'unknown_service'
	| 'referral_only'
	| 'form_changed'
	| 'channel'
	| 'bad_key'
	| 'bad_request'
	| 'not_found'
	| 'reference'
	| 'code'
	| 'not_now'
	| 'nothing_sent'
	| 'too_many_messages'
	| 'no_referral'
	| 'no_declaration'
	| 'day'
	| 'future'
	| ComplaintProblemCode

/** The fields that forms of any kind have, and the two numbers of their receipts. */
export type SenderField =
	| 'fullName'
	| 'contactMeans'
	| 'phone'
	| 'email'
	| 'address'
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
	letter: CommonWords['letter'] & Record<'subject' | 'conditions' | 'answers', string>
}

/** The fields of what an applicant sends about a case that is there. */
type CaseField = 'text' | 'files' | 'answer' | 'reason'

/** The fields of an official referral, which staff alone write down. */
type ReferralField = 'referral' | 'by' | 'number' | 'on'

/** The words of a request where it is checked and read: on the server and in the dashboard. */
export interface RequestWords extends FormWords {
	fields: Record<CommonField | CaseField | ReferralField, string>
	/** Those that only a complaint can have are with its own words. */
	problems: Record<Exclude<ProblemCode, ComplaintProblemCode>, string>
	letter: FormWords['letter'] & Record<'signed', string>
	/** Stands in the letter of a referred person in the place of the declaration. */
	referred: string
}
