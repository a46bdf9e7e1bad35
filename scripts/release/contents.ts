import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../lib/paths.ts'
import { packageFiles } from './packages.ts'

/** What of the repository's own files runs Sila, builds the portal, or tells how. */
const FOLDERS = [
	'associations',
	'core',
	'deploy',
	'docs',
	'pb_migrations',
	'public',
	'scripts',
	'site',
	'ui',
	'widgets',
]
const FILES = ['astro.config.mjs', 'go.mod', 'package.json', 'sila', 'tsconfig.json']
const TEXTS = /^[A-Z]+(?:\.md)?$/

/** What only who works on the code runs. */
const WORKSHOP =
	/(?:\.test|\.fixture)\.ts$|^widgets\/test\/|^scripts\/(?:dev|test|size|walls|openapi|release|supply)(?:\/|\.ts$)|^scripts\/(?:audit|bill|types|process-docs)\.ts$/

/** What is built. */
const BUILT = ['pb_hooks', '.sila/widgets']

/** Also what is not committed yet: the name of the release says so. */
const listed = (): string[] =>
	execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
		cwd: root,
		encoding: 'utf8',
	})
		.split('\n')
		.filter(file => file && fs.existsSync(path.join(root, file)))

function isOfRelease(file: string): boolean {
	if (WORKSHOP.test(file)) return false
	const [top = ''] = file.split('/')
	return FOLDERS.includes(top) || FILES.includes(file) || TEXTS.test(file)
}

const walk = (folder: string): string[] =>
	fs
		.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
		.filter(entry => entry.isFile())
		.map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))

/** The files of a release that stand in this repository where they stand in the release. */
export const releaseFiles = (): string[] => [
	...listed().filter(isOfRelease),
	...BUILT.flatMap(walk),
	...packageFiles(),
]
