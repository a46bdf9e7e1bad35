import type * as z from 'zod'
import { associationSchema, serviceSchema } from './association.ts'
import { type Content, type ContentKind, partOf } from './shape.ts'
import { misplaced } from './written.ts'

/* What keeps a content from being published, by the place of its field: the schema's word, as a code that has plain words. */

/**
 * `required`: it is empty. `too_long`: a name over 200 letters. `least`: of a list more are needed. `choose`: one of the
 * choices. `arabic`, `english`: the text is not in that language. `taken`: an id stands there twice. `wrong`: what no
 * editor writes.
 */
export type ContentFaultCode =
	| 'required'
	| 'too_long'
	| 'least'
	| 'phone'
	| 'email'
	| 'day'
	| 'number'
	| 'choose'
	| 'arabic'
	| 'english'
	| 'taken'
	| 'wrong'

export interface ContentFault {
	/** Keys and indexes from the whole to the field, joined with dots. */
	field: string
	code: ContentFaultCode
	/** Of `least`, how many. */
	least?: number
}

const SCHEMAS = { associations: associationSchema.omit({ services: true }), services: serviceSchema }

/** As long as the collections take a name. */
const LONGEST_NAME = 200

type Issue = z.core.$ZodIssue

/** What the schema says, of a union by the way that the value is. */
function flat(issue: Issue, value: unknown): Issue[] {
	if (issue.code !== 'invalid_union') return [issue]
	const there = issue.path.reduce<unknown>((inner, key) => partOf(inner, String(key)), value)
	const way = partOf(there, 'anyOf') === undefined ? 0 : 1
	const inner = issue.errors[way]
	if (!inner) return [issue]
	return inner
		.map(one => ({ ...one, path: [...issue.path, ...one.path] }) as Issue)
		.flatMap(one => flat(one, value))
}

const DAYS = ['hijri', 'gregorian']

function codeOf(issue: Issue, value: unknown): Pick<ContentFault, 'code' | 'least'> {
	const there = issue.path.reduce<unknown>((inner, key) => partOf(inner, String(key)), value)
	const name = String(issue.path.at(-1) ?? '')
	if (issue.code === 'custom') return { code: 'taken' }
	if (there === undefined || there === null || there === '') return { code: 'required' }
	if (issue.code === 'too_small' && issue.origin === 'array')
		return { code: 'least', least: Number(issue.minimum) }
	if (issue.code === 'too_small' && issue.origin === 'string') return { code: 'required' }
	if (name === 'phone' || name === 'email') return { code: name }
	if (DAYS.includes(name)) return { code: 'day' }
	if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return { code: 'choose' }
	const number = issue.code === 'too_small' || issue.code === 'too_big' || issue.code === 'invalid_type'
	return {
		code:
			number && ('expected' in issue ? ['number', 'int'].includes(issue.expected) : true)
				? 'number'
				: 'wrong',
	}
}

/** Everything that keeps a content from being published; `slug` and `open` are those of its record. */
export function contentFaults(kind: ContentKind, content: Content, slug: string): ContentFault[] {
	const whole = kind === 'services' ? { open: true, ...content, slug } : { ...content, slug }
	const found = new Map<string, ContentFault>()
	const add = (fault: ContentFault) => {
		if (!found.has(fault.field)) found.set(fault.field, fault)
	}
	for (const issue of (SCHEMAS[kind].safeParse(whole).error?.issues ?? []).flatMap(one => flat(one, whole)))
		add({ field: issue.path.join('.'), ...codeOf(issue, whole) })
	for (const lang of ['ar', 'en'] as const)
		if (String(partOf(partOf(content, 'name'), lang) ?? '').length > LONGEST_NAME)
			add({ field: `name.${lang}`, code: 'too_long' })
	for (const { path, lang } of misplaced(content))
		add({ field: path, code: lang === 'ar' ? 'arabic' : 'english' })
	return [...found.values()]
}
