import { start } from '../lib/child.ts'
import { Problem } from '../lib/problem.ts'
import type { Chosen } from './choose.ts'

/** Runs test files again whenever they, or what they import, have changed; until it is ended. */
export async function watch(chosen: Chosen[]): Promise<number> {
	const files = chosen.flatMap(({ checks }) => checks.flatMap(check => check.files ?? []))
	const other = files.find(file => file.startsWith('widgets/'))
	if (files.length === 0 || other)
		throw new Problem(
			`--watch runs test files of Node: npm test -- unit --watch, or a file of test/${other ? `, and ${other} runs in a browser` : ''}.`,
		)
	const child = await start(process.execPath, ['--test', '--watch', '--test-reporter=spec', ...files], {
		onLine: line => console.log(line),
	})
	return child.exited
}
