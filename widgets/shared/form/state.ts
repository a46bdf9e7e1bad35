import type { Receipt } from '../../../core/api/common.ts'
import type { AttachedFile } from '../../../core/sending/files.ts'
import type { ShownProblem } from '../../../core/sending/problems.ts'
import { newKey } from '../key.ts'

export type { ShownProblem }

/** A file that passed the check, held in memory so that it stays whatever becomes of it on the device. */
export interface ChosenFile extends AttachedFile {
	/** All its bytes, which are also what it is known by. */
	head: Uint8Array<ArrayBuffer>
}

/** All that a person did in a form, in one plain object. */
export interface FormState {
	/** The step shown; absent for the first. */
	step?: string | undefined
	/** What was typed or chosen, by the field's name as in `Problem`. */
	values: Record<string, string>
	files: ChosenFile[]
	/** Idempotency key: however often, and from wherever, this is sent, it is the same thing sent. */
	key: string
	problems: ShownProblem[]
	/** "Next" or "send" was refused in this step, so the list of problems is shown. */
	refused?: boolean
	/** What went wrong with the sending, for no field in particular. */
	notice?: string
	/** Share sent so far, 0–1; absent when nothing is being sent. */
	sending?: number | undefined
	receipt?: Receipt
	copied?: boolean
	/** The person has the receipt's numbers. */
	saved?: boolean
}

export const emptyState = (): FormState => ({ key: newKey(), values: {}, files: [], problems: [] })
