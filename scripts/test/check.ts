import path from 'node:path'
import { start } from '../lib/child.ts'
import { explain } from '../lib/failure.ts'
import { root } from '../lib/paths.ts'
import { parse, type Result } from './result.ts'
import type { Check } from './steps.ts'

/** Longer than any check takes on a machine several times slower than ours: one that hangs must end as a failure. */
const LIMIT = 45 * 60_000
const KEPT_LINES = 60

/** Runs one check to its end. Whatever happens to its runner, at least one result comes back. `tell` hears of each test. */
export async function runCheck(check: Check, tell: () => void): Promise<Result[]> {
	const results: Result[] = []
	const words: string[] = []
	const itself = (outcome: Result['outcome'], reason = words.slice(-KEPT_LINES).join('\n')): Result => ({
		name: check.name,
		file: '',
		outcome,
		...(outcome === 'failed' && { reason }),
	})
	try {
		const child = await start(process.execPath, check.args, {
			env: { SILA_SLICE: check.slice ? '1' : '' },
			onLine(line) {
				const result = parse(line)
				if (!result) return words.push(line)
				results.push(result)
				tell()
			},
		})
		const limit = setTimeout(() => {
			words.push(`It did not end within ${LIMIT / 60_000} minutes.`)
			child.stop()
		}, LIMIT)
		const code = await child.exited
		clearTimeout(limit)
		if (!check.files) return [itself(code === 0 ? 'passed' : 'failed')]
		if (results.length === 0) return [itself('failed', ['No test was run.', ...words].join('\n'))]
		const told = results.some(({ outcome }) => outcome === 'failed')
		if (code !== 0 && !told) results.push(itself('failed'))
		return [...results, ...silent(check.files, results)]
	} catch (error) {
		return [...results, itself('failed', explain(error))]
	}
}

/** A file that told of no test is a failure: it may have been emptied, or never been reached. */
function silent(files: string[], results: Result[]): Result[] {
	const told = new Set(results.map(({ file }) => path.resolve(root, file)))
	const quiet = files.filter(file => !told.has(path.resolve(root, file)))
	return quiet.map(file => ({ name: file, file, outcome: 'failed', reason: 'No test of this file was run.' }))
}
