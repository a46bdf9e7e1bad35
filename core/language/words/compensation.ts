import type { CompensationCode, CompensationKind } from '../../case/compensation.ts'

/** Why a record of a compensation is refused, for staff. */
export interface CompensationWords {
	/** What each field is called. */
	fields: Record<'on' | 'harm' | 'size' | 'causes' | 'members' | 'what' | 'amount' | 'file', string>
	/** Sentences with `{field}`. */
	problems: Record<Exclude<CompensationCode, 'needed' | 'refused'>, string>
	/** Before a sentence for each condition that is not met. */
	needed: Record<'agreement' | 'delivery', string>
	missing: Record<Exclude<CompensationKind, 'delivery'>, string>
	/** Where there can be none at all. */
	refused: Record<'kind' | 'association' | 'erased', string>
	final: string
}
