import type { Service } from '../../core/policy/association.ts'
import { eligibility } from '../../core/policy/eligibility.ts'
import { aboutApplicant } from '../../core/sending/request.ts'

/** One thought each, in this order; a service that asks nothing about its conditions starts with the second. */
export type FormStep = 'conditions' | 'need' | 'you' | 'review'

export function stepsOf(service: Service): FormStep[] {
	const steps: FormStep[] = ['conditions', 'need', 'you', 'review']
	return eligibility(service, {}).questions[0] ? steps : steps.slice(1)
}

/** The step that a field stands in. A number that tells who one is stands beside the name, after the notice on privacy. */
export function stepOf({ questions }: Service, field: string): FormStep | undefined {
	const [group, id] = field.split('.')
	if (group === 'conditions') return group
	if (group === 'documents') return 'need'
	if (group !== 'answers') return group === 'declared' || group === 'signature' ? 'review' : undefined
	return questions.some(question => question.id === id && !aboutApplicant(question)) ? 'need' : 'you'
}
