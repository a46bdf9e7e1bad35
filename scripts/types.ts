/**
 * Writes core/api/collections.ts: the records of the collections as the HTTP API has them, from the migrations.
 * Run it after each new migration; a test of the server fails while the file is stale.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { root } from './lib/paths.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { command } from './pocketbase/serve.ts'

export const collectionsFile = path.join(root, 'core/api/collections.ts')

interface Field {
	name: string
	type: string
	help: string
	hidden: boolean
	maxSelect?: number
	values?: string[]
}

/** What the file should say. */
export async function collectionTypes(): Promise<string> {
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-types-'))
	try {
		await command({ binary: await pocketbase(), dataDir }, 'migrate', 'up')
		const database = new DatabaseSync(path.join(dataDir, 'data.db'), { readOnly: true })
		const rows = database
			.prepare('SELECT name, fields FROM _collections WHERE NOT system ORDER BY name')
			.all()
		database.close()
		const list = rows.map(({ name, fields }) => collection(String(name), JSON.parse(String(fields))))
		return `${[HEAD, ...list, byName(rows.map(({ name }) => String(name)))].join('\n\n')}\n`
	} finally {
		fs.rmSync(dataDir, { recursive: true, force: true })
	}
}

const LINE = 110
const HEAD = '// Written by scripts/types.ts from the migrations; change those and run it again.'

function collection(name: string, fields: Field[]): string {
	const lines = fields
		.filter(field => !field.hidden)
		.flatMap(field => [...(field.help ? [`\t/** ${field.help} */`] : []), property(field)])
	return [`/** A record of \`${name}\`. */`, `export interface ${typeName(name)} {`, ...lines, '}'].join('\n')
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
function property(field: Field): string {
	const line = `\t${field.name}: ${type(field)}`
	return line.length < LINE ? line : line.replace(': ', ':\n\t\t| ').replaceAll(' | ', '\n\t\t| ')
}

function type({ type, maxSelect = 1, values = [] }: Field): string {
	const many = maxSelect > 1
	if (type === 'number' || type === 'json') return type === 'json' ? 'unknown' : 'number'
	if (type === 'bool') return 'boolean'
	if (type !== 'select') return many ? 'string[]' : 'string'
	const union = values.map(value => `'${value}'`).join(' | ')
	return many ? `(${union})[]` : union
}

if (import.meta.main) fs.writeFileSync(collectionsFile, await collectionTypes())
