import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from '../policy/associations.fixture.ts'
import { checkCompletion, checkText, completedChecklist } from './completion.ts'
import { checkContact, normalizeContact } from './contact.ts'

const service = load('yusr').services.find(({ slug }) => slug === 'skills-programmes') ?? assert.fail()
const head = new TextEncoder().encode('%PDF-1.7')
const pdf = (document: string) => ({ document, name: 'a.pdf', size: 100, head })

test('a completion has an answer or a file, of a document of the form, and the case room for it', () => {
	const codes = (answer: string, documents: string[], kept = 0) =>
		checkCompletion(service, answer, documents.map(pdf), kept).map(({ field, code }) => [field, code])
	assert.deepEqual(codes('', []), [['answer', 'nothing_sent']])
	assert.deepEqual(codes('x', []), [])
	assert.deepEqual(codes('', ['supporting', 'marital-status-proof']), [])
	assert.deepEqual(codes('', ['other']), [['documents.other', 'unknown_field']])
	assert.deepEqual(codes('', Array(7).fill('supporting')), [['documents', 'file_count']])
	assert.deepEqual(codes('', ['supporting'], 19), [])
	assert.deepEqual(codes('', ['supporting'], 20), [['documents', 'file_count']])
	assert.deepEqual(
		checkText('reason', 'x'.repeat(3001)).map(({ code }) => code),
		['too_long'],
	)
})

test('what was sent is present again, and what was not stays as staff left it', () => {
	const returned = { document: 'a1', state: 'returned', note: 'x' } as const
	const other = { ...returned, document: 'b1' }
	assert.deepEqual(completedChecklist([returned, other], [{ document: 'a1' }]), [
		{ document: 'a1', state: 'present', note: '' },
		other,
	])
})

test('contact details are those that the means needs, in one spelling', () => {
	const found = checkContact(load('yusr'), { contactMeans: 'email', phone: '1' })
	assert.deepEqual(
		found.map(({ field, code }) => [field, code]),
		[
			['phone', 'phone'],
			['email', 'required'],
		],
	)
	assert.deepEqual(
		normalizeContact({ contactMeans: 'sms', phone: '٠٥٠١٢٣٤٥٦٧', email: 'A@EXAMPLE.net', address: '' }),
		{ contactMeans: 'sms', phone: '+966501234567', email: 'A@example.net' },
	)
})
