import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATUSES } from '../core/case/status.ts'
import { speak } from './frame/language.ts'
import { bringLabels, caseField, labels, statuses, statusLabel } from './labels.ts'

test('codes have their labels, of the kind where kinds call them differently', () => {
	for (const status of STATUSES) {
		assert.equal(labels.cases.values.status[status], statuses[status])
		assert.equal(statusLabel('request', status), statuses[status])
	}
	assert.equal(statusLabel('complaint', 'acknowledged'), labels.statuses.complaint.acknowledged)
	assert.notEqual(statusLabel('complaint', 'assigned'), statusLabel('inquiry', 'assigned'))
	assert.equal(statusLabel('inquiry', 'study'), statuses.study)
})

test('a field of a case has its name, one that the server shows to nobody too', () => {
	assert.equal(caseField('created'), 'وصل في')
	assert.equal(caseField('code_hash'), 'بصمة الرمز')
	assert.equal(caseField('toString'), undefined)
})

test('labels follow the language of the desk', async () => {
	speak('en')
	await bringLabels()
	assert.equal(labels.cases.fields.created, 'Came on')
	assert.equal(statuses.received, 'Received')
	assert.equal(statusLabel('inquiry', 'answered'), 'Answered')
	speak('ar')
	await bringLabels()
	assert.equal(statuses.received, statusLabel('request', 'received'))
	assert.equal(labels.cases.fields.created, 'وصل في')
})
