import type { Receipt } from '../../core/api.ts'
import type { Service } from '../../core/association.ts'
import { eligibility } from '../../core/eligibility.ts'
import { type AttachedFile, aboutApplicant, type Problem } from '../../core/request.ts'
import { newKey } from '../shared/send.ts'

/** One thought each, in this order; a service that asks nothing about its conditions starts with the second. */
export type Step = 'conditions' | 'need' | 'you' | 'review'

/** A file that passed the check, held in memory so that it stays whatever becomes of it on the device. */
export interface ChosenFile extends AttachedFile {
	/** All its bytes, which are also what it is known by. */
	head: Uint8Array<ArrayBuffer>
}

/**
 * A problem on show. `message`: as the server worded it. `kept`: checking the form does not find it again,
 * so it stays until its field changes.
 */
export type ShownProblem = Problem & { message?: string; kept?: true }

/** All that a person did in a form, in one plain object. */
export interface FormState {
	/** The step shown; absent for the first. */
	step?: Step | undefined
	/** What was typed or chosen, by the field's name as in `Problem`. */
	values: Record<string, string>
	files: ChosenFile[]
	/** Idempotency key: however often, and from wherever, this is sent, it is the same request. */
	key: string
	problems: ShownProblem[]
	/** "Next" or "send" was refused in this step, so the list of problems is shown. */
	refused?: boolean
	/** What went wrong with the sending, for no field in particular. */
	notice?: string
	/** Share of the request sent so far, 0–1; absent when nothing is being sent. */
	sending?: number | undefined
	receipt?: Receipt
	copied?: boolean
	/** The person has the receipt's numbers. */
	saved?: boolean
}

/** How each detail of a means of contact is filled in (`autocomplete`) and typed (`inputmode`). */
export const DETAILS = {
	phone: ['tel', 'tel'],
	email: ['email', 'email'],
	address: ['street-address'],
} as const

export const emptyState = (): FormState => ({ key: newKey(), values: {}, files: [], problems: [] })

export function stepsOf(service: Service): Step[] {
	const steps: Step[] = ['conditions', 'need', 'you', 'review']
	return eligibility(service, {}).questions[0] ? steps : steps.slice(1)
}

/** The step that a field stands in. A number that tells who one is stands beside the name, after the notice on privacy. */
export function stepOf({ questions }: Service, field: string): Step {
	const [group, id] = field.split('.')
	if (group === 'conditions') return group
	if (group === 'documents') return 'need'
	if (group !== 'answers') return 'review'
	return questions.some(question => question.id === id && !aboutApplicant(question)) ? 'need' : 'you'
}
