import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load, SLUGS } from '../policy/associations.fixture.ts'
import { COMPLAINT_PROCESS } from './complaint-process.ts'
import { INQUIRY_PROCESS } from './inquiry-process.ts'
import { nextSteps } from './next-steps.ts'
import { type Process, stepsFrom } from './process.ts'
import type { CaseKind, CaseStatus } from './status.ts'

/** What lies ready at each place of the way, following the first of it to the end. */
function way(kind: CaseKind, process: Process): string[] {
	const passed: string[] = []
	for (let status: CaseStatus | undefined = 'received'; status; ) {
		const near: CaseStatus[] = nextSteps(kind, status, stepsFrom(process, status, 'staff'))
		if (near.length > 0) passed.push(near.join('/'))
		status = near[0]
	}
	return passed
}

test('from its arrival on a case is led along its process, whatever the association', () => {
	assert.deepEqual(way('request', load('yusr')), [
		'complete',
		'study',
		'accepted/rejected',
		'registered',
		'delivered',
	])
	assert.deepEqual(way('request', load('kadi')), ['complete', 'study', 'accepted/rejected', 'delivered'])
	assert.deepEqual(way('request', load('kitab-wa-qari')), [
		'complete',
		'accepted/rejected',
		'registered',
		'delivered',
	])
	assert.deepEqual(way('complaint', { process: COMPLAINT_PROCESS }), [
		'acknowledged',
		'assigned',
		'investigation',
		'settlement-proposed',
	])
	assert.deepEqual(way('inquiry', { process: INQUIRY_PROCESS }), ['answered', 'closed'])
})

test('what lies ready is a step of the process, and never what ends a request', () => {
	for (const slug of SLUGS)
		for (const { status } of load(slug).process)
			for (const lacking of [false, true]) {
				const steps = stepsFrom(load(slug), status, 'staff')
				const near = nextSteps('request', status, steps, { lacking })
				assert.ok(near.every(to => steps.some(step => step.to === to)))
				assert.ok(!near.includes('withdrawn') && !near.includes('closed'))
			}
})

test('where a document is not there the return lies ready, until it was asked for', () => {
	const from = (status: CaseStatus) =>
		nextSteps('request', status, stepsFrom(load('yusr'), status, 'staff'), { lacking: true })
	assert.deepEqual(from('received'), ['needs-completion'])
	assert.deepEqual(from('clarification'), ['needs-completion'])
	assert.deepEqual(from('needs-completion'), ['complete'])
})
