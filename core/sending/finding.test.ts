import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PAIRS } from './finding.fixture.ts'
import { contactKeys, type FindingKeys, identityKey, nameKeys, type Sought, sought } from './finding.ts'

interface Kept {
	names?: string[]
	phone?: string
	email?: string
	identity?: string
	reference?: string
}

const label = { ar: 'الهوية', en: 'ID' }
const form = { questions: [{ type: 'national-id' as const, id: 'iqama', label, required: true }] }

const keysOf = ({ names = [], phone = '', email = '', identity = '' }: Kept): FindingKeys => ({
	...nameKeys(names),
	...contactKeys({ phone, email }),
	...identityKey(form, { iqama: identity }),
})

/** Whether a case is found, as a database compares. */
function finds(asked: string, kept: Kept): boolean {
	const { any, terms } = sought(asked) as Sought
	const keys = { reference: kept.reference ?? '', ...keysOf(kept) }
	const met = ({ key, value, whole }: Sought['terms'][number]) =>
		whole ? keys[key] === value : keys[key].includes(value)
	return any ? terms.some(met) : terms.every(met)
}

test('a name is found in whichever of its spellings it is asked for', () => {
	for (const [one, other] of PAIRS) {
		assert.ok(finds(one, { names: [other] }), `${one} → ${other}`)
		assert.ok(finds(other, { names: [one] }), `${other} → ${one}`)
		assert.ok(!finds(one, { names: ['نورة بنت خالد'] }), one)
	}
})

test('each word is looked for, in any order, and all must be there', () => {
	assert.ok(finds('سعد عبدالكريم', { names: ['عبد الكريم بن سعد'] }))
	assert.ok(!finds('سعد خالد', { names: ['عبد الكريم بن سعد'] }))
	assert.ok(finds('ليلى', { names: ['هدى سالم', 'ليلى سعد'] }))
})

test('a number is found however it is written, and so is an address', () => {
	for (const phone of [
		'0550001122',
		'+966550001122',
		'٠٥٥٠٠٠١١٢٢',
		'00966 55 000 1122',
		'\u2066966550001122+',
	])
		assert.ok(finds(phone, { phone: '+966550001122' }), phone)
	for (const id of ['1000000008', '١٠٠٠٠٠٠٠٠٨', '1000 000 008', 'هوية 1000000008'])
		assert.ok(finds(id, { identity: '1000000008' }), id)
	for (const email of ['Huda@Example.net', '\u200bhuda@example.net', 'huda@'])
		assert.ok(finds(email, { email: 'huda@example.net' }), email)
	for (const number of [
		'123456782',
		'123 456 782',
		'١٢٣ ٤٥٦ ٧٨٢',
		'#123-456-782',
		'رقم الطلب: 123 456 782',
		'123',
	])
		assert.ok(finds(number, { reference: '123456782' }), number)
})

test('what was begun is found by its part, in whichever number it stands', () => {
	for (const begun of ['055000', '55000', '966550', '1122'])
		assert.ok(finds(begun, { phone: '+966550001122' }), begun)
	assert.ok(finds('10000', { identity: '1000000008' }))
})

test('nothing typed looks for nothing', () => {
	for (const typed of ['', '  ', '%', '_ \\', '\u200b', '-']) assert.equal(sought(typed), null, typed)
})

test('what is not a number of its kind is no key', () => {
	const none = { name_key: '', phone_key: '', email_key: '', identity_key: '' }
	assert.deepEqual(keysOf({ names: [''], phone: '123', email: 'x', identity: '1' }), none)
	assert.deepEqual(keysOf({}), none)
})
