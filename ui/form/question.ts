import type { TemplateResult } from 'lit'
import type { Lang } from '../../core/language/text.ts'
import type { Question } from '../../core/policy/association.ts'
import { choice, type Fields, line, paragraph } from './fields.ts'

/** One of a service's own questions, by its type, wherever it is asked. */
export function question(fields: Fields, asked: Question, lang: Lang): TemplateResult {
	const { id, required, hint } = asked
	const name = `answers.${id}`
	const field = { required, hint: hint?.[lang] }
	if (asked.type === 'paragraph') return paragraph(fields, name, field)
	if (asked.type === 'national-id') return line(fields, name, field, 'off', 'numeric')
	return choice(
		fields,
		name,
		asked.options.map(option => [option.id, option.label[lang]]),
		field,
	)
}
