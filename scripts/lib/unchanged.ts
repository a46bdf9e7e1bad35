import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.ts'
import { made, releaseFile, root } from './paths.ts'

/** Every file under `input`, a path within the repository; tests are not part of what is built. */
function files(input: string): string[] {
	const full = path.join(root, input)
	if (!fs.existsSync(full)) return []
	if (fs.statSync(full).isFile()) return [input]
	const found = fs.readdirSync(full, { recursive: true, withFileTypes: true })
	return found
		.filter(entry => entry.isFile() && !/\.test\.ts$/.test(entry.name))
		.map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
		.sort()
}

/** One hash of the contents of files and folders, and of other `facts` the result depends on. */
export function fingerprint(inputs: string[], facts: string[] = []): string {
	const hash = createHash('sha256')
	for (const fact of facts) hash.update(`${fact}\0`)
	for (const file of inputs.flatMap(files))
		hash
			.update(`${file}\0`)
			.update(fs.readFileSync(path.join(root, file)))
			.update('\0')
	return hash.digest('hex').slice(0, 16)
}

/** What a file holds; undefined where there is none, which another process may take away at any moment. */
function textOf(file: string): string | undefined {
	try {
		return fs.readFileSync(file, 'utf8')
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
	}
}

/**
 * Builds `output` unless its inputs are what they were when it was last built whole. Safe to call from several
 * processes at once: one builds, the others wait. Returns whether it was built.
 */
export async function unlessUnchanged(
	name: string,
	{ inputs, output }: { inputs: string[]; output: string },
	build: () => Promise<void>,
): Promise<boolean> {
	// It was built before it was packed, and its sources are elsewhere.
	if (fs.existsSync(releaseFile)) return false
	const stamp = path.join(made, 'built', name)
	const current = fingerprint(inputs)
	const done = () => fs.existsSync(output) && textOf(stamp) === current
	if (done()) return false
	return withLock(path.join(made, 'built', `${name}.lock`), async () => {
		if (done()) return false
		fs.rmSync(stamp, { force: true })
		await build()
		fs.writeFileSync(stamp, current)
		return true
	})
}
