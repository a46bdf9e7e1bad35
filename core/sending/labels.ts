import { type Lang, sentence } from '../language/text.ts'
import type { CommonField, FormWords } from '../language/words/request.ts'
import type { Service } from '../policy/association.ts'
import type { FormProblemCode, Problem } from './problems.ts'

const findCondition = (service: Service, id: string | undefined) =>
	service.conditions
		.flatMap(condition => [
			condition,
			...('anyOf' in condition ? condition.anyOf.flatMap(option => option.conditions) : []),
		])
		.find(entry => entry.id === id)

/** What a field is called, as people see it. `field` is in the form that `Problem` has; null where no service is known. */
export function fieldLabel(service: Service | null, field: string, words: FormWords, lang: Lang): string {
	const [group = '', id = ''] = field.split('.')
	const common: unknown = words.fields[(id || group) as CommonField]
	// A sender's own field may have any name, also one that every object has, such as `constructor`.
	const fallback = typeof common === 'string' ? common : id || group
	if (!service) return fallback
	if (group === 'answers')
		return service.questions.find(question => question.id === id)?.label[lang] ?? fallback
	if (group === 'documents' && id)
		return service.documents.find(entry => entry.id === id)?.label[lang] ?? fallback
	if (group === 'conditions' && id) {
		const condition = findCondition(service, id)
		if (condition)
			return (
				('question' in condition ? condition.question : condition.ask?.question)?.[lang] ??
				condition.text[lang]
			)
	}
	return fallback
}

/** A problem as a sentence that names its field. */
export function problemText(service: Service | null, problem: Problem, words: FormWords, lang: Lang): string {
	// A condition that is not met is named as the policy has it; elsewhere as the question that was asked.
	const unmet = problem.code === 'not_met' && service && findCondition(service, problem.field.split('.')[1])
	const label = unmet ? unmet.text[lang] : fieldLabel(service, problem.field, words, lang)
	return sentence(words.problems[problem.code as FormProblemCode], { field: label, ...problem.values })
}
