import { start } from '../lib/child.ts'
import { Failure } from '../lib/failure.ts'
import type { Chosen } from './choose.ts'

/** Runs test files again whenever they, or what they import, have changed; until it is ended. */
export async function watch(chosen: Chosen[]): Promise<number> {
	const checks = chosen.flatMap(({ checks }) => checks)
	const files = checks.flatMap(check => check.files ?? [])
	const other = files.find(file => file.startsWith('widgets/'))
	if (files.length === 0 || other)
		throw new Failure(
			`--watch runs test files of Node: npm test -- unit --watch, or a file of test/${other ? `, and ${other} runs in a browser` : ''}.`,
		)
	// What `npm test` runs in one process is then over in a few seconds.
	const together = checks.length === 1 ? ['--test-isolation=none'] : []
	const args = ['--test', '--watch', ...together, '--test-reporter=spec', ...files]
	const child = await start(process.execPath, args, {
		onLine: line => console.log(line),
	})
	return child.exited
}
