import { start } from '../lib/child.ts'
import { explain } from '../lib/problem.ts'
import { parse, type Result } from './result.ts'
import type { Check } from './steps.ts'

/** Longer than any check takes on a machine several times slower than ours: one that hangs must end as a failure. */
const LIMIT = 45 * 60_000
const KEPT_LINES = 60

/** Runs one check to its end. Whatever happens to its runner, at least one result comes back. */
export async function runCheck(check: Check, tell: (how: string) => void): Promise<Result[]> {
	const results: Result[] = []
	const words: string[] = []
	const itself = (outcome: Result['outcome'], reason = words.slice(-KEPT_LINES).join('\n')): Result => ({
		name: check.name,
		file: '',
		outcome,
		...(outcome === 'failed' && { reason }),
	})
	try {
		await check.before?.()
		const child = await start(process.execPath, check.args, {
			onLine(line) {
				const result = parse(line)
				if (!result) return words.push(line)
				results.push(result)
				tell(`${results.length} tests`)
			},
		})
		const limit = setTimeout(() => {
			words.push(`It did not end within ${LIMIT / 60_000} minutes.`)
			child.stop()
		}, LIMIT)
		const code = await child.exited
		clearTimeout(limit)
		if (!check.tellsTests) return [itself(code === 0 ? 'passed' : 'failed')]
		if (results.length === 0) return [itself('failed', ['No test was run.', ...words].join('\n'))]
		const told = results.some(({ outcome }) => outcome === 'failed')
		return code !== 0 && !told ? [...results, itself('failed')] : results
	} catch (error) {
		return [...results, itself('failed', explain(error))]
	}
}
