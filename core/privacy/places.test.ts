import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlace, placesAbroad, readPlaces } from './places.ts'

test('a place is a country of two letters, or left out', () => {
	for (const country of ['SA', 'DE', '']) assert.ok(isPlace(country), country)
	for (const country of ['sa', 'KSA', 'Riyadh', 'S4']) assert.ok(!isPlace(country), country)
})

test('what is outside the Kingdom is told, what is in it or not said is not', () => {
	const set: Record<string, string> = { SILA_SERVER_IN: 'SA', SILA_BACKUPS_IN: ' DE ' }
	const places = readPlaces(name => set[name])
	assert.deepEqual(places, { server: 'SA', backups: 'DE', replica: '' })
	assert.deepEqual(placesAbroad(places), ['backups'])
	assert.deepEqual(placesAbroad({ server: '', backups: '', replica: '' }), [])
	assert.deepEqual(placesAbroad({ server: 'BH', backups: 'SA', replica: 'AE' }), ['server', 'replica'])
})
