import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { run } from '../../../scripts/lib/child.ts'
import { migrationsDir, root } from '../../../scripts/lib/paths.ts'
import { pocketbase } from '../../../scripts/pocketbase/binary.ts'
import { PDF } from '../support.ts'
import records from './records.json' with { type: 'json' }

/*
 * A data folder as the product made it when definitions had no version yet: the collections by the migrations of that
 * time, the five definitions exactly as they were stored, and one case. records.json is what stood in its database.
 */

/** The last migration of that time; what came between is left out by its number. */
const LAST = '1795219511_early_reason.js'
const LATER = ['1795219505_erasure_told.js', '1795219506_returns.js']
const COLLECTION_OF_CASES = 'pbc_3613244768'
const SECRET = 'a secret that only this test knows, long enough'

/** Reference and code of the case in it, and the version of the form it was filled in on. */
export const OLD_CASE = {
	reference: records.cases[0]?.reference ?? '',
	code: '620810245163',
	form: records.cases[0]?.form_version ?? '',
}

/** The released definitions of the time, by the association's slug. */
export const released = (slug: string) =>
	JSON.parse(fs.readFileSync(path.join(root, `core/policy/released/1/${slug}.json`), 'utf8'))

/** Makes the folder; `change` may write to its database as somebody at that time could have. Whoever calls removes it. */
export async function oldData(change: (database: DatabaseSync) => void = () => {}): Promise<string> {
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-old-'))
	await migrate(dataDir)
	fs.writeFileSync(path.join(dataDir, 'sila.secret'), SECRET, { mode: 0o600 })
	const [kept] = records.cases
	const folder = path.join(dataDir, 'storage', COLLECTION_OF_CASES, kept?.id ?? '')
	fs.mkdirSync(folder, { recursive: true })
	fs.writeFileSync(path.join(folder, 'marital-status-proof.pdf'), PDF)
	const database = new DatabaseSync(path.join(dataDir, 'data.db'))
	fill(database)
	change(database)
	database.close()
	return dataDir
}

/** The collections as the migrations of that time made them. */
async function migrate(dataDir: string): Promise<void> {
	const migrations = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-old-migrations-'))
	try {
		for (const file of fs.readdirSync(migrationsDir)) {
			if (file > LAST || LATER.includes(file)) continue
			fs.copyFileSync(path.join(migrationsDir, file), path.join(migrations, file))
		}
		const places = [`--dir=${dataDir}`, `--migrationsDir=${migrations}`, `--hooksDir=${migrations}/none`]
		const { code, output } = await run(await pocketbase(), ['migrate', 'up', '--dev=false', ...places])
		if (code !== 0) throw new Error(output)
	} finally {
		fs.rmSync(migrations, { recursive: true, force: true })
	}
}

function fill(database: DatabaseSync): void {
	const insert = (table: string, row: Record<string, string | number>) => {
		const names = Object.keys(row)
		const columns = names.map(name => `\`${name}\``).join(', ')
		database
			.prepare(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`)
			.run(...Object.values(row))
	}
	const now = '2026-11-21 09:00:00.000Z'
	for (const { id, slug } of records.associations) {
		const { slug: _, name, services, ...definition } = released(slug)
		const names = { name_ar: name.ar, name_en: name.en, created: now, updated: now }
		insert('associations', { id, slug, ...names, definition: JSON.stringify(definition) })
		const shown = {
			slug,
			name,
			declaration: definition.declaration,
			channels: definition.channels,
		}
		for (const { open, ...service } of services as { slug: string; open: boolean }[]) {
			const known = records.services.find(entry => entry.association === id && entry.slug === service.slug)
			if (!known) continue
			insert('services', { ...known, ...serviceRow(service), open: open ? 1 : 0, created: now, updated: now })
			insert('form_versions', {
				id: known.form_version,
				service: known.id,
				association: id,
				replaced: '',
				content: JSON.stringify({ association: shown, service }),
				created: now,
			})
		}
	}
	for (const row of records.cases) {
		const text = `${OLD_CASE.reference}:${OLD_CASE.code}`
		insert('cases', { ...row, code_hash: createHmac('sha256', SECRET).update(text).digest('hex') })
	}
	for (const row of records.audit) insert('audit', row)
	for (const row of records.outbox) insert('outbox', row)
}

function serviceRow(service: object): Record<string, string> {
	const { slug: _, name, ...definition } = service as { slug: string; name: { ar: string; en: string } }
	return { name_ar: name.ar, name_en: name.en, definition: JSON.stringify(definition) }
}
