import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { readBackupState } from '../../core/backup/state.ts'
import { keyOf, readSheet } from '../../scripts/backups/key.ts'
import { backupsAmong, type Index, uploadOf } from '../../scripts/backups/store.ts'
import { allFiles } from '../../scripts/data/files.ts'
import { arrive, NO_CLOCK, openWith } from '../server/cases.ts'
import { casesBy, follow, PDF } from '../server/support.ts'
import { makeClone, runIn } from './clone.ts'

/* Encrypted backups: made while a server runs, damaged, lost, rehearsed, and restored where there is nothing else. */

const clone = makeClone()
after(() => fs.rmSync(clone, { recursive: true, force: true }))
const sila = path.join(clone, '.sila')
const [dataDir, backups, keyFile] = [
	path.join(sila, 'data'),
	path.join(sila, 'backups'),
	path.join(sila, 'backup.key'),
]
fs.mkdirSync(dataDir, { recursive: true })
// No job of the server's changes anything meanwhile.
const backend = await openWith(NO_CLOCK, { dataDir })
const { staff } = backend

async function run(words: string[], env: Record<string, string> = {}) {
	const child = await runIn(clone, env, words)
	return { code: await child.ended, output: child.output() }
}
async function done(words: string[], env: Record<string, string> = {}): Promise<string> {
	const { code, output } = await run(words, env)
	assert.equal(code, 0, output)
	return output
}
async function refused(words: string[], why: RegExp, env: Record<string, string> = {}): Promise<void> {
	const { code, output } = await run(words, env)
	assert.equal(code, 1, output)
	assert.match(output, why)
}
const opens = async ({ reference, code }: { reference: string; code: string }) =>
	(await follow(backend.url, { reference, code, lang: 'ar' })).status
const state = () => readBackupState(fs.readFileSync(path.join(dataDir, 'backups.json'), 'utf8'))
const nameIn = (output: string) => /npm run restore -- (\S+)/.exec(output)?.[1] ?? ''
const indexOf = (name: string): Index =>
	JSON.parse(fs.readFileSync(path.join(backups, `${name}.json`), 'utf8'))
const newestOf = () => backupsAmong(allFiles(backups))[0] ?? ''
/** What was done with backups, by the audit trail. */
function onRecord(): string[] {
	const database = new DatabaseSync(path.join(dataDir, 'data.db'), { timeout: 60_000 })
	const rows = database
		.prepare(`SELECT definition, changed, "to" FROM audit WHERE action = 'backup' ORDER BY rowid`)
		.all()
	database.close()
	return rows.map(row => `${row.definition} ${row.changed} ${row.to}`)
}
/** One bit of a file is another while something is done. */
async function damaged(file: string, work: () => Promise<void>): Promise<void> {
	const good = fs.readFileSync(file)
	const bad = Buffer.from(good)
	const at = bad.length - 40
	bad[at] = (bad[at] ?? 0) ^ 1
	fs.writeFileSync(file, bad)
	await work()
	fs.writeFileSync(file, good)
}

const before = await arrive(backend)
const sheet = path.join(clone, 'sheet.txt')
let first = ''
let second = ''

test('a backup of a running server is encrypted, for its owner alone, and said at the desk', async () => {
	first = nameIn(await done(['backup']))
	assert.match(first, /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/)
	const files = allFiles(backups)
	// The file that came, and what PocketBase writes beside it of its type.
	assert.equal(indexOf(first).files.length, 2)
	assert.deepEqual(files, [`${first}.age`, `${first}.json`, ...indexOf(first).files.map(uploadOf)])
	for (const file of files) {
		const place = path.join(backups, file)
		assert.equal(fs.statSync(place).mode & 0o777, 0o600, file)
		const bytes = fs.readFileSync(place)
		if (file.endsWith('.age')) assert.equal(bytes.subarray(0, 21).toString(), 'age-encryption.org/v1')
		for (const told of [before.record.reference, before.record.id, before.record.files[0], 'SQLite', '%PDF'])
			assert.ok(!bytes.includes(told), `${file} tells ${told}`)
	}
	assert.equal(fs.statSync(backups).mode & 0o777, 0o700)
	assert.equal(fs.statSync(keyFile).mode & 0o777, 0o600)
	assert.ok(!fs.existsSync(`${dataDir}.snapshot`))
	const { made, failed, keysKept } = state()
	assert.equal(made?.at.slice(0, 19).replaceAll(':', '-'), first.slice(0, 19))
	assert.deepEqual([failed, keysKept], [null, false])
})

test('an upload is stored once, whatever many backups have it', async () => {
	const uploads = indexOf(first).files
	const place = path.join(backups, uploadOf(uploads[0] ?? ''))
	const stored = fs.statSync(place).mtimeMs
	const again = nameIn(await done(['backup']))
	assert.deepEqual(indexOf(again).files, uploads)
	assert.equal(fs.statSync(place).mtimeMs, stored)
	// One that is not whole is stored anew.
	fs.truncateSync(place, 100)
	await done(['backup'])
	await done(['rehearse'])
})

test('a rehearsal restores it, compares it with the data, and is on record; a damaged backup is caught', async () => {
	const output = await done(['rehearse'])
	assert.match(output, /last rows, last file, codes of 1 cases/)
	assert.ok(!fs.existsSync(`${dataDir}.rehearsal`))
	assert.equal(state().rehearsed?.found, 'good')
	const newest = newestOf()
	assert.equal(onRecord().at(-1), `backups/${newest} ["rehearsed"] good`)
	const [upload = ''] = indexOf(newest).files
	await damaged(path.join(backups, uploadOf(upload)), async () => {
		await refused(['rehearse'], /is damaged: .*\.age is not what was stored/)
		// The data have what it lost: the next backup stores it once more, and tries it.
		assert.match(await done(['backup']), /Restored on trial: last rows/)
		assert.equal(state().rehearsed?.found, 'good')
	})
	for (const file of [`${newestOf()}.age`, uploadOf(upload)])
		await damaged(path.join(backups, file), async () => {
			await refused(['rehearse'], /is damaged: .*\.age is not what was stored/)
			assert.equal(state().rehearsed?.found, 'damaged')
		})
	// A file of the data that changed, although nothing writes in it.
	await damaged(
		path.join(dataDir, 'storage', before.record.collectionId, before.record.id, before.record.files[0]),
		async () => {
			await refused(['rehearse'], /is not the same in the backup and in the data/)
			assert.equal(state().rehearsed?.found, 'differs')
		},
	)
	await done(['rehearse'])
})

test('what keeps a backup from being made is said, in the terminal and at the desk, and nothing half stays', async () => {
	const there = allFiles(backups)
	const good = state().made
	fs.renameSync(backups, `${backups}-away`)
	fs.writeFileSync(backups, '')
	await refused(['backup'], /ENOTDIR|may not write|not a directory/i)
	assert.equal(state().failed?.why, 'place')
	assert.deepEqual(state().made, good)
	fs.rmSync(backups)
	fs.renameSync(`${backups}-away`, backups)
	assert.deepEqual(allFiles(backups), there)
	await refused(['backup'], /SILA_BACKUP_KEEP is three numbers/, { SILA_BACKUP_KEEP: '7' })
	assert.equal(state().failed?.why, 'other')
	// What one left that was killed goes with the next.
	for (const left of ['snapshot', 'rehearsal']) fs.mkdirSync(`${dataDir}.${left}/data`, { recursive: true })
	await done(['backup'])
	assert.equal(state().failed, null)
	for (const left of ['snapshot', 'rehearsal']) assert.ok(!fs.existsSync(`${dataDir}.${left}`), left)
})

test('key and secret are shown on record, and stay out of backups once somebody says that they keep them', async () => {
	await refused(['keys', path.join(sila, 'sheet.txt')], /is lost with the data/)
	const shown = await done(['keys'])
	const number = /^# (\d{3}-\d{3})$/m.exec(shown)?.[1] ?? ''
	await done(['keys', sheet])
	assert.equal(fs.statSync(sheet).mode & 0o777, 0o600)
	const { key, secret } = await readSheet(sheet)
	assert.equal(secret, fs.readFileSync(path.join(dataDir, 'sila.secret'), 'utf8'))
	assert.ok(fs.readFileSync(keyFile, 'utf8').includes(key.identity))
	assert.equal(state().keysKept, false)
	await refused(['keys', 'kept', number === '000-000' ? '000-001' : '000-000'], /number of another sheet/)
	await done(['keys', 'kept', sheet])
	await done(['keys', 'kept', number])
	assert.equal(state().keysKept, true)
	assert.deepEqual(onRecord().slice(-4), [
		...Array(2).fill(`backups/keys ["exported"] ${key.mark}`),
		...Array(2).fill(`backups/keys ["kept"] ${key.mark}`),
	])
	second = nameIn(await done(['backup']))
	assert.match(await done(['rehearse']), /codes of 1 cases/)
})

test('on a machine that has nothing, backup and sheet bring everything back, and old codes open', async () => {
	await backend.kill()
	const away = path.join(clone, 'away')
	fs.mkdirSync(away)
	for (const name of ['data', 'backup.key', 'keys-kept', 'backups'])
		fs.renameSync(path.join(sila, name), path.join(away, name))
	const store = path.join(away, 'backups')
	await refused(['restore'], /There is no backup in .*backups/)
	await refused(['restore', store], /key of the backups is not on this machine/)
	const other = path.join(clone, 'other.txt')
	fs.writeFileSync(
		other,
		(await keyOf('AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX')).identity,
	)
	await refused(
		['restore', store, '--keys', other],
		/The key \w+ does not open the backup .* made for the key \w+/,
	)
	const keyAlone = path.join(clone, 'key.txt')
	fs.writeFileSync(keyAlone, fs.readFileSync(sheet, 'utf8').replace(/^# sila\.secret.*$/m, ''))
	await refused(['restore', store, '--keys', keyAlone], /The secret is missing .* kept apart/)
	await damaged(path.join(store, `${second}.age`), () =>
		refused(['restore', store, '--keys', sheet], /is damaged: .*\.age is not what was stored\.\n/),
	)
	assert.ok(!fs.existsSync(dataDir), 'nothing was put in its place')
	const output = await done(['restore', store, second, '--keys', sheet])
	assert.match(output, /The secret came from the sheet: applicants open their cases/)
	assert.deepEqual(
		new Uint8Array(
			fs.readFileSync(
				path.join(dataDir, 'storage', before.record.collectionId, before.record.id, before.record.files[0]),
			),
		),
		PDF,
	)
	await backend.restart()
	assert.equal(await opens(before.receipt), 200)
	assert.deepEqual(
		(await casesBy(staff)).map(({ id }) => id),
		[before.record.id],
	)
	assert.match(onRecord().at(-1) ?? '', new RegExp(`^backups/${second} \\["restored"\\]`))
	// The key came with the sheet, so that backups go on under it; the secret is not known to be kept here.
	await done(['backup', path.join(clone, 'usb')])
	assert.deepEqual(allFiles(path.join(clone, 'usb')), allFiles(backups))
	assert.equal(state().keysKept, false)
})
