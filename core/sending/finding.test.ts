import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { PAIRS, WORDS } from './finding.fixture.ts'
import {
	contactKeys,
	type Findable,
	type FindingKeys,
	findingIndex,
	identityKey,
	nameKeys,
	sought,
	type Way,
} from './finding.ts'

interface Kept {
	names?: string[]
	phone?: string
	email?: string
	identity?: string
	reference?: string
	letter?: string
}

const label = { ar: 'الهوية', en: 'ID' }
const form = { questions: [{ type: 'national-id' as const, id: 'iqama', label, required: true }] }

const keysOf = ({ names = [], phone = '', email = '', identity = '' }: Kept): FindingKeys => ({
	...nameKeys(names),
	...contactKeys({ phone, email }),
	...identityKey(form, { iqama: identity }),
})

/** An index as the migration makes it, with one case in it. */
const database = new DatabaseSync(':memory:')
database.exec(
	`CREATE VIRTUAL TABLE kept USING fts5(names, phone, email, identity, reference, words, tokenize = "unicode61 remove_diacritics 0 tokenchars '@._+-'")`,
)
const put = database.prepare(
	'INSERT INTO kept (names, phone, email, identity, reference, words) VALUES (?, ?, ?, ?, ?, ?)',
)
const found = database.prepare('SELECT rowid FROM kept WHERE kept MATCH ?')

/** Whether a case is found, as a database compares, by the first ways that find it. */
function finds(asked: string, kept: Kept, which: 'first' | 'letters' = 'first'): boolean {
	const it: Findable = { ...keysOf(kept), names: [], reference: '', letter: '', ...kept }
	const { names, phone, email, identity, reference, words } = findingIndex(it)
	database.exec('DELETE FROM kept')
	put.run(names, phone, email, identity, reference, words)
	const keys: Partial<Record<Way['by'], string>> = {
		reference: it.reference,
		phone: it.phone_key,
		email: it.email_key,
		identity: it.identity_key,
	}
	const ways = sought(asked)?.[which] ?? []
	return ways.some(({ by, whole, match }) => (whole ? keys[by] === whole : found.all(match ?? '').length > 0))
}

test('a name is found in whichever of its spellings it is asked for', () => {
	for (const [one, other] of PAIRS) {
		assert.ok(finds(one, { names: [other] }), `${one} → ${other}`)
		assert.ok(finds(other, { names: [one] }), `${other} → ${one}`)
		assert.ok(!finds(one, { names: ['ضحى قزاز'] }), one)
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

test('words of a letter are found folded, without their article, by their beginning, and all of them', () => {
	for (const [kept, asked] of WORDS) {
		assert.ok(finds(asked, { letter: `عنوان\n${kept}\nوشكرا` }, 'letters'), `${asked} → ${kept}`)
		assert.ok(!finds(asked, { letter: 'سيارة' }, 'letters'), asked)
	}
	assert.ok(!finds('إيجار سيارة', { letter: 'إيجار البيت' }, 'letters'))
	// Numbers and addresses in a letter are found by nobody who reads it.
	for (const number of ['0550001122', '1000000008', '55'])
		assert.ok(!finds(number, { letter: `هاتفي ${number}` }, 'letters'), number)
	assert.ok(!finds('هدى', { letter: 'هدى بنت سالم' }))
})

test('a part of a name is found wherever it stands, and only where it stands in one piece', () => {
	assert.ok(finds('رحمن', { names: ['عبد الرحمن'] }))
	assert.ok(finds('مي', { names: ['مي'] }))
	assert.ok(finds('مي', { names: ['سلمى مي'] }))
	assert.ok(!finds('محمد', { names: ['محمود حمدان'] }))
	assert.ok(!finds('خالدسعد', { names: ['سعد خالد'] }))
})

test('what SQLite’s index would read as its own language is text', () => {
	for (const typed of [
		'سعد" OR names : "',
		'سعد AND',
		'NOT سعد',
		'(سعد',
		'سعد*',
		'"',
		'names:x',
		"x' OR 1",
		'-سعد',
	])
		assert.doesNotThrow(() => finds(typed, { names: ['سعد'] }), typed)
})

test('what was begun is found by its part, in whichever number it stands', () => {
	for (const begun of ['055000', '55000', '966550', '1122'])
		assert.ok(finds(begun, { phone: '+966550001122' }), begun)
	assert.ok(finds('10000', { identity: '1000000008' }))
	// Four digits are the end of a number, as people say them.
	assert.ok(finds('١١٢٢', { phone: '+966550001122' }))
	assert.ok(!finds('5000', { phone: '+966550001122' }))
	assert.ok(finds('0008', { identity: '1000000008' }))
})

test('nothing typed looks for nothing', () => {
	for (const typed of ['', '  ', '%', '_ \\', '\u200b', '-', '12', 'م'])
		assert.equal(sought(typed), null, typed)
})

test('what is not a number of its kind is no key', () => {
	const none = { name_key: '', phone_key: '', email_key: '', identity_key: '' }
	assert.deepEqual(keysOf({ names: [''], phone: '123', email: 'x', identity: '1' }), none)
	assert.deepEqual(keysOf({}), none)
})
