import { fill, type Lang, sentence } from '../language/text.ts'
import type { CommonField, FormWords } from '../language/words/request.ts'
import type { Service } from '../policy/association.ts'
import { eligibility } from '../policy/eligibility.ts'
import type { ContactMeans } from './contact.ts'
import { type AttachedFile, SUPPORTING } from './files.ts'
import type { FormProblemCode, Problem } from './problems.ts'
import { aboutApplicant, answerFields, type RequestSubmission } from './request.ts'

/** A heading of the letter with its lines; `field` names where each line can be changed. */
export interface LetterPart {
	heading: string
	lines: { field: string; label: string; value: string }[]
}

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

/**
 * The request as the applicant reviews and signs it and as staff read it: labels and answers, nothing coded.
 * `field` of each line leads back to its question. A screen or a sheet is seen by others, so that the applicant reads
 * the last four digits alone of an identity number.
 */
export function letter(
	service: Service,
	request: RequestSubmission,
	files: Pick<AttachedFile, 'document' | 'name'>[],
	words: FormWords,
	lang: Lang,
	reader: 'applicant' | 'staff' = 'staff',
): LetterPart[] {
	const label = (field: string) => fieldLabel(service, field, words, lang)
	const conditions = eligibility(service, request.conditions).questions.map(({ id, question, options }) => ({
		field: `conditions.${id}`,
		label: question[lang],
		value:
			options?.find(option => option.id === request.conditions[id])?.text[lang] ??
			words.answers[request.conditions[id] as 'yes'] ??
			'',
	}))
	const answers = answerFields(service)
		.filter(id => request.answers[id])
		.map(id => {
			const value = request.answers[id] ?? ''
			const question = service.questions.find(entry => entry.id === id)
			const option = question?.type === 'choice' && question.options.find(entry => entry.id === value)
			const readable = option
				? option.label[lang]
				: id === 'contactMeans'
					? words.means[value as ContactMeans]
					: question?.type === 'national-id' && reader === 'applicant'
						? fill(words.letter.last, { last: value.slice(-4) })
						: value
			return {
				field: `answers.${id}`,
				label: label(`answers.${id}`),
				value: readable ?? value,
				own: question !== undefined && !aboutApplicant(question),
			}
		})
	const documents = [...service.documents.map(({ id }) => id), SUPPORTING].flatMap(id => {
		const names = files.filter(file => file.document === id).map(file => file.name)
		return names.length
			? [{ field: `documents.${id}`, label: label(`documents.${id}`), value: names.join('، ') }]
			: []
	})
	const line = ({ field, label, value }: (typeof answers)[number]) => ({ field, label, value })
	const parts: LetterPart[] = [
		{ heading: words.letter.conditions, lines: conditions },
		{ heading: words.letter.answers, lines: answers.filter(({ own }) => own).map(line) },
		{ heading: words.letter.documents, lines: documents },
		{ heading: words.letter.applicant, lines: answers.filter(({ own }) => !own).map(line) },
	]
	return parts.filter(part => part.lines.length > 0)
}
