import type { Status } from '../../case/status.ts'
import type { CountForm } from '../count.ts'

/** The words of a case: what a status is called, what it means, and what happens next. `{decider}` is who decides, by the policy. */
export interface CaseWords extends ReplyWords {
	statuses: Record<Status, StatusWords>
	/** Stands for the decider where the policy names none. */
	someDecider: string
}

/** What a status is called, what it means, and what happens next. */
export interface StatusWords {
	label: string
	meaning: string
	next: string
}

/** The words of the reply period alone: the receipt says no more of a case. */
export interface ReplyWords {
	/** The reply period in its true meaning; `{weeks}` and `{days}` are counted nouns. */
	reply: Record<'not-stated' | 'floor' | 'deadline', string>
	/** Counted nouns by the plural category of `countForm`. */
	weeks: Record<CountForm, string>
	workingDays: Record<CountForm, string>
}
