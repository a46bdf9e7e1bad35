import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '../lib/failure.ts'
import { root } from '../lib/paths.ts'
import { type Check, everyday, filesOf, steps, type TestStep } from './steps.ts'

export interface Chosen {
	step: string
	checks: Check[]
}

/** The checks of a step as a whole, without what is left to `npm run test:long` unless this is it. */
function checks(step: TestStep): Check[] {
	if ('tools' in step) return step.tools
	const files = everyday(step)
	return files.length > 0 ? step.run(files).map(check => ({ ...check, slice: !process.env.SILA_LONG })) : []
}

/**
 * What the words after `npm test --` ask for, in the order of the steps: each word is a step, the path of a test
 * file or of a folder of them, or a part of such a path. No word asks for everything. Throws a Problem for a word
 * that means nothing.
 */
export function choose(words: string[]): Chosen[] {
	const whole = new Set(words.filter(word => Object.hasOwn(steps, word)))
	const some = words.filter(word => !whole.has(word))
	const files = new Set(some.flatMap(filesNamed))
	return Object.entries(steps)
		.map(([name, step]) => {
			const all = words.length === 0 || whole.has(name)
			return { step: name, checks: all ? checks(step) : checksOfFiles(step, files) }
		})
		.filter(({ checks }) => checks.length > 0)
}

/** Whether every test file that a step runs as a whole is among what was chosen, in however many processes. */
export function isWhole(chosen: Chosen[], name: string): boolean {
	const tested = new Set(
		chosen.flatMap(({ step, checks }) => (step === name ? checks : [])).flatMap(({ files = [] }) => files),
	)
	const step = steps[name]
	return step !== undefined && everyday(step).every(file => tested.has(file))
}

function checksOfFiles(step: TestStep, wanted: Set<string>): Check[] {
	const files = filesOf(step).filter(file => wanted.has(file))
	return 'files' in step && files.length > 0 ? step.run(files) : []
}

/** The test files that a word means: a path exactly, else every one that has the word in its path. */
function filesNamed(word: string): string[] {
	const all = Object.values(steps).flatMap(filesOf)
	// npm runs scripts in the repository's folder, and says where it was asked.
	const places = [root, process.env.INIT_CWD ?? root].map(from => path.resolve(from, word))
	const exact = places.map(place => path.relative(root, place).replaceAll('\\', '/'))
	const found = all.filter(file => exact.some(place => file === place || file.startsWith(`${place}/`)))
	const named = found.length > 0 ? found : all.filter(file => file.includes(word))
	if (named.length > 0) return named
	const source = places.some(place => fs.existsSync(place))
	throw new Failure(
		source
			? `${word} is no test file, and no test file has it in its path.`
			: `No step and no test file is called "${word}". The steps are ${Object.keys(steps).join(', ')}.`,
	)
}
