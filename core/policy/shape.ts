import { COMPLAINT_TOPICS } from '../case/topics.ts'
import { CAPACITIES } from './capacities.ts'
import { CHANNEL_KINDS, SATISFACTION_METHODS, STAGES } from './choices.ts'

/*
 * What of an association and of a service people write, as the fields of an editor: of which sort each is, and what it
 * consists of. Editors, comparisons, the joining of what two wrote at once and the words for what is wrong follow from this
 * table; a test holds it to the schema (association.ts), which alone says what is right.
 */

/** The content of an association or a service: its definition with its name in it. */
export type Content = Record<string, unknown>
/** Which of the two, by where its record stands. */
export type ContentKind = 'associations' | 'services'

/** The text in both languages. */
interface TextField {
	sort: 'text'
	/** It runs over more than a line. */
	long?: true
}
/** Texts in both languages, one below the other; with an id where answers and referrals name them. */
interface TextsField {
	sort: 'texts'
	ids?: true
}
/** One line without a language. */
interface LineField {
	sort: 'line'
	of: 'phone' | 'email' | 'day' | 'number' | 'mark'
}
interface YesField {
	sort: 'yes'
}
/** One of some codes. */
interface OneField {
	sort: 'one'
	of: readonly string[]
	/** It stays as it was made. */
	fixed?: true
}
/** Some of some codes. */
interface ManyField {
	sort: 'many'
	of: readonly string[]
}
interface GroupField extends Parts {
	sort: 'group'
}
interface ListField extends Parts {
	sort: 'list'
	/** The key by which its entries are told apart; ids are made, and nobody writes them. */
	key: 'id' | 'stage' | 'kind'
	/** Its entries are neither added, taken away nor moved. */
	fixed?: true
}
/** Fields, and those that only one way of being has: what `by` says, or whether a field of that name is there. */
interface Parts {
	fields: readonly Field[]
	ways?: { by: string; of: Readonly<Record<string, readonly Field[]>> }
}

export type Field = {
	name: string
	/** What stands there where nothing is written: the field is left out, or null. Absent: it is required. */
	none?: 'absent' | 'null'
} & (TextField | TextsField | LineField | YesField | OneField | ManyField | GroupField | ListField)

const text = (name: string, more: { long?: true; none?: 'absent' | 'null' } = {}): Field => ({
	name,
	sort: 'text',
	...more,
})
const texts = (name: string, more: { ids?: true; none?: 'absent' } = {}): Field => ({
	name,
	sort: 'texts',
	...more,
})
const line = (name: string, of: LineField['of'], none?: 'absent'): Field => ({
	name,
	sort: 'line',
	of,
	...(none && { none }),
})
const yes = (name: string, none?: 'absent'): Field => ({ name, sort: 'yes', ...(none && { none }) })
const one = (name: string, of: readonly string[], fixed?: true): Field => ({
	name,
	sort: 'one',
	of,
	...(fixed && { fixed }),
})
const many = (name: string, of: readonly string[], none?: 'absent'): Field => ({
	name,
	sort: 'many',
	of,
	...(none && { none }),
})
const group = (name: string, fields: readonly Field[], none?: 'absent' | 'null'): Field => ({
	name,
	sort: 'group',
	fields,
	...(none && { none }),
})

const ASSOCIATION: readonly Field[] = [
	text('name'),
	text('shortName'),
	text('summary', { long: true }),
	group(
		'contact',
		[line('phone', 'phone', 'absent'), line('email', 'email', 'absent'), text('address', { none: 'absent' })],
		'absent',
	),
	{
		name: 'channels',
		sort: 'list',
		key: 'kind',
		fields: [one('kind', CHANNEL_KINDS), text('note', { none: 'absent' })],
	},
	texts('staffTools'),
	group('policy', [
		text('title'),
		text('place', { none: 'absent' }),
		text('scope', { long: true, none: 'absent' }),
		texts('goals'),
		texts('rights'),
		group(
			'approval',
			[
				line('meeting', 'number'),
				line('hijri', 'day', 'absent'),
				line('gregorian', 'day', 'absent'),
				text('note', { none: 'absent' }),
			],
			'null',
		),
		text('review', { none: 'absent' }),
		yes('replacesEarlier'),
		group('licence', [line('number', 'mark'), text('supervisor')], 'absent'),
	]),
	{
		name: 'handling',
		sort: 'list',
		key: 'stage',
		fixed: true,
		fields: [one('stage', STAGES, true), text('title'), text('text', { long: true })],
	},
	texts('clarifiedBy'),
	one('declaration', ['none', 'responsible', 'signed']),
	text('decidedBy', { none: 'null' }),
	texts('studies'),
	{
		name: 'reply',
		sort: 'group',
		fields: [],
		ways: {
			by: 'kind',
			of: {
				'not-stated': [],
				floor: [line('weeks', 'number')],
				deadline: [line('workingDays', 'number')],
			},
		},
	},
	group('complaints', [many('channels', ['direct-link', 'fax']), texts('steps')], 'absent'),
	many('restrictedTopics', COMPLAINT_TOPICS, 'absent'),
	texts('compensation', { none: 'absent' }),
	group('satisfaction', [text('purpose', { long: true }), many('methods', SATISFACTION_METHODS)]),
	line('hue', 'number'),
]

const CONDITION: readonly Field[] = [
	text('text', { long: true }),
	one('at', ['application', 'study', 'after-service']),
	group('ask', [text('question'), text('otherwise', { long: true })], 'absent'),
]

const SERVICE: readonly Field[] = [
	text('name'),
	text('summary', { long: true }),
	text('need'),
	text('audience', { long: true, none: 'absent' }),
	{
		name: 'conditions',
		sort: 'list',
		key: 'id',
		fields: [],
		ways: {
			by: 'anyOf',
			of: {
				'': CONDITION,
				anyOf: [
					text('text', { long: true }),
					text('question'),
					{
						name: 'anyOf',
						sort: 'list',
						key: 'id',
						fields: [
							text('text'),
							texts('sources', { ids: true, none: 'absent' }),
							{ name: 'conditions', sort: 'list', key: 'id', fields: CONDITION },
						],
					},
				],
			},
		},
	},
	{
		name: 'documents',
		sort: 'list',
		key: 'id',
		fields: [text('label'), text('hint', { none: 'absent' }), yes('required')],
	},
	{
		name: 'questions',
		sort: 'list',
		key: 'id',
		fields: [text('label'), text('hint', { none: 'absent' }), yes('required')],
		ways: {
			by: 'type',
			of: {
				choice: [{ name: 'options', sort: 'list', key: 'id', fields: [text('label')] }],
				paragraph: [],
				'national-id': [],
			},
		},
	},
	{
		name: 'entry',
		sort: 'group',
		fields: [],
		ways: {
			by: 'by',
			of: {
				request: [],
				referral: [
					texts('sources', { ids: true }),
					group('individual', [text('name'), line('phone', 'phone'), text('text', { long: true })]),
				],
			},
		},
	},
	many('capacities', CAPACITIES, 'absent'),
	yes('sensitive', 'absent'),
	yes('restricted', 'absent'),
]

export const SHAPE: Record<ContentKind, readonly Field[]> = { associations: ASSOCIATION, services: SERVICE }

/** What the schema has and no editor writes, by its place, each with the reason. A test counts them. */
export const NOT_WRITTEN: Record<ContentKind, Record<string, string>> = {
	associations: {
		schema: 'the product’s: of which version it is',
		slug: 'fixed once it was published',
		services: 'each has an editor of its own',
		process: 'not yet: the handling process, its steps and what each needs',
	},
	services: {
		schema: 'the product’s: of which version it is',
		slug: 'fixed once it was published',
		open: 'at once, beside the drafts (at-once.ts)',
	},
}

/** The value of a key in what may be anything. */
export const partOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Content)[name]
		: undefined

/** The way of being of a group or an entry. */
export function wayOf(parts: Parts, value: unknown): string {
	const { by = '' } = parts.ways ?? {}
	const said = partOf(value, by)
	if (Array.isArray(said)) return by
	return typeof said === 'string' ? said : ''
}

/** The fields of a group or an entry as it is. Which way an entry is, is chosen once: when it is added. */
export function fieldsOf(parts: Parts & { key?: string }, value: unknown): readonly Field[] {
	const { fields, ways } = parts
	if (!ways) return fields
	const which = ways.by === 'anyOf' ? [] : [one(ways.by, Object.keys(ways.of), parts.key ? true : undefined)]
	return [...which, ...fields, ...(ways.of[wayOf(parts, value)] ?? [])]
}
