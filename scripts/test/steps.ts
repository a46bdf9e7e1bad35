import fs from 'node:fs'
import path from 'node:path'
import { root, tool } from '../lib/paths.ts'

/** What must stand before a check runs. */
export type Preparation = 'pocketbase' | 'types' | 'hooks' | 'widgets'

/** A command whose exit code is its one result, or a runner that tells each test's end (result.ts). */
export interface Check {
	name: string
	args: string[]
	needs: Preparation[]
	/** The test files of a runner: each must tell of at least one test. */
	files?: string[]
	/** It leaves out what its files call `long` (test/setup/slice.ts). */
	slice?: boolean
}

/** One part of `npm test`: tools, or test files by patterns. */
export type TestStep = { tools: Check[] } | { files: string[]; run: (files: string[]) => Check[] }

const REPORTER = path.join(import.meta.dirname, 'node-reporter.ts')

/** Runs test files one after the other in one process. */
export const nodeTests = (files: string[], needs: Preparation[] = []): Check => ({
	name: files.join(' '),
	args: [
		'--test',
		'--test-isolation=none',
		'--test-timeout=900000',
		`--test-reporter=${REPORTER}`,
		'--test-reporter-destination=stdout',
		...files,
	],
	needs,
	files,
})

/** Runs each test file in a process of its own, so that several can run at once. */
const apart =
	(...needs: Preparation[]) =>
	(files: string[]): Check[] =>
		files.map(file => nodeTests([file], needs))

/** Dealt out like cards: neighbours in the alphabet are often of one kind, and as long. */
const dealt = (files: string[], count: number): string[][] =>
	Array.from({ length: count }, (_, n) => files.filter((_, index) => index % count === n))

/** Has some files share a process, each with a server of its own: what they import is loaded once for all. */
const inGroups =
	(size: number, ...needs: Preparation[]) =>
	(files: string[]): Check[] =>
		dealt(files, Math.ceil(files.length / size)).map(some => nodeTests(some, needs))

const toolCheck = (name: string, file: string, args: string[], needs: Preparation[] = []): Check => ({
	name,
	args: [tool(file), ...args],
	needs,
})

const isScript = (file: string) => file.startsWith('scripts/')

/** Tests of pure functions share a process; those of scripts start others and change their surroundings. */
const unitTests = (files: string[]): Check[] => {
	const pure = files.filter(file => !isScript(file))
	return [...(pure.length ? [nodeTests(pure)] : []), ...apart()(files.filter(isScript))]
}

/** Two browsers, each with a device of its own: a page waits more than it works. */
const WIDGET_BROWSERS = 2

const widgetTests = (files: string[]): Check[] =>
	dealt(files, Math.min(files.length, WIDGET_BROWSERS)).map(some => ({
		name: some.join(' '),
		args: ['scripts/test/browser-runner.ts', ...some],
		needs: [],
		files: some,
	}))

/** What `npm test` runs; `npm test -- unit server` runs those two. What takes longest in one piece comes first. */
export const steps: Record<string, TestStep> = {
	lint: { tools: [toolCheck('biome', '@biomejs/biome/bin/biome', ['check', '--colors=off'])] },
	walls: {
		tools: [
			{ name: 'walls', args: ['scripts/walls.ts'], needs: [] },
			toolCheck('knip', 'knip/bin/knip.js', ['--no-progress']),
		],
	},
	unit: {
		files: ['core/**/*.test.ts', 'site/**/*.test.ts', 'desk/**/!(*.element).test.ts', 'scripts/**/*.test.ts'],
		run: unitTests,
	},
	types: {
		tools: [
			// Astro's check reads components as well, with the slower compiler that is written in TypeScript.
			toolCheck(
				'astro check',
				'astro/bin/astro.mjs',
				['check', '--tsconfig', 'tsconfig.site.json'],
				['types'],
			),
			toolCheck('tsc', 'typescript-native/bin/tsc', ['--noEmit'], ['types']),
		],
	},
	size: { tools: [{ name: 'sizes', args: ['scripts/size.ts'], needs: ['widgets'] }] },
	widgets: {
		files: ['widgets/**/*.test.ts', 'ui/**/*.test.ts', 'desk/**/*.element.test.ts'],
		run: widgetTests,
	},
	setup: { files: ['test/setup/**/*.test.ts'], run: apart('pocketbase') },
	e2e: { files: ['test/e2e/**/*.test.ts'], run: inGroups(6, 'pocketbase', 'hooks', 'widgets') },
	server: {
		files: ['server/**/*.test.ts', 'test/server/**/*.test.ts'],
		run: inGroups(8, 'pocketbase', 'hooks'),
	},
}

/** Journeys whose like is walked by others too, and what starts everything anew: `npm run test:long` has them. */
export const LONG = new Set([
	'test/e2e/complaint-link.test.ts',
	'test/e2e/complaints-anonymous.test.ts',
	'test/e2e/complaints-compensation.test.ts',
	'test/e2e/complaints-entry.test.ts',
	'test/e2e/complaints-named.test.ts',
	'test/e2e/complaints-officers.test.ts',
	'test/e2e/contact.test.ts',
	'test/e2e/desk-copy.test.ts',
	'test/e2e/desk-erasure.test.ts',
	'test/e2e/desk-messages.test.ts',
	'test/e2e/desk-policies.test.ts',
	'test/e2e/desk-related.test.ts',
	'test/e2e/desk-settings.test.ts',
	'test/e2e/desk-setup.test.ts',
	'test/e2e/desk-tasks.test.ts',
	'test/e2e/drafts.test.ts',
	'test/e2e/entry-kept.test.ts',
	'test/e2e/history-elsewhere.test.ts',
	'test/e2e/history-turns.test.ts',
	'test/e2e/proof.test.ts',
	'test/e2e/reason.test.ts',
	'test/e2e/referral.test.ts',
	'test/e2e/reports.test.ts',
	'test/e2e/staff-step.test.ts',
	'test/e2e/survey-desk-campaigns.test.ts',
	'test/e2e/survey-desk-field.test.ts',
	'test/e2e/survey-desk-improvements.test.ts',
	'test/e2e/survey-desk-results.test.ts',
	'test/e2e/survey-pages.test.ts',
	'test/e2e/tracker-complaint.test.ts',
	'test/e2e/tracker-memory.test.ts',
	'test/e2e/tracker-objection.test.ts',
	'test/e2e/upload-parts.test.ts',
	'test/setup/backup-s3.test.ts',
	'test/setup/dev.test.ts',
	'test/setup/front.test.ts',
	'test/setup/host-update.test.ts',
	'test/setup/litestream.test.ts',
	'test/setup/release.test.ts',
	'test/setup/start-broken.test.ts',
	'test/setup/watch.test.ts',
	'test/server/seed-scale.test.ts',
])

/** Those of a step that run when it is asked for as a whole. */
export const everyday = (step: TestStep): string[] =>
	filesOf(step).filter(file => process.env.SILA_LONG || !LONG.has(file))

/** The test files of a step, by their paths in the repository. */
export const filesOf = (step: TestStep): string[] =>
	'files' in step ? fs.globSync(step.files, { cwd: root }).sort() : []
