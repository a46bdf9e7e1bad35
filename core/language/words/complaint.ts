import type { CompensationKind } from '../../case/compensation.ts'
import type { ComplaintStatus } from '../../case/status.ts'
import type { ComplaintTopic } from '../../case/topics.ts'
import type { ComplaintProblemCode } from '../../sending/problems.ts'
import type { StatusWords } from './case.ts'

/** The fields of a complaint beside those that every form has. */
export type ComplaintField =
	| 'anonymous'
	| 'about'
	| 'happened'
	| 'happenedOn'
	| 'wants'
	| 'concernsReference'
	| 'concernsCode'
	| 'words'

/** What else is named of a complaint where something is wrong with it, or with the answer to a settlement. */
type OtherField = 'association' | 'agree' | 'since'

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
	/** Sentences with `{field}` that a request's form has no words for. */
	problems: Record<'hijri' | 'future', string>
}

/** The words of a complaint where it is checked and read. */
export interface ComplaintWords extends ComplaintFormWords {
	fields: Record<ComplaintField | OtherField, string>
	/** Also what a form says by itself, or cannot get wrong. */
	problems: Record<ComplaintProblemCode | 'day' | 'hijri' | 'future', string>
	statuses: Record<ComplaintStatus, StatusWords>
	/** Why a complaint goes to senior management by itself. */
	late: string
	/** The records of a compensation. */
	compensation: Record<CompensationKind, string>
}
