import assert from 'node:assert/strict'
import fs from 'node:fs'
import test from 'node:test'
import type { PublishedAssociation } from '../core/policy/published.ts'
import { channelRows, peopleRows } from './channels.ts'

const read = (slug: string): PublishedAssociation =>
	JSON.parse(fs.readFileSync(new URL(`../associations/${slug}.json`, import.meta.url), 'utf8'))
const nama = read('nama-makkiyah')
const find = (association: PublishedAssociation, icon: string) =>
	channelRows(association, 'en').find(row => row.icon === icon)

test('published details lead somewhere, also those that the policy lists no channel for', () => {
	assert.deepEqual(
		[find(nama, 'phone')?.value, find(nama, 'phone')?.href],
		['050\u00a0755\u00a03717', 'tel:0507553717'],
	)
	assert.equal(find(nama, 'email')?.href, 'mailto:info@nmamakkyah.sa')
	assert.match(find(nama, 'address')?.text ?? '', /Jeddah/)
})

test('a channel without a published detail is shown and leads nowhere', () => {
	const artwa = read('artwa')
	assert.ok(find(artwa, 'phone'))
	assert.equal(find(artwa, 'phone')?.href, undefined)
	assert.equal(find(artwa, 'social-media')?.href, undefined)
})

test('help requests lead to the form, to the list of services where there are several, and nowhere while all are closed', () => {
	const to = (association: PublishedAssociation) => find(association, 'help-request')?.href
	assert.equal(to(nama), '/en/nama-makkiyah/services/support-request/#apply')
	assert.equal(to(read('yusr')), '/en/yusr/#services')
	assert.equal(
		to({ ...nama, services: nama.services.map(service => ({ ...service, open: false })) }),
		undefined,
	)
})

test('who wants to volunteer is led to the form for it', () => {
	assert.equal(find(nama, 'volunteering')?.href, '/en/nama-makkiyah/contact/#volunteering')
})

test('rows that lead somewhere come first', () => {
	const leads = channelRows(nama, 'ar').map(row => row.href !== undefined)
	assert.deepEqual(
		leads,
		leads.toSorted((one, other) => Number(other) - Number(one)),
	)
})

test('what Sila itself does is no way to a person', () => {
	const icons = peopleRows(nama, 'ar').map(row => row.icon)
	for (const own of ['help-request', 'volunteering', 'website'] as const) assert.ok(!icons.includes(own))
	assert.ok(icons.includes('phone') && icons.includes('interview'))
})
