import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrive } from './cases.ts'
import { arrived } from './complaints.ts'
import { open } from './support.ts'

const backend = await open()
test.after(() => backend.stop())
const { staff, administrator } = backend
const cases = staff.collection('cases')

test('the service that protects people is restricted by its data, and no other', async () => {
	const services = await administrator.collection('services').getFullList()
	const restricted = services.filter(({ definition }) => definition.restricted)
	assert.deepEqual(
		restricted.map(({ slug }) => slug),
		['family-and-child-protection'],
	)
})

test('cases of a service that is restricted are protected, those from before with it', async () => {
	const { record, receipt } = await arrive(backend, 'yusr')
	assert.equal(record.restricted, '')
	const services = administrator.collection('services')
	const service = await services.getOne(record.service)
	await services.update(service.id, { definition: { ...service.definition, restricted: true } })
	assert.equal((await cases.getOne(record.id)).restricted, 'protection')
	const { record: next } = await arrive(backend, 'yusr')
	assert.equal(next.restricted, 'protection')
	// A complaint about such a case could tell of it.
	const { record: complaint } = await arrived(backend, 'complaint', {
		association: 'yusr',
		contactMeans: 'phone',
		email: '',
		phone: '0501234567',
		concernsReference: receipt.reference,
		concernsCode: receipt.code,
	})
	assert.equal(complaint.restricted, 'confidential')
	await services.update(service.id, { definition: service.definition })
	assert.equal((await cases.getOne(next.id)).restricted, 'protection')
})
