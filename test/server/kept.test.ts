import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { STATE } from '../../server/content/kept.ts'

test('the state of definitions is another with each that is changed, added or deleted', () => {
	const database = new DatabaseSync(':memory:')
	database.exec(`CREATE TABLE associations (id TEXT, updated TEXT);
		CREATE TABLE services (id TEXT, association TEXT, updated TEXT);
		INSERT INTO associations VALUES ('a', '1'), ('b', '1');
		INSERT INTO services VALUES ('older', 'a', '1'), ('newer', 'a', '2'), ('other', 'b', '9')`)
	const state = () =>
		database.prepare(`SELECT ${STATE.replaceAll('{:association}', "'a'")} AS state`).get()?.state
	const seen = new Set([state()])
	for (const [n, change] of [
		"UPDATE associations SET updated = '2' WHERE id = 'a'",
		"UPDATE services SET updated = '3' WHERE id = 'older'",
		"DELETE FROM services WHERE id = 'newer'",
		"INSERT INTO services VALUES ('newest', 'a', '4')",
		"UPDATE services SET updated = '5' WHERE id = 'newest'",
	].entries()) {
		database.exec(change)
		assert.equal(seen.add(state()).size, n + 2, change)
	}
	database.exec("UPDATE services SET updated = '10' WHERE id = 'other'")
	assert.ok(seen.has(state()))
	database.close()
})
