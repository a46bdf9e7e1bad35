import { fill, type Lang } from '../language/text.ts'
import type { FormWords } from '../language/words/request.ts'
import type { Service } from '../policy/association.ts'
import { eligibility } from '../policy/eligibility.ts'
import type { ContactMeans } from './contact.ts'
import { type AttachedFile, SUPPORTING } from './files.ts'
import { fieldLabel } from './labels.ts'
import { aboutApplicant, answerFields, type RequestSubmission } from './request.ts'

/** A heading of the letter with its lines; `field` names where each line can be changed. */
export interface LetterPart {
	heading: string
	lines: { field: string; label: string; value: string }[]
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
					: id === 'discreet'
						? words.answers[value as 'yes']
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
