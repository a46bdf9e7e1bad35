import type { Collections } from '../../core/api/collections.ts'
import type { Fields } from '../../core/api/fields.ts'
import type { StoredJson } from '../../core/api/stored-json.ts'

/*
 * Records as their collection makes them: PocketBase's own, whose fields have names that the compiler knows. A misspelt
 * name, a getter of another kind and a record of another collection are errors of types; at run time nothing is added.
 */

/** The name of a collection. */
export type Collection = keyof Fields

/** The name of a field of a collection, hidden ones too. */
export type Field<C extends Collection> = keyof Fields[C] & string

type Kind<C extends Collection, F extends Field<C>> = Fields[C][F]
type OfKind<C extends Collection, K> = { [F in Field<C>]: Kind<C, F> extends K ? F : never }[Field<C>]

/** The names of the fields of a collection with text in them, days and moments too. */
export type TextField<C extends Collection> = OfKind<
	C,
	'text' | 'email' | 'select' | 'relation' | 'file' | 'date' | 'autodate'
>
/** The names of the fields with a moment. */
export type MomentField<C extends Collection> = OfKind<C, 'date' | 'autodate'>
/** The names of the fields with JSON. */
export type JsonField<C extends Collection> = OfKind<C, 'json'>
type ListField<C extends Collection> = OfKind<C, 'select[]' | 'relation[]' | 'file' | 'file[]'>
type FileField<C extends Collection> = OfKind<C, 'file' | 'file[]'>

/** What a field is read as. A hidden one is not in the types of the HTTP API, and those that there are hold text. */
type Value<C extends Collection, F extends Field<C>> = F extends keyof Collections[C]
	? Collections[C][F]
	: string

/** What the JSON field of a collection holds. */
export type Json<C extends Collection, F extends JsonField<C>> = C extends keyof StoredJson
	? F extends keyof StoredJson[C]
		? StoredJson[C][F]
		: never
	: never

declare const HOLDS: unique symbol
/** JSON as text, of a value of a type; `toJson` makes it. */
export type JsonText<T> = string & { readonly [HOLDS]: T }

/** What can be written into a field. */
type Written<C extends Collection, F extends Field<C>> =
	F extends JsonField<C>
		? JsonText<Json<C, F>>
		: F extends FileField<C>
			? (filesystem.File | undefined)[] | string[]
			: F extends MomentField<C>
				? Value<C, F> | DateTime
				: Value<C, F>

/** Values of a new record, by the names of its fields. */
export type Values<C extends Collection> = { [F in Field<C>]?: Written<C, F> }

/** What a hook keeps on a record for the next one; no field can have such a name, so no request can send it. */
type Aside = `@${string}`

type Narrowed =
	| 'get'
	| 'getString'
	| 'getBool'
	| 'getInt'
	| 'getFloat'
	| 'getDateTime'
	| 'getStringSlice'
	| 'getUnsavedFiles'
	| 'getRaw'
	| 'setRaw'
	| 'set'
	| 'original'

declare const OF: unique symbol

/** A record of a collection. It is one of PocketBase's, and goes wherever such a one goes. */
export interface Stored<C extends Collection> extends Omit<core.Record, Narrowed> {
	readonly [OF]: C
	/** What a select of one value reads as is one of its values. */
	getString<F extends TextField<C>>(field: F): Value<C, F> & string
	getBool(field: OfKind<C, 'bool'>): boolean
	getInt(field: OfKind<C, 'number'>): number
	getFloat(field: OfKind<C, 'number'>): number
	getDateTime(field: MomentField<C>): DateTime
	/** Of a field with a single file, that file. */
	getStringSlice<F extends ListField<C>>(
		field: F,
	): Value<C, F> extends unknown[] ? Value<C, F> : Value<C, F>[]
	getUnsavedFiles(field: FileField<C>): filesystem.File[]
	/** As Go has it: only to be handed on. */
	get(field: Field<C>): unknown
	getRaw(name: Field<C> | Aside): unknown
	setRaw(name: Field<C> | Aside, value: unknown): void
	set<F extends Field<C>>(field: F, value: Written<C, F>): void
	/** Adds to the files that are there. */
	set(field: `${FileField<C>}+`, files: (filesystem.File | undefined)[]): void
	/** As it was read. */
	original(): Stored<C>
}

/** A record of any collection that has these fields of text, to be read. */
export interface Texts<F extends string> {
	getString(field: F): string
}

/** A record of any collection that has these fields of text, to be written too. */
export interface Writable<F extends string> extends Texts<F> {
	set(field: F, value: string): void
}

/** What a hook of a collection's saves and deletions is handed. */
export interface Saving<C extends Collection> extends Omit<core.RecordEvent, 'record'> {
	record: Stored<C>
}

/** What a hook of the requests to a collection's records is handed. */
export interface Asking<C extends Collection> extends Omit<core.RecordRequestEvent, 'record'> {
	record: Stored<C>
}
