import { type Problem, TEXT_LIMITS } from './problems.ts'

/** What is wrong with a text in a person's own words. */
export function checkWords(field: string, text: string, required: boolean): Problem[] {
	const max = TEXT_LIMITS.paragraph
	if (required && !text) return [{ field, code: 'required' }]
	return text.length > max ? [{ field, code: 'too_long', values: { max } }] : []
}

/** What is wrong with a name: it is needed, with at least a first and a family name. */
export function checkName(fullName: string): Problem[] {
	const field = 'fullName'
	if (!fullName) return [{ field, code: 'required' }]
	if (fullName.length > TEXT_LIMITS.line)
		return [{ field, code: 'too_long', values: { max: TEXT_LIMITS.line } }]
	return /\S{2,}\s+\S{2,}/.test(fullName) ? [] : [{ field, code: 'too_short' }]
}
