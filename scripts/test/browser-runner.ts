/** Runs the widget tests named, or all those of web-test-runner.config.mjs, in Chromium and tells how each one ended. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Reporter, startTestRunner, type TestSession, type TestSuiteResult } from '@web/test-runner'
import { root } from '../lib/paths.ts'
import { freePort } from '../lib/port.ts'
import { line } from './result.ts'

const tell = (result: Parameters<typeof line>[0]) => process.stdout.write(line(result))

function tellSuite(suite: TestSuiteResult, file: string, above: string[]): number {
	for (const { name, passed, skipped, error } of suite.tests) {
		const outcome = skipped ? 'skipped' : passed ? 'passed' : 'failed'
		const reason = error ? `${error.message}\n${error.stack ?? ''}` : 'failed without a reason'
		tell({ name: [...above, name].join(' › '), file, outcome, ...(outcome === 'failed' && { reason }) })
	}
	return suite.suites.reduce(
		(count, inner) => count + tellSuite(inner, file, [...above, inner.name]),
		suite.tests.length,
	)
}

function tellFile(session: TestSession): void {
	const file = path.relative(root, session.testFile ?? '')
	const count = session.testResults ? tellSuite(session.testResults, file, []) : 0
	const logs = session.logs.map(words => words.join(' '))
	for (const { message } of session.errors)
		tell({ name: 'the file as a whole', file, outcome: 'failed', reason: [message, ...logs].join('\n') })
	if (count === 0 && session.errors.length === 0) {
		const reason = ['the file holds no test', ...session.request404s.map(url => `not found: ${url}`)].join(
			'\n',
		)
		tell({ name: 'the file as a whole', file, outcome: 'failed', reason })
	}
}

const reporter: Reporter = {
	reportTestFileResults: ({ sessionsForTestFile }) => sessionsForTestFile.forEach(tellFile),
}
const { default: config } = await import(pathToFileURL(path.join(root, 'web-test-runner.config.mjs')).href)
const files = process.argv.slice(2)
await startTestRunner({
	// Several run at once, and would try the same ports.
	config: { ...config, port: await freePort(), ...(files.length > 0 && { files }), reporters: [reporter] },
	readCliArgs: false,
	readFileConfig: false,
})
