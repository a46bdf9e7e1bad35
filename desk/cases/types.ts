import type { Column } from '../../core/access/columns.ts'
import type { Collections } from '../../core/api/collections.ts'
import type { Association, Service } from '../../core/policy/association.ts'
import type { RequestSubmission } from '../../core/sending/request.ts'

/* A case as its page has it. */

/** A file that came with a case. */
export interface CaseFile {
	/** Its name in the storage. */
	stored: string
	/** Id of the document it is for. */
	document: string
	/** What the applicant called it. */
	name: string
	/** When it came to complete the request (UTC, ISO 8601); empty for what came with it. */
	at: string
}

/** What the page of any case shows. */
export interface AnyCase {
	/** What is not shown to this account is empty in it. */
	record: Collections['cases']
	/** What of it is shown. */
	shown: ReadonlySet<Column>
	association: Omit<Association, 'services'>
	/** The service as its form showed it to the applicant; only of a request. */
	service?: Service
	/** What was sent; null when it cannot be read. */
	request: RequestSubmission | null
	files: CaseFile[]
}

/** A request with all that its page shows. */
export interface Case extends AnyCase {
	service: Service
	/** When that form was replaced; empty while it is in use. */
	formReplaced: string
	formCreated: string
}

/** What the page of a case shows of its kind alone. */
export interface KindView<C extends AnyCase> {
	/** What it is about, below its number. */
	about(theCase: C): unknown
	/** Where it stands, and what staff do about that. */
	side(theCase: C): unknown
	/** The letter. */
	letter(theCase: C): unknown
	/** What stands open right beneath it. */
	beneath?(theCase: C): unknown
	/** What staff recorded, below the messages. */
	recorded(theCase: C): unknown
	/** What stays to be said at the end, also when the data were erased. */
	foot(theCase: C): unknown
}
