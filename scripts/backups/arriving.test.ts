import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { newUploads } from './arriving.ts'

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-arriving-'))
after(() => fs.rmSync(dataDir, { recursive: true, force: true }))

/** Puts a file where PocketBase does, and gives its folder the time in seconds at which it came. */
function come(file: string, at: number): string {
	const place = path.join(dataDir, 'storage', file)
	fs.mkdirSync(path.dirname(place), { recursive: true })
	fs.writeFileSync(place, '')
	fs.utimesSync(path.dirname(place), at, at)
	return `storage/${file}`
}

test('each upload that came since is told until it is done with, also a later one of the same record', () => {
	const since = 1_000_000
	come('cases/old/a.pdf', since - 60)
	const [first, beside] = [come('cases/one/a.pdf', since + 1), come('cases/one/a.pdf.attrs', since + 1)]
	come('cases/one/thumbs_a.pdf/small.png', since + 1)
	fs.utimesSync(path.join(dataDir, 'storage/cases/one'), since + 1, since + 1)
	const arriving = newUploads(dataDir, since * 1000)
	assert.deepEqual(arriving.look().sort(), [first, beside])
	assert.deepEqual(arriving.look().sort(), [first, beside], 'they were not stored yet')
	arriving.done([first, beside])
	assert.deepEqual(arriving.look(), [])
	const second = come('cases/one/b.pdf', since + 2)
	const other = come('messages/two/c.png', since + 2)
	assert.deepEqual(arriving.look().sort(), [second, other])
	arriving.done([second, other])
	fs.rmSync(path.join(dataDir, 'storage/cases/one'), { recursive: true })
	assert.deepEqual(arriving.look(), [])
	assert.deepEqual(newUploads(path.join(dataDir, 'nothing'), 0).look(), [])
})
