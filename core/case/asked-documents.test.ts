import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskedDocument, askedText, withAsked } from './asked-documents.ts'

const proof: AskedDocument = { label: { ar: 'إثبات', en: 'Proof' }, state: 'missing', note: '' }
const card: AskedDocument = {
	label: { ar: 'الهوية', en: 'Identity card' },
	state: 'returned',
	note: 'غير واضحة.',
}

test('each document is asked for in a line of its own, in the language of who reads it', () => {
	assert.equal(
		askedText([proof, card], 'ar'),
		'- إثبات: لم يصلنا بعد، فأرفقه من فضلك.\n- الهوية: غير واضحة. أرفقه من جديد من فضلك.',
	)
	assert.equal(
		askedText([{ ...card, note: ' ' }, proof], 'en'),
		'- Identity card: please attach it again.\n- Proof: it has not reached us yet. Please attach it.',
	)
	assert.equal(askedText([], 'ar'), '')
})

test('what staff wrote around it stays when another document is ticked', () => {
	const first = askedText([proof], 'ar')
	const both = askedText([proof, card], 'ar')
	assert.equal(withAsked('', '', first), first)
	assert.equal(withAsked(`أهلًا\n${first}\nوشكرًا`, first, both), `أهلًا\n${both}\nوشكرًا`)
	// Once it was changed by hand nothing of it is taken away.
	assert.equal(withAsked('أرسل الإثبات', first, both), `أرسل الإثبات\n${both}`)
	assert.equal(withAsked(`أهلًا\n${first}`, first, ''), 'أهلًا')
})
