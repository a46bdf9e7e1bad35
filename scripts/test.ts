/**
 * `npm test`: prepares what tests need, runs them, two more at once than there are processors, and counts all tests in
 * its last line. `npm test -- <word>…` runs what choose.ts finds by the words; `--watch` runs it again at each change,
 * `--long` all of what is otherwise tried by turns.
 */
import os from 'node:os'
import path from 'node:path'
import { buildServer, buildWidgets } from './build.ts'
import { stopAll } from './lib/child.ts'
import { explain } from './lib/failure.ts'
import { sila } from './lib/paths.ts'
import { pocketbase } from './pocketbase/binary.ts'
import { writeTypes } from './pocketbase/types.ts'
import { unseenAnswers, watchAnswers } from './test/answers.ts'
import { runCheck } from './test/check.ts'
import { type Chosen, choose, isWhole } from './test/choose.ts'
import { type Job, runJobs } from './test/jobs.ts'
import { progress } from './test/progress.ts'
import type { Result } from './test/result.ts'
import type { Check, Preparation } from './test/steps.ts'
import { watch } from './test/watch.ts'

const MOST_LANES = 4

const preparations: Record<
	Preparation,
	{ title: string; needs: Preparation[]; prepare: (tell: (how: string) => void) => Promise<unknown> }
> = {
	pocketbase: { title: 'PocketBase', needs: [], prepare: pocketbase },
	types: { title: 'Types', needs: ['pocketbase'], prepare: async () => writeTypes(await pocketbase()) },
	hooks: { title: 'Hooks', needs: [], prepare: buildServer },
	widgets: { title: 'Widgets', needs: [], prepare: buildWidgets },
}

const results: Result[] = []

function summary(some: Result[]): string {
	const number = (outcome: Result['outcome']) => some.filter(result => result.outcome === outcome).length
	const parts = [`${number('passed')} passed`, `${number('failed')} failed`, `${number('skipped')} skipped`]
	return parts.filter((part, index) => index === 0 || !part.startsWith('0 ')).join(', ')
}

/** What these checks need, and what that needs. */
function needed(checks: Check[]): Preparation[] {
	const needs = new Set(checks.flatMap(check => check.needs))
	for (const need of needs) for (const more of preparations[need].needs) needs.add(more)
	return (Object.keys(preparations) as Preparation[]).filter(need => needs.has(need))
}

async function test(chosen: Chosen[]): Promise<void> {
	const needs = needed(chosen.flatMap(({ checks }) => checks))
	const tell = progress(needs.length + chosen.length)
	const preparing = needs.map((need): Job => {
		const { title, needs, prepare } = preparations[need]
		const failed = (reason: string) => results.push({ name: title, file: '', outcome: 'failed', reason })
		return {
			needs,
			gives: need,
			miss: what => failed(`${what} is missing`),
			async run() {
				const began = Date.now()
				tell.begin(title)
				const problem = await prepare(how => tell.begin(title, how)).then(() => '', explain)
				if (problem) failed(problem)
				tell.end(title, problem ? 'failed' : 'ready', began)
				return !problem
			},
		}
	})
	await runJobs([...preparing, ...chosen.flatMap(one => jobsOf(one, tell))], lanes())
	tell.stop()
}

function jobsOf({ step, checks }: Chosen, tell: ReturnType<typeof progress>): Job[] {
	const here: Result[] = []
	let left = checks.length
	let began = 0
	const note = (some: Result[]) => {
		here.push(...some)
		results.push(...some)
		if (--left === 0) tell.end(step, summary(here), began)
	}
	return checks.map(check => ({
		needs: check.needs,
		miss: what => note([{ name: check.name, file: '', outcome: 'failed', reason: `${what} is missing` }]),
		async run() {
			began ||= Date.now()
			tell.begin(step)
			note(await runCheck(check, tell.test))
			return true
		},
	}))
}

/** While some wait for their server or their page, others work. */
const lanes = () => Math.min(MOST_LANES, os.availableParallelism() + 2)

function report(): void {
	const failures = results.filter(({ outcome }) => outcome === 'failed')
	for (const { name, file, reason } of failures) console.log(`\n✗ ${name}${file && ` (${file})`}\n${reason}`)
	const passed = results.filter(({ outcome }) => outcome === 'passed').length
	console.log(`\n${passed} passed, ${failures.length} failed`)
	process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => stopAll().finally(() => process.exit(130)))
}
try {
	const given = process.argv.slice(3)
	if (given.includes('--long')) process.env.SILA_LONG = '1'
	const chosen = choose(given.filter(word => !word.startsWith('--')))
	// Each test file is a process; what they all import is read and stripped of its types once.
	process.env.NODE_COMPILE_CACHE = path.join(sila, 'compile-cache')
	if (given.includes('--watch')) process.exitCode = await watch(chosen)
	else {
		// What no test was answered is only known where all of them run.
		const whole = isWhole(chosen, 'server')
		if (whole) watchAnswers()
		await test(chosen)
		if (whole) results.push(unseenAnswers())
		report()
	}
} catch (error) {
	console.error(explain(error))
	process.exitCode = 1
}
