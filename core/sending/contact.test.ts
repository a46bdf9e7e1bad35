import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { luhn } from '../case/luhn.ts'
import { contactMeans, emailAddress, nationalId, officePhone, saudiPhone } from './contact.ts'
import { PASTED_ADDRESSES, PASTED_IDS, PASTED_PHONES } from './pasted.fixture.ts'

test('every usual way to write a Saudi number gives one spelling', () => {
	for (const written of [
		'0501234567',
		'501234567',
		'+966501234567',
		'00966501234567',
		'966501234567',
		'٠٥٠١٢٣٤٥٦٧',
		'۰۵۰۱۲۳۴۵۶۷',
		'050 123 4567',
		'(050) 123-4567',
		'\u202a+966 50 123 4567\u202c',
	]) {
		assert.equal(saudiPhone(written), '+966501234567', written)
	}
	assert.equal(saudiPhone('0126543210'), '+966126543210')
})

test('a landline takes no SMS, and other numbers are not Saudi numbers', () => {
	assert.equal(saudiPhone('0126543210', true), null)
	assert.equal(saudiPhone('0501234567', true), '+966501234567')
	for (const wrong of ['', '050123456', '05012345678', '+201001234567', '0601234567', 'هاتف', '0190000000']) {
		assert.equal(saudiPhone(wrong), null, wrong)
	}
})

test('an office has numbers that no person has', () => {
	for (const written of ['920000000', '9200 00000', '٩٢٠٠٠٠٠٠٠', '+966 9200 00000', 'tel:920000000'])
		assert.equal(officePhone(written), '920000000', written)
	for (const written of ['8001234567', '800 123 4567', '800-123-4567'])
		assert.equal(officePhone(written), '8001234567', written)
	assert.equal(officePhone('0550001122'), '+966550001122')
	for (const wrong of ['', '92000', '9300000000', '800123456']) assert.equal(officePhone(wrong), null, wrong)
	assert.equal(saudiPhone('920000000'), null)
})

test('e-mail addresses', () => {
	assert.equal(emailAddress(' Huda.A@Example.SA '), 'Huda.A@example.sa')
	for (const wrong of [
		'',
		'a',
		'a@b',
		'a@@b.sa',
		'a b@c.sa',
		'a..b@c.sa',
		'.a@c.sa',
		'a@-c.sa',
		`${'a'.repeat(65)}@c.sa`,
	]) {
		assert.equal(emailAddress(wrong), null, wrong)
	}
})

test('identity numbers: ten digits, 1 or 2 first, check digit', () => {
	assert.equal(nationalId('1000000008'), '1000000008')
	assert.equal(nationalId('٢٠٠٠٠٠٠٠٠٦'), '2000000006')
	for (const wrong of ['1000000009', '3000000004', '100000000', '10000000080', 'abcdefghij', '']) {
		assert.equal(nationalId(wrong), null, wrong)
	}
})

test('changing any one digit of a number breaks its check digit', () => {
	const body = fc.stringMatching(/^[12]\d{8}$/)
	fc.assert(
		fc.property(body, fc.nat(9), fc.integer({ min: 1, max: 9 }), (start, position, shift) => {
			const check = [...'0123456789'].find(digit => luhn(start + digit))
			const digits = [...(start + check)]
			digits[position] = String((Number(digits[position]) + shift) % 10)
			assert.equal(luhn(digits.join('')), false)
		}),
	)
})

test('only means that the channels can carry are offered', () => {
	const means = (...kinds: string[]) => contactMeans({ channels: kinds.map(kind => ({ kind })) as never })
	assert.deepEqual(means('phone', 'letters', 'interview', 'website'), [
		'phone',
		'sms',
		'email',
		'letter',
		'visit',
	])
	assert.deepEqual(means('social-media', 'fax', 'branch-delegates', 'other'), [])
	assert.deepEqual(means('email', 'field-visit'), ['email', 'visit'])
})

test('what is pasted with invisible letters, labels or signs is read as the number or the address it shows', () => {
	for (const written of PASTED_PHONES) assert.equal(saudiPhone(written), '+966550001122', written)
	for (const written of PASTED_ADDRESSES) assert.equal(emailAddress(written), 'huda@example.net', written)
	assert.equal(emailAddress('هدى@example.net'), null)
	for (const written of PASTED_IDS) assert.equal(nationalId(written), '1000000008', written)
})
