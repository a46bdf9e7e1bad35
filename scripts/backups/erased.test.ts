import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { allFiles } from '../data/files.ts'
import { erasedSince } from './erased.ts'

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-erased-'))
after(() => fs.rmSync(top, { recursive: true, force: true }))

/** Data with cases of which some were erased. */
function data(name: string, ...erased: string[]): string {
	const folder = path.join(top, name)
	fs.mkdirSync(folder)
	const database = new DatabaseSync(path.join(folder, 'data.db'))
	database.exec(`CREATE TABLE cases (id TEXT, reference TEXT);
		CREATE TABLE audit (id TEXT, "case" TEXT, action TEXT, at TEXT);
		INSERT INTO cases VALUES ('a', '1'), ('b', '2'), ('c', '3');
		INSERT INTO audit VALUES ('of a', 'a', 'received', '2026-11-01 08:00:00.000Z')`)
	for (const id of erased)
		database
			.prepare("INSERT INTO audit VALUES (?, ?, 'erased', '2026-11-02 08:00:00.000Z')")
			.run(`end of ${id}`, id)
	database.close()
	return folder
}

test('who was erased since is named, however late the data say that they were brought together', () => {
	const live = data('live', 'a', 'b')
	const older = data('older', 'a')
	const before = allFiles(older)
	assert.deepEqual(erasedSince(live, older), ['2'])
	assert.deepEqual(allFiles(older), before, 'nothing is left beside what is restored')
	assert.deepEqual(erasedSince(live, data('none')), ['1', '2'])
	assert.deepEqual(erasedSince(live, data('same', 'a', 'b')), [])
	assert.deepEqual(erasedSince(path.join(top, 'nothing'), older), [])
	fs.writeFileSync(path.join(live, 'data.db'), 'damaged')
	assert.deepEqual(erasedSince(live, older), [])
})
