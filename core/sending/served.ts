import { fill, tidyLine } from '../language/text.ts'
import type { ServedWords } from '../language/words/served.ts'
import type { Service } from '../policy/association.ts'
import type { Capacity } from '../policy/capacities.ts'
import type { LetterPart } from './letter.ts'
import type { Problem } from './problems.ts'
import type { RequestSubmission, Served } from './request.ts'
import { checkName } from './text.ts'

/*
 * Who is served, where the service allows to apply for somebody else (`capacities`). Who applies, in what capacity, and
 * for whom are three answers: conditions, need and identity number are the beneficiary's; means of contact, declaration
 * and signature the applicant's.
 */

/** The answers as a form has them, by the field's name as in `Problem`; what is typed of somebody else counts only for them. */
export function servedOf(values: Record<string, string>): Served {
	const { served: who = '', 'served.name': name = '', 'served.capacity': capacity = '' } = values
	return who === 'other' ? { who, name: tidyLine(name), capacity } : { who, name: '', capacity: '' }
}

/** Whether a request is for somebody else than the applicant. */
export const isForOther = ({ served }: Pick<RequestSubmission, 'served'>): boolean => served?.who === 'other'

/** What is wrong with them. Where nothing is said, the applicant is who is served, as in a form from before it was asked. */
export function checkServed(
	{ capacities }: Pick<Service, 'capacities'>,
	{ served }: Pick<RequestSubmission, 'served'>,
): Problem[] {
	if (!served) return []
	if (!capacities) return [{ field: 'served', code: 'unknown_field' }]
	const { who, name, capacity } = served
	if (who === 'self')
		return (['name', 'capacity'] as const)
			.filter(key => served[key])
			.map(key => ({ field: `served.${key}`, code: 'unknown_field' }))
	if (who !== 'other') return [{ field: 'served', code: 'choose' }]
	return [
		...checkName(name).map(problem => ({ ...problem, field: 'served.name' })),
		...(capacities.includes(capacity as Capacity)
			? []
			: [{ field: 'served.capacity', code: 'choose' } as const]),
	]
}

/**
 * The letter with whom it is for, beside whose name stands their identity number, and with the applicant's capacity.
 * `numbers`: the fields of identity numbers.
 */
export function servedLetter(
	parts: LetterPart[],
	numbers: string[],
	{ served }: Pick<RequestSubmission, 'served'>,
	words: ServedWords,
): LetterPart[] {
	if (!served) return parts
	const { who, name } = served
	const line = (field: string, key: keyof ServedWords['fields'], value: string) => ({
		field,
		label: words.fields[key],
		value,
	})
	const whom = line('served', 'served', words.who[who as 'self'])
	if (who !== 'other') return [{ heading: words.heading, lines: [whom] }, ...parts]
	const isNumber = ({ field }: { field: string }) => numbers.includes(field)
	const own = (part: LetterPart): LetterPart => ({
		...part,
		heading: part.lines[0]?.field.startsWith('conditions.')
			? fill(words.about, { heading: part.heading, name })
			: part.heading,
		lines: part.lines
			.filter(one => !isNumber(one))
			.flatMap(one =>
				one.field === 'answers.fullName'
					? [one, line('served.capacity', 'capacity', capacityText(served, words))]
					: [one],
			),
	})
	return [
		{
			heading: words.heading,
			lines: [
				whom,
				line('served.name', 'name', name),
				...parts.flatMap(({ lines }) => lines.filter(isNumber)),
			],
		},
		...parts.map(own),
	]
}

/** What the applicant declares of applying for somebody else, with dots for what is still to be filled in; empty where they apply for themselves. */
export function servedDeclaration(
	{ served, answers }: Pick<RequestSubmission, 'served' | 'answers'>,
	words: ServedWords,
): string {
	if (served?.who !== 'other') return ''
	return fill(words.declaration, {
		name: answers.fullName || '…',
		served: served.name || '…',
		// In the middle of a sentence; letters without capitals stay as they are.
		capacity: capacityText(served, words).toLowerCase() || '…',
	})
}

const capacityText = ({ capacity }: Served, words: ServedWords): string =>
	words.capacities[capacity as Capacity] ?? ''
