import type {
	Collection,
	Field,
	Json,
	JsonField,
	JsonText,
	MomentField,
	Stored,
	TextField,
	Values,
} from './stored.ts'

/*
 * Finding, making and reading records. PocketBase knows at run time only of which collection one is; here the compiler
 * is told, once for all of the server.
 */

/** What a filter names as `{:name}`: values never stand in its text. */
export type Params = Record<string, string>

/** A filter of PocketBase's, or fields with the text that each is to have. */
export type Filter<C extends Collection> = string | { [F in TextField<C>]?: string }

/** The records that a filter finds, in an order such as `created,@rowid`; a `limit` of 0 is none. */
export function findAll<C extends Collection>(
	app: core.App,
	collection: C,
	filter: Filter<C>,
	params: Params = {},
	order = '',
	limit = 0,
): Stored<C>[] {
	if (typeof filter !== 'string' && order === '') return findHaving(app, collection, filter, limit)
	const [text, values] = typeof filter === 'string' ? [filter, params] : having(filter)
	return app.findRecordsByFilter(collection, text, order, limit, 0, values) as Stored<C>[]
}

/** Without PocketBase's language of filters, which costs more than the statement that it becomes. */
function findHaving<C extends Collection>(
	app: core.App,
	collection: C,
	fields: object,
	limit: number,
): Stored<C>[] {
	const records = arrayOf(new Record()) as core.Record[]
	const query = app.recordQuery(collection).andWhere($dbx.hashExp({ ...fields }))
	if (limit > 0) query.limit(limit)
	query.all(records)
	return [...records] as Stored<C>[]
}

/** The first record that a filter finds, or null. */
export const findOne = <C extends Collection>(
	app: core.App,
	collection: C,
	filter: Filter<C>,
	params: Params = {},
): Stored<C> | null => findAll(app, collection, filter, params, '', 1)[0] ?? null

function having(fields: object): [string, Params] {
	const names = Object.keys(fields)
	return [names.map(name => `${name} = {:${name}}`).join(' && '), { ...fields }]
}

/** The record with an id, which is there: else it throws. */
export const byId = <C extends Collection>(app: core.App, collection: C, id: string): Stored<C> =>
	app.findRecordById(collection, id) as Stored<C>

/** Those of some ids that are there, in no order. */
export const byIds = <C extends Collection>(app: core.App, collection: C, ids: string[]): Stored<C>[] =>
	app.findRecordsByIds(collection, ids) as Stored<C>[]

/** The records that have one of some texts in a field, as they were added. */
export function findAmong<C extends Collection>(
	app: core.App,
	collection: C,
	field: TextField<C>,
	texts: readonly string[],
): Stored<C>[] {
	if (texts.length === 0) return []
	const records = arrayOf(new Record()) as core.Record[]
	app
		.recordQuery(collection)
		.andWhere($dbx.in(field, ...texts))
		.orderBy('created', '_rowid_')
		.all(records)
	return [...records] as Stored<C>[]
}

/** A record that is not saved yet. */
export const newRecord = <C extends Collection>(app: core.App, collection: C, values: Values<C>): Stored<C> =>
	new Record(collectionOf(app, collection), values) as core.Record as Stored<C>

/** In a transaction, as in that of a migration, it may be another than the one that PocketBase has read. */
const collectionOf = (app: core.App, name: Collection): core.Collection =>
	app.isTransactional() ? app.findCollectionByNameOrId(name) : app.findCachedCollectionByNameOrId(name)

/** The value of a JSON field. goja would hand out its bytes. */
export function json<C extends Collection, F extends JsonField<C>>(record: Stored<C>, field: F): Json<C, F> {
	return JSON.parse(jsonText(record as core.Record, field))
}

/** The same as text; `null` where nothing was ever written. */
export const jsonText = (record: core.Record, field: string): string => record.getString(field) || 'null'

/** A value as the text that is written into a JSON field. */
export const toJson = <T>(value: T): JsonText<T> => JSON.stringify(value) as JsonText<T>

/** Sets several fields at once. */
export function assign<C extends Collection>(record: Stored<C>, values: Values<C>): void {
	for (const [name, value] of Object.entries(values)) (record as core.Record).set(name, value)
}

/** Takes fields of a record back to what another state of it has. */
export function restore<C extends Collection>(
	record: Stored<C>,
	before: Stored<C>,
	fields: readonly Field<C>[],
): void {
	const [now, then]: [core.Record, core.Record] = [record as core.Record, before as core.Record]
	for (const name of fields) {
		const type = now.collection().fields.getByName(name).type()
		// A whole number loses its Go type on the way through the script engine.
		if (type === 'number') now.set(name, then.get(name))
		else now.setRaw(name, then.getRaw(name))
	}
}

/** A moment as the HTTP API writes it: UTC, ISO 8601. PocketBase puts a space where ISO has a T. */
export function isoTime<C extends Collection>(record: Stored<C>, field: MomentField<C>): string {
	return (record as core.Record).getString(field).replace(' ', 'T')
}

/** JSON with its keys in order, so that equal values make equal text, whoever wrote them. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
	const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
	entries.sort(([a], [b]) => (a < b ? -1 : 1))
	return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** What a transaction answers. */
export function within<Answer>(app: core.App, act: (tx: core.App) => Answer): Answer {
	let answer: { of: Answer } | null = null
	app.runInTransaction(tx => {
		answer = { of: act(tx) }
	})
	if (!answer) throw new Error('unreachable: the transaction either answered or threw')
	return (answer as { of: Answer }).of
}

/**
 * Runs `work` with the event inside one transaction, so that what a hook adds stands or falls with the save itself.
 * In `work`, `e.app` is the transaction; touching another app there would wait for itself for ever.
 */
export function inTransaction(e: { app: core.App }, work: () => void): void {
	const app = e.app
	let thrown: unknown
	try {
		app.runInTransaction(tx => {
			e.app = tx
			try {
				work()
			} catch (error) {
				// The way through Go would keep the failure but lose its message.
				thrown = error
				throw error
			}
		})
	} catch (error) {
		throw thrown ?? error
	} finally {
		e.app = app
	}
}

/** The slug of a record by its id; empty where there is none. */
export const slugById = (
	app: core.App,
	collection: 'associations' | 'services' | 'campaigns',
	id: string,
): string => (id && findOne(app, collection, 'id = {:id}', { id })?.getString('slug')) || ''
