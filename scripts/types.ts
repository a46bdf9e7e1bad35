/**
 * Writes core/api/collections.ts and core/api/fields.ts from the migrations: the records of the collections as the HTTP
 * API has them, and the kind of value that each field stores, hidden ones too. Run it after each new migration; a test
 * of the server fails while a file is stale.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fieldsWith } from '../core/case/fields.ts'
import { root } from './lib/paths.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { command } from './pocketbase/serve.ts'

interface Field {
	name: string
	type: string
	help: string
	hidden: boolean
	required?: boolean
	maxSelect?: number
	values?: string[]
}

interface Collection {
	name: string
	fields: Field[]
}

/** What each generated file should say, by its path. */
export async function collectionTypes(): Promise<Record<string, string>> {
	const collections = await migrated()
	const names = collections.map(({ name }) => name)
	const records = collections.map(record)
	const fields = collections.map(kinds)
	return {
		[path.join(root, 'core/api/collections.ts')]: text(
			[HEAD, "import type { StoredJson } from './stored-json.ts'"].join('\n\n'),
			...records,
			byName(names),
		),
		[path.join(root, 'core/api/fields.ts')]: text(
			HEAD,
			`${FIELDS}\nexport interface Fields {\n${fields.join('\n')}\n}`,
		),
	}
}

/** The collections that the migrations make in an empty database. */
async function migrated(): Promise<Collection[]> {
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-types-'))
	try {
		await command({ binary: await pocketbase(), dataDir }, 'migrate', 'up')
		const database = new DatabaseSync(path.join(dataDir, 'data.db'), { readOnly: true })
		const rows = database
			.prepare('SELECT name, fields FROM _collections WHERE NOT system ORDER BY name')
			.all()
		database.close()
		return rows.map(({ name, fields }) => ({ name: String(name), fields: JSON.parse(String(fields)) }))
	} finally {
		fs.rmSync(dataDir, { recursive: true, force: true })
	}
}

/** Fields of a case that staff may find it by, and that no answer has. */
const UNSEEN: string[] = fieldsWith('unseen', true)

const LINE = 110
const HEAD = '// Written by scripts/types.ts from the migrations; change those and run it again.'
const FIELDS = `/**
 * The kind of value that each field of a collection stores, by PocketBase's names for them, \`[]\` for several; also of
 * fields that the HTTP API hides.
 */`

const text = (...parts: string[]) => `${parts.join('\n\n')}\n`

function record({ name, fields }: Collection): string {
	const lines = fields
		.filter(field => !field.hidden && !(name === 'cases' && UNSEEN.includes(field.name)))
		.flatMap(field => [...(field.help ? [`\t/** ${field.help} */`] : []), property(name, field)])
	return [`/** A record of \`${name}\`. */`, `export interface ${typeName(name)} {`, ...lines, '}'].join('\n')
}

function kinds({ name, fields }: Collection): string {
	const lines = fields.map(
		({ name, type, maxSelect = 1 }) => `\t\t${name}: '${type}${maxSelect > 1 ? '[]' : ''}'`,
	)
	return [`\t${name}: {`, ...lines, '\t}'].join('\n')
}

const byName = (names: string[]) =>
	[
		'/** The record of each collection, by the collection’s name. */',
		'export interface Collections {',
		...names.map(name => `\t${name}: ${typeName(name)}`),
		'}',
	].join('\n')

/** `form_versions` → `FormVersionsRecord` */
const typeName = (name: string) =>
	`${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Record`

/** One line, or as the formatter breaks it where that is too long. */
function property(collection: string, field: Field): string {
	const line = `\t${field.name}: ${type(collection, field)}`
	return line.length < LINE ? line : line.replace(': ', ':\n\t\t| ').replaceAll(' | ', '\n\t\t| ')
}

function type(
	collection: string,
	{ name, type, required = false, maxSelect = 1, values = [] }: Field,
): string {
	const many = maxSelect > 1
	if (type === 'number') return 'number'
	if (type === 'json') return `StoredJson['${collection}']['${name}']`
	if (type === 'bool') return 'boolean'
	if (type !== 'select') return many ? 'string[]' : 'string'
	const union = values.map(value => `'${value}'`).join(' | ')
	if (many) return `(${union})[]`
	return required ? union : `'' | ${union}`
}

if (import.meta.main) {
	for (const [file, content] of Object.entries(await collectionTypes())) fs.writeFileSync(file, content)
}
