import type { TemplateResult } from 'lit'
import type { AnyFollowed } from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import type { StatusWords } from '../../core/language/words/case.ts'
import type { Room } from './room.ts'
import type { RoomWords } from './room.words.ts'

/** What is drawn otherwise of a complaint or an inquiry than of a request, in one language. */
export interface Kind {
	statuses: Partial<Record<CaseStatus, StatusWords>>
	said: KindWords
	/** What it is called, and what it is about. */
	subject(found: AnyFollowed): string
	/** The room’s words, as far as they are others here. */
	words(found: AnyFollowed): RoomChange
	/** What belongs to this kind alone: between how it stands and the messages. */
	own(room: Room): TemplateResult
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

/** Words of the room that say the same of another kind of case. */
export type RoomChange = Partial<Omit<RoomWords, 'copied' | 'form' | 'fields'>> & {
	copied?: Partial<RoomWords['copied']>
	fields?: Record<string, string>
	problems?: Record<string, string>
}

/** The room’s words with those of a kind in their places. */
export const worded = (words: RoomWords, { copied, fields, problems, ...change }: RoomChange): RoomWords => ({
	...words,
	...change,
	copied: { ...words.copied, ...copied },
	fields: { ...words.fields, ...fields },
	form: { ...words.form, problems: { ...words.form.problems, ...problems } },
})
