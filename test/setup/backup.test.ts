import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { discardOld, makeBackup } from '../../scripts/data/backup.ts'
import { checkBackup } from '../../scripts/data/check.ts'
import { allFiles, dataFiles } from '../../scripts/data/files.ts'
import { noteServed, updateData } from '../../scripts/data/update.ts'
import { migrationsDir } from '../../scripts/lib/paths.ts'
import { pocketbase } from '../../scripts/pocketbase/binary.ts'
import { arrive, NO_CLOCK, openWith } from '../server/cases.ts'
import { casesBy, follow, PDF } from '../server/support.ts'
import { makeClone, runIn } from './clone.ts'

/* The data of one folder are copied, lost, damaged and brought back. */

const clone = makeClone()
after(() => fs.rmSync(clone, { recursive: true, force: true }))
const dataDir = path.join(clone, '.sila/data')
const backups = path.join(clone, '.sila/backups')
fs.mkdirSync(dataDir, { recursive: true })
// No job of the server's changes anything meanwhile.
const backend = await openWith(NO_CLOCK, { dataDir })
const { staff } = backend

/** Every row of every table, with its number where it has one: the index of words has tables without. */
function rowsIn(folder: string, name = 'data.db') {
	const database = new DatabaseSync(path.join(folder, name), { timeout: 60_000 })
	try {
		const tables = database
			.prepare(
				"SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type != 'view' ORDER BY name",
			)
			.all()
		return Object.fromEntries(
			tables.map(({ name, wr }) => [
				name,
				database.prepare(`SELECT ${wr ? '' : 'rowid AS "#", '}* FROM "${name}"`).all(),
			]),
		)
	} finally {
		database.close()
	}
}

/** Every file but the databases, byte for byte. */
const bytesIn = (folder: string) =>
	Object.fromEntries(dataFiles(folder).map(file => [file, fs.readFileSync(path.join(folder, file), 'hex')]))

const all = (folder: string) => ({ rows: rowsIn(folder), files: bytesIn(folder) })

/** What a restore adds is its entry in the audit trail. */
function withoutRestores({ rows, files }: ReturnType<typeof all>): ReturnType<typeof all> {
	const audit = (rows.audit ?? []).filter((row: { changed?: unknown }) => row.changed !== '["restored"]')
	assert.notEqual(audit.length, rows.audit?.length)
	return { rows: { ...rows, audit }, files }
}

async function script(...words: string[]): Promise<{ code: number | string; output: string }> {
	const run = await runIn(clone, {}, words)
	return { code: await run.ended, output: run.output() }
}

const opens = async ({ reference, code }: { reference: string; code: string }) =>
	(await follow(backend.url, { reference, code, lang: 'ar' })).status

const come = () => arrive(backend)
const before = await come()
let made = ''

test('a copy of a running server holds every row, file and the secret, for its owner alone', async () => {
	made = (await makeBackup({ dataDir, into: backups, why: 'before an update' })).folder
	assert.match(path.basename(made), /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-before-update$/)
	assert.equal(path.dirname(made), backups)
	const data = path.join(made, 'data')
	assert.deepEqual(all(data), all(dataDir))
	assert.equal(rowsIn(data).cases?.length, 1)
	assert.equal(Object.keys(bytesIn(data)).filter(file => file.endsWith('.pdf')).length, 1)
	for (const file of ['sila.secret', 'sila.secret-check', 'content-version'])
		assert.ok(bytesIn(data)[file], file)
	for (const place of [backups, made, data, path.join(data, 'storage')])
		assert.equal(fs.statSync(place).mode & 0o777, 0o700, place)
	for (const file of allFiles(made))
		assert.equal(fs.statSync(path.join(made, file)).mode & 0o777, 0o600, file)
	assert.equal(fs.statSync(path.join(data, 'data.db')).nlink, 1)
})

test('while a server has the data, nothing is restored', async () => {
	const { code, output } = await script('restore', made)
	assert.equal(code, 1)
	assert.match(output, /Another program has .*data\.db open: stop it first\./)
	assert.equal(await opens(before.receipt), 200)
})

test('a restore brings all of it back, and what was there can be brought back too', async () => {
	const later = await come()
	assert.equal(await opens(later.receipt), 200)
	const upload = path.join(
		dataDir,
		'storage',
		before.record.collectionId,
		before.record.id,
		before.record.files[0],
	)
	await backend.kill()
	const present = all(dataDir)
	fs.rmSync(upload)
	const { code, output } = await script('restore', path.basename(made))
	assert.equal(code, 0, output)
	assert.deepEqual(withoutRestores(all(dataDir)), all(path.join(made, 'data')))
	assert.deepEqual(new Uint8Array(fs.readFileSync(upload)), PDF)
	await backend.restart()
	assert.equal(await opens(before.receipt), 200)
	assert.equal(await opens(later.receipt), 404)
	assert.deepEqual(
		(await casesBy(staff)).map(({ id }) => id),
		[before.record.id],
	)

	await backend.kill()
	const undo = /To undo it: npm run restore -- (\S+)/.exec(output)?.[1] ?? ''
	assert.match(undo, /-before-restore$/)
	assert.equal((await script('restore', undo)).code, 0)
	assert.deepEqual(withoutRestores(all(dataDir)).rows, present.rows)
	await backend.restart()
	assert.equal(await opens(later.receipt), 200)
	assert.equal(fs.existsSync(upload), false, 'it was lost before the first restore')
	await backend.kill()
	assert.equal((await script('restore', made)).code, 0)
})

test('one byte that changed in a backup, a file too few or too many, is found and named', async () => {
	const present = all(dataDir)
	const upload = allFiles(made).find(file => file.endsWith('.pdf')) ?? ''
	for (const file of ['data/data.db', upload, 'data/sila.secret', 'manifest.json', 'manifest.sha256']) {
		const place = path.join(made, file)
		const good = fs.readFileSync(place)
		const bad = Buffer.from(good)
		const at = bad.length >> 1
		bad[at] = (bad[at] ?? 0) ^ 1
		fs.writeFileSync(place, bad)
		await assert.rejects(
			checkBackup(made),
			new RegExp(`is damaged: .*${path.basename(file).replace('.', '\\.')}`),
			file,
		)
		fs.writeFileSync(place, good)
	}
	const place = path.join(made, upload)
	const good = fs.readFileSync(place)
	fs.rmSync(place)
	const { code, output } = await script('restore', made)
	assert.equal(code, 1)
	assert.match(output, /is damaged: storage\/\S+\.pdf is missing\.\n$/)
	fs.writeFileSync(place, good)
	fs.writeFileSync(path.join(made, 'data/other'), '')
	await assert.rejects(checkBackup(made), /is damaged: other does not belong to it/)
	fs.rmSync(path.join(made, 'data/other'))
	await checkBackup(made)
	assert.deepEqual(all(dataDir), present)
})

test('a copy that needs another secret, or another version of Sila, is refused', async () => {
	const other = await runIn(clone, { SILA_SECRET: 'x'.repeat(40) }, ['restore', made])
	assert.equal(await other.ended, 1)
	assert.match(other.output(), /were made with another SILA_SECRET/)
	const [newest = ''] = fs.readdirSync(migrationsDir).sort().reverse()
	const place = path.join(clone, 'pb_migrations', newest)
	fs.renameSync(place, `${place}.away`)
	const { output } = await script('restore', made)
	fs.renameSync(`${place}.away`, place)
	assert.match(output, new RegExp(`made by another version of Sila, which knows ${newest}`))
	assert.match((await script('restore', 'nothing')).output, /There is no backup in /)
})

test('what is removed, stored or missing while it is copied', async () => {
	const into = path.join(clone, 'elsewhere')
	const folder = path.join(dataDir, 'storage', before.record.collectionId)
	const file = path.join(folder, before.record.id, before.record.files[0])
	const bytes = fs.readFileSync(file)
	fs.mkdirSync(path.join(folder, 'nobodys0nobodys'))
	fs.writeFileSync(path.join(folder, 'nobodys0nobodys/left.pdf'), PDF)
	const database = new DatabaseSync(path.join(dataDir, 'data.db'))
	const stored = database.prepare('SELECT files FROM cases').get()?.files ?? null
	// As the server does it: the record first, its file afterwards.
	let removed = false
	const tell = (how: string) => {
		if (removed || !how.startsWith('file ')) return
		removed = true
		database.exec("UPDATE cases SET files = '[]'")
		fs.rmSync(file)
	}
	const first = await makeBackup({ dataDir, into, why: 'before an update', tell })
	assert.deepEqual(first.manifest.missing, [])
	assert.equal(rowsIn(path.join(first.folder, 'data')).cases?.[0]?.files, '[]')
	const notes = fs.readdirSync(path.join(first.folder, 'data/storing'))
	assert.deepEqual(notes, [`cases.${before.record.id}`, 'cases.nobodys0nobodys'])

	// Missing in the data themselves: the rest is copied all the same, and it is said.
	database.prepare('UPDATE cases SET files = ?').run(stored)
	database.close()
	const second = await makeBackup({ dataDir, into, why: 'before an update' })
	assert.deepEqual(second.manifest.missing, [path.relative(dataDir, file)])
	fs.writeFileSync(file, bytes)
	fs.rmSync(path.join(folder, 'nobodys0nobodys'), { recursive: true })
	assert.deepEqual(fs.readdirSync(into).length, 2)
})

/** The migrations of this version and one more. */
function migrations(text: string): string {
	const folder = fs.mkdtempSync(path.join(clone, 'migrations-'))
	fs.cpSync(migrationsDir, folder, { recursive: true })
	fs.writeFileSync(path.join(folder, '9999999999_next.js'), text)
	return folder
}

test('a migration that fails brings back what was there before it, whole, and says why', async () => {
	const binary = await pocketbase()
	noteServed(dataDir)
	const present = all(dataDir)
	const [upload = ''] = dataFiles(dataDir).filter(file => file.endsWith('.pdf'))
	const bad = migrations(`migrate(app => {
		app.db().newQuery('DELETE FROM services').execute()
		app.db().newQuery("UPDATE cases SET applicant = 'lost'").execute()
		$os.remove('${path.join(dataDir, upload)}')
		$os.writeFile('${path.join(dataDir, 'content-version')}', 'lost', 0o644)
		throw new Error('the reason')
	})`)
	const kept = new Set(fs.readdirSync(backups))
	await assert.rejects(updateData({ binary, dataDir, migrationsDir: bad }, backups), (error: Error) => {
		assert.match(
			error.message,
			/^The update failed, and the data are as they were before it: 9999999999_next\.js: .*the reason.*\. Run the former version of Sila again; a copy of the data is in \S+-before-update\.$/,
		)
		return true
	})
	assert.deepEqual(all(dataDir), present)
	const [copy = ''] = fs.readdirSync(backups).filter(name => !kept.has(name))
	await checkBackup(path.join(backups, copy))
	assert.deepEqual(
		fs.readdirSync(path.dirname(dataDir)).filter(name => name.startsWith('data')),
		['data'],
	)

	// The machine stopped in the middle of one: at the next start the copy comes back first.
	fs.writeFileSync(`${dataDir}.updating`, path.join(backups, copy))
	fs.writeFileSync(path.join(dataDir, 'sila.secret'), 'half')
	assert.equal(await updateData({ binary, dataDir }, backups), 'up to date')
	assert.deepEqual(all(dataDir), present)
})

test('a migration that goes well leaves a copy of what was before; only what is pending is applied', async () => {
	const binary = await pocketbase()
	const present = all(dataDir)
	const good = migrations(
		`migrate(app => { app.db().newQuery("UPDATE cases SET applicant = 'changed'").execute() })`,
	)
	const remark = await updateData({ binary, dataDir, migrationsDir: good }, backups)
	const copy = /^updated \(9999999999_next\.js\); a copy of what was before is in (\S+-before-update)$/.exec(
		remark,
	)?.[1]
	assert.ok(copy, remark)
	assert.equal(rowsIn(dataDir).cases?.[0]?.applicant, 'changed')
	assert.deepEqual(all(path.join(copy, 'data')), present)
	assert.equal(await updateData({ binary, dataDir, migrationsDir: good }, backups), 'up to date')
	assert.equal(await updateData({ binary, dataDir: path.join(clone, 'fresh') }, backups), 'none yet')
})

test('of the copies that Sila makes by itself the newest five are kept, and all that were made by hand', async () => {
	const folder = path.join(clone, 'many')
	const names = [1, 2, 3, 4, 5, 6, 7].flatMap(day => [
		`2026-01-0${day}T00-00-00Z`,
		`2026-01-0${day}T00-00-00Z-before-${day % 2 ? 'update' : 'restore'}`,
	])
	for (const name of names) fs.mkdirSync(path.join(folder, name), { recursive: true })
	discardOld(folder, names[1])
	assert.deepEqual(fs.readdirSync(folder), names.filter((_, i) => i !== 3).sort())
	discardOld(folder)
	assert.deepEqual(fs.readdirSync(folder), names.filter((_, i) => i % 2 === 0 || i > 4).sort())
})
