import type { CompensationEntry } from '../../core/api/complaints.ts'
import {
	type CompensationFacts,
	type CompensationKind,
	checkCompensation,
} from '../../core/case/compensation.ts'
import { fill, foldDigits, tidy } from '../../core/language/text.ts'
import { ANY_DAY } from '../../core/time/clock.ts'
import { newId } from '../cases/messages-data.ts'
import { rememberedInputs } from '../remembered.ts'
import { compensationWords } from '../spoken.ts'
import { pageWords } from './compensation-words.ts'

/* A record of a compensation while it is written. */

export type DraftField = 'on' | 'harm' | 'size' | 'causes' | 'what' | 'amount'

export interface Member {
	member: string
	approved_on: string
}
export const NOBODY: Member = { member: '', approved_on: '' }

/** Each field as typed, by its name. */
export interface CompensationDraft {
	/** 15 characters of a–z and 0–9: the same one is stored once, so one that got no answer may be sent again. */
	id: string
	kind: CompensationKind | ''
	values: Partial<Record<DraftField, string>>
	members: Member[]
	file: File | null
}

export type Field = 'kind' | DraftField | 'members' | 'file'
export const ORDER: Field[] = ['kind', 'on', 'harm', 'size', 'causes', 'members', 'what', 'amount', 'file']

/** What was typed, by its case and kind of record: one that is refused waits while what it lacks is recorded. */
const drafts = rememberedInputs<CompensationDraft>('compensation')
const chosen = rememberedInputs<CompensationDraft['kind']>('compensation-kind')
const keyOf = (caseId: string, kind: string) => `${caseId} ${kind}`

export const blank = (kind: CompensationDraft['kind']): CompensationDraft => ({
	id: newId(),
	kind,
	values: {},
	members: [NOBODY],
	file: null,
})

/** What was begun for a complaint; without a kind, of the kind that was chosen last. */
export function begun(
	caseId: string,
	kind: CompensationDraft['kind'] = chosen.get(caseId) ?? '',
): CompensationDraft {
	chosen.set(caseId, kind)
	return drafts.get(keyOf(caseId, kind)) ?? blank(kind)
}

export const remember = (caseId: string, draft: CompensationDraft): void =>
	drafts.set(keyOf(caseId, draft.kind), draft)

export const forget = (caseId: string, { kind }: CompensationDraft): void =>
	drafts.delete(keyOf(caseId, kind))

/** Whether a record of a kind has an amount. */
export const hasAmount = (kind: string): boolean => kind === 'agreement' || kind === 'delivery'

/** The amount as a number: 0 where nothing is typed, NaN where it is none. */
const amountOf = ({ kind, values }: CompensationDraft): number =>
	hasAmount(kind)
		? Number(
				foldDigits(values.amount ?? '')
					.replace(/[\s,٬]/g, '')
					.replace('٫', '.'),
			)
		: 0

/** The draft as it is sent: what is of another kind of record is left out. */
export function entryOf(caseId: string, draft: CompensationDraft, kind: CompensationKind): CompensationEntry {
	const text = (name: Exclude<DraftField, 'amount'>) => tidy(draft.values[name] ?? '')
	const amount = amountOf(draft)
	return {
		case: caseId,
		kind,
		on: text('on'),
		...(kind === 'minutes'
			? {
					harm: text('harm'),
					size: text('size'),
					causes: text('causes'),
					members: draft.members.map(({ member, approved_on }) => ({ member: tidy(member), approved_on })),
				}
			: { what: text('what') }),
		...(amount !== 0 && { amount }),
		file: draft.file,
	}
}

/** What a field is called in a record of a kind. */
export function labelOf(kind: CompensationKind | '', field: string): string {
	const names: Record<string, string> = compensationWords().fields
	return field === 'what' && kind ? (pageWords().what[kind] ?? '') : (names[field] ?? '')
}

/** What is wrong with it before it is sent, by the rules that the server has too. */
export function problemsOf(draft: CompensationDraft): Partial<Record<Field, string>> {
	const { kind } = draft
	if (!kind) return { kind: pageWords().chooseFirst }
	const { harm = '', size = '', causes = '', members = null, what = '', on } = entryOf('', draft, kind)
	const amount = amountOf(draft)
	const facts: CompensationFacts = {
		...{ kind, on, harm, size, causes, members, what },
		amount: Number.isNaN(amount) ? -1 : amount,
		hasFile: draft.file !== null,
	}
	return Object.fromEntries(
		checkCompensation(facts, ANY_DAY).map(({ field, code }) => [
			field,
			fill(compensationWords().problems[code], { field: labelOf(kind, field) }),
		]),
	)
}
