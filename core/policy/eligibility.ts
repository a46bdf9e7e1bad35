import type { Text } from '../language/text.ts'
import type { Alternatives, Condition, Service } from './association.ts'

/** An answer to a condition: yes, no, not sure, or the id of the chosen alternative. */
export type ConditionAnswers = Record<string, string>

/** One question of the conditions step. `options` are ids with their texts; null stands for yes, no and not sure. */
export interface EligibilityQuestion {
	id: string
	question: Text
	options: { id: string; text: Text }[] | null
	/** What a "no" means and where to go instead. */
	otherwise: Text | null
}

export interface Eligibility {
	/** The questions that apply, in order; choosing an alternative brings its own with it. */
	questions: EligibilityQuestion[]
	/** Ids of those without a usable answer. */
	unanswered: string[]
	/** The conditions that the answers say are not met. */
	failed: EligibilityQuestion[]
}

export const isAlternatives = (condition: Condition | Alternatives): condition is Alternatives =>
	'anyOf' in condition

/** What each answer of a yes-or-no question may be. "Not sure" goes on: staff check it, and nobody is sent away over a doubt. */
export const YES_NO = ['yes', 'no', 'unsure'] as const

/** The questions that a person answered with "not sure". */
export const doubted = (
	service: Pick<Service, 'conditions'>,
	answers: ConditionAnswers,
): EligibilityQuestion[] =>
	eligibility(service, answers).questions.filter(({ id }) => answers[id] === 'unsure')

/**
 * The documents that a form asks for. Who is not sure of a condition is told to go on, and may have no proof of it: then
 * none is required, and staff check with the person.
 */
export function askedDocuments<D extends Service['documents'][number]>(
	service: Pick<Service, 'conditions'> & { documents: D[] },
	answers: ConditionAnswers,
): D[] {
	if (doubted(service, answers).length === 0) return service.documents
	return service.documents.map(document => ({ ...document, required: false }))
}

/**
 * Where a person stands with a service's conditions. Nothing is failed before it is answered with no.
 * Runs in the form after each answer and on the server over what was sent.
 */
export function eligibility(service: Pick<Service, 'conditions'>, answers: ConditionAnswers): Eligibility {
	const questions: EligibilityQuestion[] = []
	const plain = (condition: Condition) => {
		if (condition.ask) questions.push({ id: condition.id, options: null, ...condition.ask })
	}
	for (const condition of service.conditions) {
		if (!isAlternatives(condition)) {
			plain(condition)
			continue
		}
		questions.push({
			id: condition.id,
			question: condition.question,
			options: condition.anyOf.map(({ id, text }) => ({ id, text })),
			otherwise: null,
		})
		for (const inner of condition.anyOf.find(({ id }) => id === answers[condition.id])?.conditions ?? []) {
			plain(inner)
		}
	}
	const usable = ({ id, options }: EligibilityQuestion) =>
		(options ? options.map(option => option.id) : (YES_NO as readonly string[])).includes(answers[id] ?? '')
	return {
		questions,
		unanswered: questions.filter(question => !usable(question)).map(({ id }) => id),
		failed: questions.filter(({ id, options }) => !options && answers[id] === 'no'),
	}
}
