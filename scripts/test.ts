/** `npm test`: prepares what tests need, runs every step, and counts all tests in its last line. */
import { buildServer, buildWidgets } from './build.ts'
import { stopAll } from './lib/child.ts'
import { stepper } from './lib/print.ts'
import { explain, Problem } from './lib/problem.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { writeTypes } from './pocketbase/types.ts'
import { runCheck } from './test/check.ts'
import type { Result } from './test/result.ts'
import { steps } from './test/steps.ts'

const failures: Result[] = []
const total = { passed: 0, failed: 0, skipped: 0 }

function count(results: Result[]): string {
	const here = { passed: 0, failed: 0, skipped: 0 }
	for (const result of results) {
		here[result.outcome]++
		total[result.outcome]++
		if (result.outcome === 'failed') failures.push(result)
	}
	return Object.entries(here)
		.filter(([outcome, number]) => number > 0 || outcome === 'passed')
		.map(([outcome, number]) => `${number} ${outcome}`)
		.join(', ')
}

const failed = (name: string, error: unknown): Result => ({
	name,
	file: '',
	outcome: 'failed',
	reason: explain(error),
})

/** The steps asked for, or all. */
function chosen(names: string[]): string[] {
	const unknown = names.find(name => !(name in steps))
	if (unknown) throw new Problem(`There is no step "${unknown}"; there are: ${Object.keys(steps).join(', ')}`)
	return Object.keys(steps).filter(name => names.length === 0 || names.includes(name))
}

const preparations: [string, (tell: (how: string) => void) => Promise<unknown>][] = [
	['PocketBase', async tell => writeTypes(await pocketbase(tell))],
	['Hooks', buildServer],
	['Widgets', buildWidgets],
]

async function test(names: string[]): Promise<void> {
	const step = stepper(preparations.length + names.length)
	for (const [title, prepare] of preparations) {
		await step(title, async tell => {
			const outcome = await prepare(tell).catch(error => failed(title, error))
			return typeof outcome === 'object' ? count([outcome as Result]) : 'ready'
		})
	}
	for (const name of names) {
		await step(name, async tell => {
			const results: Result[] = []
			for (const check of steps[name] ?? []) results.push(...(await runCheck(check, tell)))
			return count(results)
		})
	}
	for (const { name, file, reason } of failures) console.log(`\n✗ ${name}${file && ` (${file})`}\n${reason}`)
	console.log(`\n${total.passed} passed, ${total.failed} failed`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => stopAll().finally(() => process.exit(130)))
}
try {
	await test(chosen(process.argv.slice(3)))
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
} catch (error) {
	console.error(explain(error))
	process.exitCode = 1
}
