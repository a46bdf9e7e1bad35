import type { OfficersRecord } from '../../core/api/collections.ts'
import { labels } from '../labels.ts'
import type { RecordField } from '../records/form.ts'
import { officerWords } from './words.ts'

/* What is asked of an officer, and of the periods of an association. */

type Asked = Omit<RecordField, 'label' | 'hint'>

const options = (names: Record<string, string>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }))

/** With what it is called, and what is said of it. */
const named = (names: Record<string, string>, fields: Asked[]): RecordField[] =>
	fields.map(field => {
		const hint = officerWords().hints[field.name]
		return { ...field, label: names[field.name] ?? field.name, ...(hint && { hint }) }
	})

/** `others`: the officers of the same association, who may stand in. `accounts`: who works there. */
export function officerFields(
	others: OfficersRecord[],
	accounts: { id: string; name: string }[],
): RecordField[] {
	const { fields, values } = labels.officers
	return named(fields, [
		{ name: 'name', type: 'text', required: true },
		{ name: 'role', type: 'one', required: true, options: options(values.role) },
		{ name: 'title_ar', type: 'text', lang: 'ar' },
		{ name: 'title_en', type: 'text', lang: 'en' },
		{ name: 'email', type: 'email' },
		{ name: 'account', type: 'one', options: accounts.map(({ id, name }) => ({ value: id, label: name })) },
		{ name: 'phone', type: 'tel' },
		{ name: 'topics', type: 'many', options: options(values.topics ?? {}) },
		{ name: 'categories_ar', type: 'lines', lang: 'ar' },
		{ name: 'categories_en', type: 'lines', lang: 'en' },
		{ name: 'fields_ar', type: 'lines', lang: 'ar' },
		{ name: 'fields_en', type: 'lines', lang: 'en' },
		{ name: 'hours_ar', type: 'text', lang: 'ar' },
		{ name: 'hours_en', type: 'text', lang: 'en' },
		{ name: 'published', type: 'yes' },
		{ name: 'show_name', type: 'yes' },
		{ name: 'away', type: 'yes' },
		{ name: 'substitute', type: 'one', options: others.map(({ id, name }) => ({ value: id, label: name })) },
	])
}

export const PERIODS = [
	'complaint_acknowledge_days',
	'complaint_settle_days',
	'reopen_days',
	'inquiry_answer_days',
	'target_days',
] as const

export const periodFields = (): RecordField[] =>
	named(
		labels.periods.fields,
		PERIODS.map(name => ({ name, type: 'days' })),
	)
