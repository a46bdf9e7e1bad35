import type { ContactMeans } from '../contact.ts'
import type { ComplaintProblemCode } from './complaint.ts'

/** What the form itself can find wrong, or say about an answer without words. */
export type FormProblemCode =
	| 'required'
	| 'choose'
	| 'too_long'
	| 'too_short'
	| 'phone'
	| 'mobile'
	| 'email'
	| 'national_id'
	| 'not_met'
	| 'document_missing'
	| 'file_type'
	| 'file_content'
	| 'file_size'
	| 'file_empty'
	| 'file_count'
	| 'declaration'
	| 'signature'
	| 'closed_service'
	| 'too_many'
	| 'server'

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

/** The fields that every request form has, whatever the service, and the two numbers of its receipt. */
export type CommonField =
	| 'service'
	| 'conditions'
	| 'fullName'
	| 'contactMeans'
	| 'phone'
	| 'email'
	| 'address'
	| 'documents'
	| 'supporting'
	| 'declared'
	| 'signature'
	| 'reference'
	| 'code'

/** The words of a request where it is written: the form downloads these and no more. */
export interface FormWords {
	fields: Record<CommonField, string>
	means: Record<ContactMeans, string>
	answers: Record<'yes' | 'no' | 'unsure', string>
	/** What the applicant declares, by the association's `declaration`. */
	declaration: Record<'responsible' | 'signed', string>
	/** Sentences with `{field}`, `{file}`, `{max}`, `{mb}` and `{phone}` to fill. */
	problems: Record<FormProblemCode, string>
	letter: Record<
		'to' | 'subject' | 'conditions' | 'answers' | 'applicant' | 'documents' | 'none' | 'signed',
		string
	>
}

/** The fields of what an applicant sends about a case that is there. */
export type CaseField = 'text' | 'files' | 'answer' | 'reason'

/** The fields of an official referral, which staff alone write down. */
export type ReferralField = 'referral' | 'by' | 'number' | 'on'

/** The words of a request where it is checked and read: on the server and in the dashboard. */
export interface RequestWords extends FormWords {
	fields: Record<CommonField | CaseField | ReferralField, string>
	/** Those that only a complaint can have are with its own words. */
	problems: Record<Exclude<ProblemCode, ComplaintProblemCode>, string>
	/** Stands in the letter of a referred person in the place of the declaration. */
	referred: string
}
