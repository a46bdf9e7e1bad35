import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATUSES } from '../core/case/status.ts'
import { collectionLabel, fieldLabel, statuses, valueLabel } from './labels.ts'

test('codes have their labels; what people wrote has none', () => {
	for (const status of STATUSES) {
		assert.equal(valueLabel('cases', 'status', status), statuses[status])
		assert.equal(valueLabel('audit', 'to', status), statuses[status])
	}
	assert.equal(valueLabel('cases', 'applicant', 'received'), undefined)
	assert.equal(valueLabel('cases', 'status', 'constructor'), undefined)
	assert.equal(valueLabel('constructor', 'name', 'x'), undefined)
	assert.equal(fieldLabel('cases', 'toString'), undefined)
})

test('one field may be called differently in each collection', () => {
	assert.equal(fieldLabel('cases', 'created'), 'وصل في')
	assert.equal(fieldLabel('services', 'created'), 'أُنشئ')
	assert.equal(collectionLabel('audit'), 'سجل التدقيق')
	assert.equal(collectionLabel('_unknown'), undefined)
})
