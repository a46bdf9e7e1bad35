/** A reporter for `node --test` that tells how each test ended. */
import path from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'
import { line, type Result } from './result.ts'

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
	for await (const event of events) {
		if (event.type === 'test:stderr' || event.type === 'test:stdout') yield event.data.message
		if (event.type !== 'test:pass' && event.type !== 'test:fail') continue
		const { name, file = '' } = event.data
		const result = event.type === 'test:pass' ? passed(event.data) : failed(event.data)
		if (result) yield line({ name, file: path.relative(process.cwd(), file), ...result })
	}
}

type Ending = Pick<Result, 'outcome' | 'reason'> | undefined
type Passed = Extract<TestEvent, { type: 'test:pass' }>['data']
type Failed = Extract<TestEvent, { type: 'test:fail' }>['data']

function passed({ name, file, details, skip, todo }: Passed): Ending {
	if (details.type === 'suite') return undefined
	// Node counts a file that holds no test as one that passed, named by its path.
	if (file && path.resolve(name) === file) return { outcome: 'failed', reason: 'the file holds no test' }
	return { outcome: skip !== undefined || todo !== undefined ? 'skipped' : 'passed' }
}

function failed({ details, todo }: Failed): Ending {
	const error = details.error as Error & { failureType?: string }
	if (todo !== undefined) return { outcome: 'skipped' }
	// A suite falls with its tests, which are told by themselves; not so when its own hook failed.
	if (details.type === 'suite' && error.failureType === 'subtestsFailed') return undefined
	return { outcome: 'failed', reason: inspect(error.cause ?? error) }
}
