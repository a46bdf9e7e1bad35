import type { TemplateResult } from 'lit'
import type { Receipt } from '../../../core/api/common.ts'
import type { ShownProblem } from '../../../core/sending/problems.ts'
import type { ChosenFile, Doing } from '../../../ui/form/limits.ts'
import { newKey } from '../../../ui/key.ts'

export type { ChosenFile, Doing, ShownProblem }

/** What a form sends, as its part of the sending is called. */
export type SentName = 'request' | 'complaint' | 'inquiry'

/** All that a person did in a form, in one plain object. */
export interface FormState {
	/** The step shown; absent for the first. */
	step?: string | undefined
	/** What was typed or chosen, by the field's name as in `Problem`. */
	values: Record<string, string>
	files: ChosenFile[]
	/** What is being done with files on their way there. */
	doing: Doing[]
	/** "Next" or "send" was pressed, and follows once these files are there. */
	waits?: boolean
	/** What its idempotency key is made of, with its content. */
	key: string
	/**
	 * The idempotency key it was sent under. Until the answer is there nobody knows whether it arrived: whatever is
	 * corrected meanwhile is sent under it again, so that it stays one case, or is asked about.
	 */
	tried?: string | undefined
	problems: ShownProblem[]
	/** "Next" or "send" was refused in this step, so the list of problems is shown. */
	refused?: boolean
	/** What went wrong with the sending, for no field in particular; text, or a question with its answers. */
	notice?: string | TemplateResult
	/** Share sent so far, 0–1; absent when nothing is being sent. */
	sending?: number | undefined
	/** The same in words, where files go ahead. */
	said?: string | undefined
	receipt?: Receipt
	copied?: boolean
	/** The person has the receipt's numbers. */
	saved?: boolean
}

export const emptyState = (): FormState => ({ key: newKey(), values: {}, files: [], doing: [], problems: [] })
