import { isName } from '../people/name.ts'
import { type Problem, TEXT_LIMITS } from './problems.ts'

/** What is wrong with a text in a person's own words. */
export function checkWords(field: string, text: string, required: boolean): Problem[] {
	const max = TEXT_LIMITS.paragraph
	if (required && !text) return [{ field, code: 'required' }]
	return text.length > max ? [{ field, code: 'too_long', values: { max } }] : []
}

/** What is wrong with a name: it is needed, and made of letters. One name is enough: some people have no other. */
export function checkName(fullName: string): Problem[] {
	const field = 'fullName'
	if (!fullName) return [{ field, code: 'required' }]
	if (fullName.length > TEXT_LIMITS.line)
		return [{ field, code: 'too_long', values: { max: TEXT_LIMITS.line } }]
	return isName(fullName) ? [] : [{ field, code: 'name' }]
}
