/*
 * What is acknowledged survives a power failure. PocketBase opens SQLite with synchronous=NORMAL, under which
 * the last commits may be lost, and hands uploaded files to the system without waiting for the disk.
 */

/** Makes each commit wait for the disk. It belongs to a connection, so it is said again every minute. */
export function waitForDisk(app: core.App): void {
	app.nonconcurrentDB().newQuery('PRAGMA synchronous=FULL').execute()
	// What is erased is overwritten in the file, and not merely unlinked there.
	app.nonconcurrentDB().newQuery('PRAGMA secure_delete=ON').execute()
}

/** Waits until the files of a new record are on the disk, with the folders that name them. */
export function waitForFiles(app: core.App, record: core.Record, names: string[]): void {
	if (names.length === 0 || app.settings().s3.enabled) return
	const folder = record.baseFilesPath()
	const places = [...names.map(name => `${folder}/${name}`), folder, $filepath.dir(folder), '.']
	for (const place of places) sync($filepath.join(app.dataDir(), 'storage'), place)
}

/** Writes a small file of the server's own and waits until it is on the disk. `mode` as chmod has it. */
export function writeText(folder: string, name: string, text: string, mode: number): void {
	const write = $os.writeFile as unknown as (path: string, text: string, mode: number) => void
	write($filepath.join(folder, name), text, mode)
	sync(folder, name)
}

function sync(folder: string, place: string): void {
	const file = $os.openInRoot(folder, place)
	try {
		file?.sync()
	} catch {
		// Windows cannot wait for what was opened for reading; such a machine is for trying out.
	} finally {
		file?.close()
	}
}
