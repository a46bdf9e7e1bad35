import path from 'node:path'
import { buildWidgets } from '../build.ts'
import { tool } from '../lib/paths.ts'

/** A command whose exit code is its one result, or a runner that tells each test's end (result.ts). */
export interface Check {
	name: string
	args: string[]
	tellsTests?: true
	/** What must stand before it runs. */
	before?: () => Promise<unknown>
}

export const nodeTests = (...patterns: string[]): Check => ({
	name: patterns.join(' '),
	args: [
		'--test',
		'--test-concurrency=2',
		'--test-timeout=900000',
		`--test-reporter=${path.join(import.meta.dirname, 'node-reporter.ts')}`,
		'--test-reporter-destination=stdout',
		...patterns,
	],
	tellsTests: true,
})

/** What `npm test` runs, in this order; `npm test -- unit server` runs those two. */
export const steps: Record<string, Check[]> = {
	lint: [{ name: 'biome', args: [tool('@biomejs/biome/bin/biome'), 'check', '--colors=off'] }],
	types: [
		{ name: 'tsc', args: [tool('typescript/bin/tsc'), '--noEmit'] },
		{ name: 'astro check', args: [tool('astro/bin/astro.mjs'), 'check'] },
	],
	unit: [
		nodeTests('core/**/*.test.ts', 'site/**/*.test.ts', 'dashboard/**/*.test.ts', 'scripts/**/*.test.ts'),
	],
	size: [{ name: 'sizes', args: ['scripts/size.ts'], before: buildWidgets }],
	widgets: [{ name: 'widgets in Chromium', args: ['scripts/test/browser-runner.ts'], tellsTests: true }],
	setup: [nodeTests('test/setup/**/*.test.ts')],
	server: [nodeTests('server/**/*.test.ts', 'test/server/**/*.test.ts')],
	e2e: [nodeTests('test/e2e/**/*.test.ts')],
}
