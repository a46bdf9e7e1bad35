import type { Role } from '../access/roles.ts'
import type { ChecklistEntry, Recommendation } from '../case/process.ts'
import type { Taken } from '../case/taking-back.ts'
import type { Proof } from '../people/identified.ts'
import type { Association, Service } from '../policy/association.ts'
import type { Parts } from '../policy/improve.ts'
import type { Content } from '../policy/shape.ts'
import type { Contact } from '../sending/contact.ts'
import type { Referral, RequestSubmission, Served } from '../sending/request.ts'
import type { SurveyAnswers } from '../survey/answers.ts'
import type { SurveyDefinition } from '../survey/definition.ts'
import type { CompensationEntry } from './complaints.ts'
import type { AnsweredSettlement } from './followed.ts'
import type { StoredFault } from './policies.ts'
import type { DataCopy } from './requests.ts'
import type { PublishedResults } from './surveys.ts'
import type { ViewQuery } from './views.ts'

/**
 * What each JSON field of a collection holds, by collection and field; `null` where nothing was ever written. The
 * generated types name every JSON field from here, so that one without a shape does not compile.
 */
export interface StoredJson {
	associations: {
		/** What the policy says. Names, address and services are fields and records of their own. */
		definition: Omit<Association, 'services' | 'slug' | 'name'>
		/** What keeps it from being read. */
		unreadable: StoredFault[] | null
		/** What the product gave before; null where that is not known. */
		given: Parts | null
		/** What it gives now, while that is offered in part. */
		offered: Parts | null
	}
	audit: {
		/** Names of the fields that changed. */
		changed: string[] | null
		detail: AuditDetail | null
	}
	cases: {
		/** What is kept of each file, by its name on the server; `at` where it came after the request. */
		file_names: Record<string, { document: string; name: string; at?: string }> | null
		/** What was declared, by the ids of its fields. */
		answers: Pick<RequestSubmission, 'conditions' | 'answers' | 'declared' | 'signature'>
		checklist: ChecklistEntry[] | null
		recommendations: Recommendation[] | null
		/** Corrected after it was sent. */
		contact: Contact | null
		/** What it was returned for each time before, oldest first. */
		returns: DataCopy['returns'] | null
		referral: Referral | null
		/** What the last step of staff changed; null after any other save. */
		taken: Taken | null
		/** Null where the service did not ask. */
		served: Served | null
		/** Oldest first. */
		settlements: AnsweredSettlement[] | null
		/** What completed it with each key, by the key's hash: when, and the hash of what came. */
		completions: Record<string, { at: string; content: string }> | null
	}
	compensation_records: {
		members: NonNullable<CompensationEntry['members']> | null
	}
	content_drafts: {
		base: Content
		content: Content
	}
	content_states: {
		content: Content
	}
	form_versions: {
		/** All that a request is shown, checked and read with, in the shape of the version it was written for. */
		content: { association: unknown; service: unknown }
	}
	messages: {
		/** What the sender called each file, by its name on the server. */
		file_names: Record<string, string> | null
	}
	proposals: {
		/** What it would do; which of them, follows from the act. */
		values: ProposalValues
	}
	services: {
		definition: Omit<Service, 'slug' | 'name' | 'open'>
		unreadable: StoredFault[] | null
		given: Parts | null
		offered: Parts | null
	}
	survey_answers: {
		answers: SurveyAnswers
	}
	survey_publications: {
		content: Omit<PublishedResults, 'id' | 'on'>
	}
	survey_versions: {
		/** What a person is asked, in the shape of the version it was written for. */
		content: unknown
	}
	views: {
		query: ViewQuery
	}
	surveys: {
		definition: SurveyDefinition
		unreadable: StoredFault[] | null
		given: Parts | null
		offered: Parts | null
	}
}

/**
 * How somebody proved who they are, and their contact details before and after a correction, masked
 * (core/sending/masked-contact.ts): no erasure reaches the trail. Of a duplicate the id of the `other` case.
 */
export interface AuditDetail {
	identified?: Proof | 'one-time-code'
	before?: Contact
	after?: Contact
	other?: string
}

/**
 * Of an appointment `role`, of an absence `substitute`, with their days; of an erasure `decision` and `answer`. Of a new
 * code and of contact details how somebody proved who they are; of contact details also what they are to be and were.
 */
export interface ProposalValues {
	role?: Role
	substitute?: string
	from?: string
	until?: string
	decision?: 'granted' | 'refused'
	answer?: string
	identified?: Proof
	contact?: Contact
	before?: Contact
	/** The hash of the key under which a new code was shown. */
	shown?: string
}
