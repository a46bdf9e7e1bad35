import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BackupState, backupGaps, NO_BACKUPS, readBackupState } from './state.ts'

const NOW = '2026-11-28T09:00:00.000Z'
const GOOD: BackupState = {
	made: { at: '2026-11-27T23:00:00.000Z', bytes: 1 },
	failed: null,
	rehearsed: { at: '2026-09-01T09:00:00.000Z', of: '2026-08-31T23:00:00.000Z', found: 'good' },
	elsewhere: { at: '2026-11-27T23:01:00.000Z', why: null },
	keysKept: true,
}
const gaps = (state: Partial<BackupState>) => backupGaps({ ...GOOD, ...state }, NOW)

test('nothing is told while all is well, and of a new installation that there is none', () => {
	assert.deepEqual(gaps({}), [])
	assert.deepEqual(backupGaps(NO_BACKUPS, NOW), [{ code: 'copy', until: '' }, { code: 'keys' }])
})

test('each thing is told once it is older than it may be, counted in days of Riyadh', () => {
	const made = (at: string) => gaps({ made: { at, bytes: 1 } })
	assert.deepEqual(made('2026-11-25T21:00:00.000Z'), [])
	assert.deepEqual(made('2026-11-25T20:59:00.000Z'), [{ code: 'copy', until: '2026-11-25' }])
	const rehearsed = (at: string) => gaps({ rehearsed: { at, of: at, found: 'good' } })
	assert.deepEqual(rehearsed('2026-08-30T09:00:00.000Z'), [])
	assert.deepEqual(rehearsed('2026-08-29T09:00:00.000Z'), [{ code: 'rehearsal', until: '2026-08-29' }])
	assert.deepEqual(gaps({ rehearsed: null }), [{ code: 'rehearsal', until: '' }])
	const away = (at: string) => gaps({ elsewhere: { at, why: null } })
	assert.deepEqual(away('2026-11-21T09:00:00.000Z'), [])
	assert.deepEqual(away('2026-11-20T09:00:00.000Z'), [{ code: 'elsewhere', until: '2026-11-20' }])
	assert.deepEqual(gaps({ elsewhere: null }), [{ code: 'elsewhere', until: '' }])
	assert.deepEqual(gaps({ keysKept: false }), [{ code: 'keys' }])
})

test('what failed is told at once, and why', () => {
	assert.deepEqual(gaps({ failed: { at: NOW, why: 'room' } }), [
		{ code: 'copy_failed', until: '2026-11-28', why: 'room' },
	])
	assert.deepEqual(gaps({ rehearsed: { at: NOW, of: NOW, found: 'damaged' } }), [
		{ code: 'rehearsal_failed', until: '2026-11-28', found: 'damaged' },
	])
	assert.deepEqual(gaps({ elsewhere: { at: '2026-11-27T23:00:00.000Z', why: 'place' } }), [
		{ code: 'elsewhere', until: '2026-11-28', why: 'place' },
	])
})

test('a file that says nothing to be read tells nothing', () => {
	assert.deepEqual(readBackupState(''), NO_BACKUPS)
	assert.deepEqual(readBackupState('{"keysKept":true}'), { ...NO_BACKUPS, keysKept: true })
})
