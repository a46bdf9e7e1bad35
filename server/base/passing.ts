/*
 * Files that only pass through: they stand beside the database, where nobody but the server's own user may look, and
 * are gone when they were used, or at the next start where the server was killed meanwhile.
 */

const FOLDER = 'passing'

/** A file of this folder that can be written, and its place for what reads it. */
interface PassingFile {
	file: os.File
	path: string
}

/** Gives a function a new, empty file, and removes it when that has returned. */
export function passing<Result>(app: core.App, use: (passing: PassingFile) => Result): Result {
	const folder = $filepath.join(app.dataDir(), FOLDER)
	makeFolder(folder)
	const root = $os.openRoot(folder) as os.Root
	const name = $security.randomString(20)
	const file = root.create(name)
	try {
		return use({ file, path: $filepath.join(folder, name) })
	} finally {
		file.close()
		root.remove(name)
		root.close()
	}
}

/** Before the server listens: what a server that was killed has left. */
export function removePassing(app: core.App): void {
	$os.removeAll($filepath.join(app.dataDir(), FOLDER))
}

const makeFolder = (path: string) =>
	($os.mkdirAll as unknown as (path: string, mode: number) => void)(path, 0o700)
