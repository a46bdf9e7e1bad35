import type { CaseKind, CaseStatus } from '../case/status.ts'
import type { ComplaintTopic, InquiryTopic } from '../case/topics.ts'
import type { Text } from '../language/text.ts'
import type { Served } from '../sending/request.ts'
import type { CaseQuery } from './case-query.ts'
import type { AuditRecord, CasesRecord } from './collections.ts'
import type { AuditDetail } from './stored-json.ts'

/* Cases as staff are shown them beside the record of one that is opened. */

/** A page of a list. */
export interface CasePage {
	/** At most 30. */
	cases: CaseEntry[]
	/** Whether there are more behind them. */
	more: boolean
	/** Where what was typed was found in no name, but in letters. */
	in: 'letter' | ''
}

/** A case in a list. */
export interface CaseEntry {
	/** Id of its record. */
	id: string
	kind: CaseKind
	reference: string
	/** Who sent it; empty where there is no name, or the caller's role does not see it. */
	applicant: string
	anonymous: boolean
	/** Who it is for, where that is somebody else. */
	served: Served | null
	/** Of a complaint or an inquiry; empty else. */
	topic: ComplaintTopic | InquiryTopic | ''
	status: CaseStatus
	/** Since when it has that status. */
	status_since: string
	attention: CasesRecord['attention']
	/** When the person's data were erased; empty else. */
	erased_at: string
	/** Whether it came without the proof of work that its form asks for. */
	unproven: boolean
	/** The day staff set themselves, YYYY-MM-DD; empty for none. */
	target_on: string
	/** When it arrived. */
	created: string
	/** The day by which something is due of the association, YYYY-MM-DD; empty where nothing is. */
	due: string
	/** Whether that day has passed. */
	late: boolean
	/** Name of whose it is; empty while it is nobody's. */
	holder: string
	/** Whether it is the caller's own, or of somebody for whom the caller stands in. */
	mine: boolean
	/** How many messages of the applicant nobody has read. */
	unread: number
	/** Whether staff say that it is a duplicate of another case that the caller sees. */
	duplicate: boolean
	association: Text
	/** Of a request. */
	service: Text | null
}

/** Which cases are taken along in a file: those of some ids, or all that a list of these filters has. */
export interface ExportQuery {
	/** Ids of cases, at most 500. */
	cases?: string[]
	/** In their place what a list is asked for. */
	query?: Omit<CaseQuery, 'page' | 'same'>
}

/** Rows of cases that are taken along. */
export interface CaseExport {
	/** At most 5,000. */
	cases: ExportedCase[]
	/** Whether the list has more than these, or more ids were sent than are looked at. */
	more: boolean
}

/** What of a case is taken along: its row, and how the person is reached where the caller's role sees that; no identity number. */
export interface ExportedCase extends CaseEntry {
	/** By which channel it came; empty where none was recorded. */
	channel: CasesRecord['channel']
	/** When the association came to owe nothing; empty while it does. */
	resolved_at: string
	contact_means: CasesRecord['contact_means']
	/** Empty where there is none, or the caller's role does not see it. */
	phone: string
	email: string
}

/** Why the caller wants to see what is shown of a case by a reason alone. */
export interface ReasonQuery {
	/** Id of its record. */
	case: string
	/** In 10 letters at least and 500 at most; it is written down under the caller's name. */
	reason: string
}

export interface ReasonGiven {
	/** Until when it is shown; UTC, ISO 8601. */
	until: string
}

/** By what a case is compared with another: the identity number, the phone and the names, whatever their spelling. */
export type SameTrait = 'identity' | 'phone' | 'name'

/** Another case that could be the same person's, or that staff say sent the same. */
export interface SameCase {
	case: CaseEntry
	/** None where only `duplicate` ties the two. */
	agrees: SameTrait[]
	/** What both have, and have otherwise. */
	differs: SameTrait[]
	/** What staff said of the two: the case that was asked for is a duplicate `of` this one, or has this one as a duplicate, by `by`. */
	duplicate?: 'of' | 'by'
}

/** Says that a case is a duplicate of another of its kind and association, or that it is none. */
export interface DuplicateQuery {
	/** Id of the case's record. */
	case: string
	/** The reference of the other, in any digits; null: it is no duplicate. */
	of: string | null
}

/** What happened to a case. */
export interface CaseEvent {
	at: string
	action: AuditRecord['action']
	/** Who did it: an e-mail of staff, `applicant` or `system`. */
	actor: string
	/** Statuses, where it moved. */
	from: string
	to: string
	/** Names of the fields that changed. */
	changed: string[]
	/** Of `duplicate` and `no-duplicate`: the reference of the other case. */
	other?: string
	/** How identity was proved, and contact details before and after, masked. */
	detail?: AuditDetail
}
