import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { PASTED_ADDRESSES, PASTED_IDS, PASTED_PHONES } from '../../core/sending/pasted.fixture.ts'
import { caseBy, file, good, open, PDF, send } from './support.ts'

/* What people paste and how they spell their names, as it comes to be stored. */

const backend = await open()
after(() => backend.stop())

async function stored(
	change: Parameters<typeof send>[1],
	parts?: NonNullable<Parameters<typeof send>[2]>['parts'],
) {
	const { status, body } = await send(backend.url, change, parts ? { parts } : {})
	assert.equal(status, 201, JSON.stringify(body))
	const filter = `reference = '${body.reference}'`
	return caseBy(backend.staff, filter)
}

const answers = (change: Record<string, string>) => ({ answers: { ...good.answers, ...change } })

test('an address or a number with invisible letters is kept without them', async () => {
	for (const email of PASTED_ADDRESSES) {
		const record = await stored(answers({ contactMeans: 'email', email }))
		assert.equal(record.answers.answers.email, 'huda@example.net')
	}
	for (const phone of PASTED_PHONES) {
		assert.equal((await stored(answers({ phone }))).answers.answers.phone, '+966550001122')
	}
	for (const id of PASTED_IDS) {
		const record = await stored(answers({ 'national-id': id }))
		assert.equal(record.answers.answers['national-id'], '1000000008')
	}
})

test('a name is kept without marks of direction, and signed in any of its spellings', async () => {
	const marked = await stored({ ...answers({ fullName: 'ليلى\u200f سعد' }), signature: 'ليلى سعد' })
	assert.equal(marked.applicant, 'ليلى سعد')
	const turned = await stored({ ...answers({ fullName: 'سارة \u202eسعد\u2066' }), signature: 'سارة سعد' })
	assert.equal(turned.applicant, 'سارة سعد')
	for (const [fullName, signature] of [
		['عبدالكريم سعد', 'عبد الكريم سعد'],
		['مؤيد سعد', 'مويد سعد'],
		['صفاء سعد', 'صفا سعد'],
		['علی سعد', 'علي سعد'],
		['عبدﷲ سعد', 'عبدالله سعد'],
		['D’Arc Ana', "D'Arc Ana"],
		['Zoe\u0308 Lima', 'Zo\u00eb Lima'],
		['سعد علي', 'سعد علي.'],
	] as const) {
		await stored({ ...answers({ fullName }), signature })
	}
})

test('a person with one name can apply, and what is no name is refused by its field', async () => {
	for (const fullName of ['سوكارنو', 'Suharto', 'U Thant', 'م حسن']) {
		assert.equal((await stored({ ...answers({ fullName }), signature: fullName })).applicant, fullName)
	}
	for (const fullName of ['12 34', '😀😀', '😀😀 😀']) {
		const { status, body } = await send(backend.url, { ...answers({ fullName }), signature: fullName })
		assert.equal(status, 400)
		assert.equal(body.data['answers.fullName'].code, 'name')
	}
})

test('the name of a file cannot be turned around', async () => {
	const record = await stored({}, [['documents.marital-status-proof', file(PDF, 'invoice\u202efdp.pdf')]])
	const names = Object.values(record.file_names as Record<string, { name: string }>)
	assert.deepEqual(
		names.map(({ name }) => name),
		['invoicefdp.pdf'],
	)
})
