/**
 * Holds the walls of the house: which folder may import from which (walls/walls.ts), no circles, and inside a
 * transaction nothing but the transaction. Prints each fault with its place; a part of `npm test`.
 */
import { execFileSync } from 'node:child_process'
import { root } from './lib/paths.ts'
import { check } from './walls/house.ts'

const listed = execFileSync(
	'git',
	['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
	{
		cwd: root,
		encoding: 'utf8',
	},
)
const isCode = (file: string) => /\.(ts|mjs|astro)$/.test(file) && !file.endsWith('.d.ts')
const faults = check(root, listed.split('\n').filter(isCode))
for (const { file, line, text } of faults) console.log(`${file}:${line}: ${text}`)
process.exitCode = faults.length > 0 ? 1 : 0
