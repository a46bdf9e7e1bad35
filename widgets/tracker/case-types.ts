import type { TemplateResult } from 'lit'
import type { FollowQuery } from '../../core/api/common.ts'
import type { AnyFollowed } from '../../core/api/followed.ts'
import type { CaseMessages, DataCopy } from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import type { Lang } from '../../core/language/text.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import type { PublishedAssociation } from '../../core/policy/published.ts'
import type { ChosenFile } from '../shared/form/state.ts'
import type { CaseForm } from './case-form.ts'
import type { CaseMemory } from './case-memory.ts'
import type { OpenCaseWords } from './open-case.words.ts'
import type { TrackerWords } from './words.ts'

/** The tracker around an open case. */
export interface CaseHost {
	readonly origin: string
	readonly words?: TrackerWords | undefined
	readonly renderRoot: HTMLElement | DocumentFragment
	readonly updateComplete: Promise<boolean>
	/** Draws a case whose state has changed. */
	redraw(): void
	/** Shows the case as `opened` knows it now, unless the person has gone on to another; `focus` its status. */
	show(opened: OpenCase, found: AnyFollowed, focus?: boolean): void
	/** Address of a page of the portal, in the language shown; `path` without a leading slash. */
	page(path: string): string
	/** Takes the case off the page. */
	leave(): void
	/** Goes on to a case that opens with the same code. */
	go(reference: string): Promise<void>
	/** What any case begins with: what it is, where it stands, and what happens next, with what is `awaited`. */
	head(
		found: AnyFollowed,
		association: PublishedAssociation,
		said: HeadWords,
		status: StatusWords,
		awaited: unknown,
	): TemplateResult
}

/** What the head of a case says of it; `received` has a `{date}`. */
export interface HeadWords {
	subject: string | undefined
	number: string
	received: string
}

/** What a person can do about a case that is on show, as the parts of it see it. */
export interface OpenCase {
	readonly host: CaseHost
	readonly association: PublishedAssociation
	readonly words: OpenCaseWords
	readonly lang: Lang
	case: AnyFollowed
	/** What differs by the kind of the case; absent for a request. */
	readonly kind: FollowedKind | undefined
	/** The conversation; absent until it came, null when it did not come. */
	readonly messages: CaseMessages['messages'] | null | undefined
	readonly forms: Record<CaseFormName, CaseForm>
	/** The copy that is on show. */
	copy: DataCopy | undefined
	/** The agreement to a settlement that waits for the second act. */
	sure: string | undefined
	/** What this tab or device keeps of it; undefined where it is sensitive or nothing can be kept. */
	readonly memory: CaseMemory | undefined
	/** Leaving waits for a second act, since something is not sent. */
	leaving: boolean
	/** Draws who opened it, once that was asked for; null where it did not come. */
	readonly looks: Looks | null | undefined
	/** The survey is on show. */
	evaluating: boolean
	/** What every call about the case begins with. */
	readonly query: FollowQuery
	/** Of the backend. */
	readonly origin: string
	draw(): void
	/** The case stands elsewhere now. */
	arrive(found: AnyFollowed, said: string): void
	/** Tells the person something about the case as a whole. */
	say(said: string): void
	/** Puts what cannot be sent where it was written into the message box, if there is anything; returns whether. */
	moveToMessage(text: string, files: ChosenFile[]): boolean
	/** Goes on to a case that opens with the same code, unless something is written and not sent. */
	pass(reference: string): void
	/** Brings what asks whether notices are to be discreet. */
	bringTelling(): Promise<void>
	/** Brings what draws who opened it. */
	bringLooks(): Promise<void>
	/** Looks the case up again. */
	look(): Promise<void>
	/** Brings the conversation. */
	bring(): Promise<void>
	/** Something is written and not sent. */
	readonly begun: boolean
	/** In another language. */
	speak(lang: Lang): Promise<void>
	/** The head of what is no request; the tracker itself has that of a request. */
	head(): TemplateResult | undefined
	/** What is to be known and done first, beneath the status: what is missing, and the conversation. */
	above(): TemplateResult
	/** What is kept of it on the device, and the way out. */
	foot(): TemplateResult
	/** Takes it off the page, and off the device. */
	leave(): Promise<void>
	/** What is seldom wanted; a case that was erased has none of it. */
	below(): TemplateResult | undefined
}

/** Draws who opened a case, in one language. */
export type Looks = (opened: OpenCase) => TemplateResult

/** The things that a person can write about a case. */
type CaseFormName =
	| 'message'
	| 'completion'
	| 'contact'
	| 'copy'
	| 'withdraw'
	| 'erasure'
	| 'settlement'
	| 'reopen'
	| 'objection'

/** What is drawn otherwise of a complaint or an inquiry than of a request, in one language. */
export interface FollowedKind {
	/** Where it stands. */
	standing(found: AnyFollowed): StatusWords
	/** What a status is called that a case of this kind went through. */
	statusName(status: CaseStatus): string
	said: KindWords
	/** What it is called, and what it is about. */
	subject(found: AnyFollowed): string
	/** The words of an open case, as far as they are others here. */
	words(found: AnyFollowed): OpenCaseChange
	/** What belongs to this kind alone: between how it stands and the messages. */
	own(opened: OpenCase): TemplateResult
	/** The same in a copy to read and print. */
	copied(found: AnyFollowed): { title: string; text: string }[]
}

/** The words that every kind has of its own, in one language. */
export interface KindWords {
	/** What its reference is called. */
	number: string
	/** `{date}`. */
	received: string
	/** The last day that the association set itself: `{date}`. */
	due: string
}

/** Words of an open case that say the same of another kind of case. */
export type OpenCaseChange = Partial<Omit<OpenCaseWords, 'copied' | 'form' | 'fields'>> & {
	copied?: Partial<OpenCaseWords['copied']>
	fields?: Record<string, string>
	problems?: Record<string, string>
}
