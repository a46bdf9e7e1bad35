import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { allFiles } from '../data/files.ts'

/*
 * What is done to a portal once it is built and before it is served, so that a web server in front can send its files as
 * they lie there.
 */

/** Text; pictures and fonts are compressed in themselves. */
const TEXT = /\.(?:html|css|js|json|svg|txt|xml|webmanifest)$/
/** Bytes: less fits into one packet whatever is done to it. */
const WORTHWHILE = 1024
/** Files whose names change with their content stay for many publications, and are worth the time; pages are not. */
const LASTING = /^(?:_astro|widgets\/[^/]+)\//
const QUALITY = { lasting: 11, page: 7 }

const READABLE_FILE = 0o644
const READABLE_FOLDER = 0o755

/**
 * What is in the portal `before` too becomes the same file, with the time it has, so that browsers have it already. Of
 * the rest, text is compressed beside itself, as `.br` and `.gz`. All of it can be read by others, whatever the umask.
 */
export function finishPortal(folder: string, before: string | undefined): void {
	for (const file of allFiles(folder)) {
		const [mine, old] = [path.join(folder, file), before && path.join(before, file)]
		if (old && isSame(mine, old)) for (const ending of ['', '.br', '.gz']) link(old + ending, mine + ending)
		else if (TEXT.test(file)) compress(mine, LASTING.test(file) ? QUALITY.lasting : QUALITY.page)
	}
	fs.chmodSync(folder, READABLE_FOLDER)
	for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
		fs.chmodSync(
			path.join(entry.parentPath, entry.name),
			entry.isDirectory() ? READABLE_FOLDER : READABLE_FILE,
		)
	}
}

function isSame(mine: string, old: string): boolean {
	if (!fs.existsSync(old) || fs.statSync(old).size !== fs.statSync(mine).size) return false
	return fs.readFileSync(old).equals(fs.readFileSync(mine))
}

/** Gives an old file the place of a new one; without second names on this disk it is a copy of the same age. */
function link(old: string, mine: string): void {
	if (!fs.existsSync(old)) return
	fs.rmSync(mine, { force: true })
	try {
		fs.linkSync(old, mine)
	} catch {
		fs.cpSync(old, mine, { preserveTimestamps: true })
	}
}

function compress(file: string, quality: number): void {
	const bytes = fs.readFileSync(file)
	if (bytes.length < WORTHWHILE) return
	const { atime, mtime } = fs.statSync(file)
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	}
	for (const [ending, packed] of [
		['.br', brotliCompressSync(bytes, { params })],
		['.gz', gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION })],
	] as const) {
		if (packed.length >= bytes.length) continue
		fs.writeFileSync(file + ending, packed)
		fs.utimesSync(file + ending, atime, mtime)
	}
}
