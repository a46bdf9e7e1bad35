import type { ContactMeans } from '../contact.ts'

/** What can be wrong with a request, a look-up or a file. Codes are part of the HTTP API; the words are for people. */
export type ProblemCode =
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
	| 'unknown_field'
	| 'unknown_service'
	| 'closed_service'
	| 'referral_only'
	| 'form_changed'
	| 'bad_key'
	| 'bad_request'
	| 'not_found'
	| 'reference'
	| 'code'
	| 'too_many'
	| 'server'

/** The fields that every request form has, whatever the service. */
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

/** The words of a request, needed where it is written, checked and read: in the form, on the server, in the dashboard. */
export interface RequestWords {
	fields: Record<CommonField, string>
	means: Record<ContactMeans, string>
	answers: Record<'yes' | 'no' | 'unsure', string>
	/** What the applicant declares, by the association's `declaration`. */
	declaration: Record<'responsible' | 'signed', string>
	/** Sentences with `{field}`, `{file}`, `{max}`, `{mb}` and `{phone}` to fill. */
	problems: Record<ProblemCode, string>
	letter: Record<
		'to' | 'subject' | 'conditions' | 'answers' | 'applicant' | 'documents' | 'none' | 'signed',
		string
	>
}
