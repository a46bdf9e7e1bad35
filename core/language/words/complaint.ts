import type { CompensationKind } from '../../case/compensation.ts'
import type { ComplaintStatus } from '../../case/status.ts'
import type { ComplaintTopic } from '../../case/topics.ts'
import type { ComplaintProblemCode } from '../../sending/problems.ts'
import type { StatusWords } from './case.ts'

/** The fields of a complaint beside those that every form has. */
export type ComplaintField =
	| 'association'
	| 'anonymous'
	| 'about'
	| 'happened'
	| 'happenedOn'
	| 'wants'
	| 'concernsReference'
	| 'concernsCode'
	| 'agree'
	| 'words'
	| 'since'

/** The words of a complaint where it is written: the form downloads these and no more. */
export interface ComplaintFormWords {
	/** What it is called: at the head of what staff read. */
	name: string
	/** Above who complains. */
	sender: string
	/** Stands where a name would. */
	anonymous: string
	/** Of the `{reference}` of another case that came without its code. */
	unproven: string
	fields: Record<ComplaintField, string>
	topics: Record<ComplaintTopic, string>
	/** Sentences with `{field}`: its own, and those of a day, for which a request's form has no words. */
	problems: Record<ComplaintProblemCode | 'day' | 'hijri' | 'future', string>
}

/** The words of a complaint where it is checked and read. */
export interface ComplaintWords extends ComplaintFormWords {
	statuses: Record<ComplaintStatus, StatusWords>
	/** Why a complaint goes to senior management by itself. */
	late: string
	/** The records of a compensation. */
	compensation: Record<CompensationKind, string>
}
