import assert from 'node:assert/strict'
import fs from 'node:fs'
import test from 'node:test'
import { needs } from './needs.ts'

const all = ['artwa', 'nama-makkiyah', 'kadi', 'yusr', 'kitab-wa-qari'].map(slug =>
	JSON.parse(fs.readFileSync(new URL(`../associations/${slug}.json`, import.meta.url), 'utf8')),
)

test('every service stands under exactly one need', () => {
	const { urgent, particular, open } = needs(all)
	const listed = [...urgent, ...[...particular, ...open].flatMap(({ offers }) => offers)].map(
		({ service }) => service,
	)
	const services = all.flatMap(association => association.services)
	assert.equal(listed.length, services.length)
	assert.deepEqual(new Set(listed), new Set(services))
})

test('a need in the same words stands once, with all who answer it', () => {
	const { open } = needs(all)
	assert.deepEqual(
		open.map(({ need, offers }) => [need.en, offers.map(({ association }) => association.slug)]),
		[
			['I need support', ['artwa', 'nama-makkiyah']],
			['I want a service from the association', ['kadi', 'kitab-wa-qari']],
		],
	)
})

test('only a service that authorities open is urgent', () => {
	assert.deepEqual(
		needs(all).urgent.map(({ service }) => service.slug),
		['family-and-child-protection'],
	)
})
