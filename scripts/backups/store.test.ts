import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { createGzip } from 'node:zlib'
import { generateX25519Identity } from 'age-encryption'
import { pack } from 'tar-stream'
import { markOf } from '../data/files.ts'
import { encrypted, encryptedSize } from './age.ts'
import { packed, unpack } from './archive.ts'
import { readJournal, uploadsSince, writeJournal } from './journal.ts'
import { type Key, keyOf } from './key.ts'
import { discard } from './mirror.ts'
import { openSnapshot } from './open.ts'
import { NoRoom, seeRoom } from './room.ts'
import { faultOf } from './state.ts'
import { archiveOf, folderStore, type Index, indexOf, removeParts, uploadOf, write } from './store.ts'

/* What stands in a store, and what is refused of what somebody else put there. */

const place = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-store-'))
after(() => fs.rmSync(place, { recursive: true, force: true }))
let folders = 0
const folder = () => {
	const made = path.join(place, String(++folders))
	fs.mkdirSync(made)
	return made
}
const key = await keyOf(await generateX25519Identity())
const NAME = '2026-11-28T00-00-00Z'

async function indexFor(store: string, of: Key = key): Promise<Index> {
	const index: Index = {
		format: 1,
		made: '2026-11-28T00:00:00.000Z',
		sila: '0.1.0',
		key: of.mark,
		archive: await markOf(path.join(store, archiveOf(NAME))),
		files: [],
	}
	fs.writeFileSync(path.join(store, indexOf(NAME)), JSON.stringify(index))
	return index
}

test('what is encrypted has the size that is foretold', async () => {
	for (const bytes of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
		const made = await buffer(await encrypted(Readable.from([Buffer.alloc(bytes)]), key))
		assert.equal(made.length, await encryptedSize(bytes, key), String(bytes))
	}
})

test('an archive that was made by whoever has only the half of the key that encrypts is refused', async () => {
	const [content, store] = [folder(), folder()]
	fs.mkdirSync(path.join(content, 'data'))
	const manifest = JSON.stringify({ format: 1, files: {}, rows: {} })
	fs.writeFileSync(path.join(content, 'manifest.json'), manifest)
	const sum = createHash('sha256').update(manifest).digest('hex')
	fs.writeFileSync(path.join(content, 'manifest.sha256'), `${sum}  manifest.json\n`)
	fs.writeFileSync(path.join(content, 'seal'), sum)
	await write(store, archiveOf(NAME), await packed(content, key))
	await indexFor(store)
	await assert.rejects(
		openSnapshot(folderStore(store), NAME, key, folder()),
		/is damaged: its seal is broken, so it was not made by who has the key\.$/,
	)
})

test('nothing in an archive lands outside of the folder it is opened into', async () => {
	for (const [name, type] of [
		['../outside', 'file'],
		[path.join(place, 'outside'), 'file'],
		['data/link', 'symlink'],
	] as const) {
		const store = folder()
		const tar = pack()
		if (type === 'file') tar.entry({ name }, 'x')
		else tar.entry({ name, type, linkname: '/etc/passwd' }).end(undefined)
		tar.finalize()
		await write(store, archiveOf(NAME), await encrypted(Readable.from(tar).pipe(createGzip()), key))
		const to = folder()
		await assert.rejects(
			unpack(folderStore(store), NAME, await indexFor(store), key, to),
			/is not what was stored: it holds/,
		)
		assert.deepEqual(fs.readdirSync(to), [])
		assert.ok(!fs.existsSync(path.join(place, 'outside')))
	}
})

test('a cut archive, a key of somebody else and an index that names other files are told apart', async () => {
	const [content, store] = [folder(), folder()]
	fs.writeFileSync(path.join(content, 'a'), Buffer.alloc(300_000, 'abc'))
	await write(store, archiveOf(NAME), await packed(content, key))
	const index = await indexFor(store)
	const other = await keyOf(await generateX25519Identity())
	const opened = (of: Key) => openSnapshot(folderStore(store), NAME, of, folder())
	await assert.rejects(
		opened(other),
		new RegExp(`The key ${other.mark} does not open .* made for the key ${key.mark}`),
	)
	fs.truncateSync(path.join(store, archiveOf(NAME)), index.archive.size - 20)
	await assert.rejects(opened(key), /is damaged: \S+\.age is not what was stored\.$/)
	fs.writeFileSync(path.join(store, indexOf(NAME)), JSON.stringify({ ...index, files: ['../../x'] }))
	await assert.rejects(opened(key), /\.json is damaged/)
	fs.writeFileSync(path.join(store, indexOf(NAME)), 'half')
	await assert.rejects(opened(key), /is damaged/)
})

test('what a rule does not keep goes with its uploads, and nothing where one that stays cannot be read', async () => {
	const store = folder()
	const upload = (letter: string) => letter.repeat(64)
	const put = (name: string) => {
		const file = path.join(store, name)
		fs.mkdirSync(path.dirname(file), { recursive: true })
		fs.writeFileSync(file, 'x')
		fs.utimesSync(file, 1, 1)
	}
	const names = ['2026-01-01T00-00-00Z', '2026-01-02T00-00-00Z', '2026-01-03T00-00-00Z']
	for (const [n, name] of names.entries()) {
		put(archiveOf(name))
		const files = ['a', 'b', 'c', 'd'].slice(n, n + 2).map(upload)
		const index = { format: 1, made: `${name.slice(0, 10)}T00:00:00.000Z`, files }
		fs.writeFileSync(path.join(store, indexOf(name)), JSON.stringify(index))
	}
	for (const letter of 'abcdef') put(uploadOf(upload(letter)))
	put(archiveOf('2026-01-04T00-00-00Z'))
	fs.writeFileSync(path.join(store, 'notes.txt'), 'of somebody else')
	// One that came just now belongs to what is still being written.
	fs.utimesSync(path.join(store, uploadOf(upload('f'))), new Date(), new Date())
	// And one since the last backup is in a journal.
	const mark = { size: 1, sha256: upload('0') }
	const journal = await writeJournal(store, { 'storage/c/r/e.pdf': mark }, [upload('e')], key)
	assert.deepEqual((await readJournal(folderStore(store), journal)).files, [upload('e')])
	assert.deepEqual(await uploadsSince(folderStore(store), key), { 'storage/c/r/e.pdf': mark })
	assert.ok(!fs.readFileSync(path.join(store, journal), 'utf8').includes('e.pdf'))

	const last = path.join(store, indexOf(names[2] ?? ''))
	const good = fs.readFileSync(last)
	const before = [...(await folderStore(store).list()).keys()]
	const now = new Date().toISOString()
	fs.writeFileSync(last, 'half')
	await assert.rejects(discard(folderStore(store), { days: 1, weeks: 0, months: 0 }, now))
	assert.deepEqual([...(await folderStore(store).list()).keys()], before)
	fs.writeFileSync(last, good)
	const gone = await discard(folderStore(store), { days: 1, weeks: 0, months: 0 }, now)
	assert.deepEqual(gone, names.slice(0, 2).reverse())
	assert.deepEqual(
		[...(await folderStore(store).list()).keys()].sort(),
		[archiveOf(names[2] ?? ''), indexOf(names[2] ?? ''), journal, ...'cdef']
			.map(name => (name.length === 1 ? uploadOf(upload(name)) : name))
			.sort(),
	)
	assert.ok(fs.existsSync(path.join(store, 'notes.txt')))
})

test('a write that breaks off leaves nothing under its name, and what it left goes a day later', async () => {
	const store = folder()
	const broken = Readable.from(
		(async function* () {
			yield Buffer.from('half')
			throw new Error('the disk is gone')
		})(),
	)
	await assert.rejects(write(store, archiveOf(NAME), broken), /the disk is gone/)
	assert.deepEqual(fs.readdirSync(store), [])
	for (const [file, time] of [
		['old.age.1.part', 1],
		['files/ab/new.age.1.part', Date.now() / 1000],
	] as const) {
		const left = path.join(store, file)
		fs.mkdirSync(path.dirname(left), { recursive: true })
		fs.writeFileSync(left, '')
		fs.utimesSync(left, time, time)
	}
	removeParts(store)
	assert.deepEqual(fs.readdirSync(store), ['files'])
})

test('a disk without room for it is told before anything is written, in words and for the desk', () => {
	const far = path.join(place, 'not', 'there', 'yet')
	seeRoom([{ folder: far, bytes: 1 }])
	const full = () =>
		seeRoom([
			{ folder: far, bytes: 1 },
			{ folder: place, bytes: 1e18 },
		])
	assert.throws(full, /There is no room in .*: 1000000000\.\d GB are needed, and \S+ [MG]B are free\./)
	assert.throws(full, NoRoom)
	assert.equal(faultOf(new NoRoom('')), 'room')
	assert.equal(faultOf(Object.assign(new Error(), { code: 'ENOSPC' })), 'room')
	assert.equal(faultOf(Object.assign(new Error(), { code: 'EROFS' })), 'place')
	assert.equal(faultOf(new Error('of any kind')), 'other')
})
