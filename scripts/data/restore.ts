import fs from 'node:fs'
import path from 'node:path'
import { BACKUP_STATE } from '../../core/backup/state.ts'
import { withData } from './backup.ts'
import { checkFiles } from './check.ts'
import { bring, flush, UPLOADS } from './files.ts'
import { DATA, readManifest } from './manifest.ts'
import { OWNER_FOLDER } from './place.ts'

const coming = (dataDir: string) => `${dataDir}.coming`
const going = (dataDir: string) => `${dataDir}.going`
/** What is of this machine, and not of the data: PocketBase's own backups, and what is known of Sila's. */
const OF_MACHINE = ['backups', BACKUP_STATE]

/** What a process that ended between the two moves of a swap has left: what was there is there again. */
export function finishSwap(dataDir: string): void {
	if (!fs.existsSync(dataDir) && fs.existsSync(going(dataDir))) fs.renameSync(going(dataDir), dataDir)
}

/**
 * Puts the data of a copy, which was checked, in the place of what is there: made whole beside it and checked once more,
 * then swapped by renaming. `link` as in a backup. Returns the folder that what was there now stands in, for the caller to
 * remove; null where nothing was there.
 */
export const putBack = (
	folder: string,
	dataDir: string,
	{ link = false, tell = () => {} }: { link?: boolean; tell?: (how: string) => void } = {},
): Promise<string | null> =>
	withData(dataDir, async () => {
		finishSwap(dataDir)
		const { files } = readManifest(folder)
		const [next, last] = [coming(dataDir), going(dataDir)]
		fs.rmSync(next, { recursive: true, force: true })
		fs.mkdirSync(next, { recursive: true, mode: OWNER_FOLDER })
		const names = Object.keys(files)
		for (const [n, file] of names.entries()) {
			tell(`putting back ${n + 1} of ${names.length} files`)
			bring(path.join(folder, DATA, file), path.join(next, file), link && file.startsWith(UPLOADS))
			flush(path.join(next, file))
			if (n % 100 === 99) await new Promise(setImmediate)
		}
		await checkFiles(next, files, tell)
		flush(next)
		if (!fs.existsSync(dataDir)) {
			fs.renameSync(next, dataDir)
			return null
		}
		// Of an earlier swap whose end was not reached: it stays, under another name.
		if (fs.existsSync(last)) fs.renameSync(last, `${last}-${Date.now()}`)
		fs.renameSync(dataDir, last)
		fs.renameSync(next, dataDir)
		flush(path.dirname(dataDir))
		for (const name of OF_MACHINE)
			if (fs.existsSync(path.join(last, name))) fs.renameSync(path.join(last, name), path.join(dataDir, name))
		return last
	})
