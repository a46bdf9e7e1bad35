/** `npm run restore -- <backup>`: puts a backup in the place of the data, and keeps a copy of what was there. */
import fs from 'node:fs'
import path from 'node:path'
import { discardOld, makeBackup } from './data/backup.ts'
import { checkBackup, checkFits } from './data/check.ts'
import { isOpen } from './data/database.ts'
import { backupsDir, dataDir, dataLock } from './data/place.ts'
import { finishSwap, putBack } from './data/restore.ts'
import { explain, Failure } from './lib/failure.ts'
import { takeLock } from './lib/lock.ts'
import { stepper } from './lib/print.ts'

/** The backup that is meant: a folder, or the name of one of Sila's own. */
function meant(name: string | undefined): string {
	if (!name) throw new Failure('Say which backup: npm run restore -- <folder>')
	const places = [path.resolve(name), path.join(backupsDir, name)]
	const found = places.find(place => fs.existsSync(place))
	if (!found) throw new Failure(`There is no backup at ${places.join(' or ')}.`)
	return found
}

/** Holds the data, so that no server starts on them meanwhile. */
function hold(): () => void {
	const lock = takeLock(dataLock, 'npm run restore')
	if (typeof lock === 'object')
		throw new Failure(`Sila is running on these data, at ${lock.note} (process ${lock.pid}): stop it first.`)
	finishSwap(dataDir)
	const database = path.join(dataDir, 'data.db')
	if (!fs.existsSync(database) || !isOpen(database)) return lock
	lock()
	throw new Failure(`Another program has ${database} open: stop it first.`)
}

/** A copy of what is there, to undo the restore with; where it cannot be copied, why. */
async function keepPresent(tell: (how: string) => void): Promise<string | Failure | null> {
	if (!fs.existsSync(path.join(dataDir, 'data.db'))) return null
	try {
		const kept = await makeBackup({ dataDir, into: backupsDir, why: 'before a restore', link: true, tell })
		return kept.folder
	} catch (error) {
		return new Failure(explain(error))
	}
}

async function restore([name]: string[]): Promise<void> {
	const folder = meant(name)
	const release = hold()
	try {
		const step = stepper(3)
		await step('Backup', async tell => {
			const manifest = await checkBackup(folder, tell)
			checkFits(folder, manifest)
			return `${folder} of ${manifest.made} is whole`
		})
		let undo: string | Failure | null = null
		await step('What is there', async tell => {
			undo = await keepPresent(tell)
			if (undo instanceof Failure) return `cannot be copied (${undo.message}), and is set aside`
			return undo ? `copied to ${undo}` : 'nothing'
		})
		await step('Data', async tell => {
			const was = await putBack(folder, dataDir, { tell })
			if (was && typeof undo === 'string') fs.rmSync(was, { recursive: true, force: true })
			else if (was) {
				const aside = path.join(backupsDir, `${path.basename(folder)}-set-aside-${Date.now()}`)
				fs.mkdirSync(backupsDir, { recursive: true })
				fs.renameSync(was, aside)
				return `restored; what was there is in ${aside}`
			}
			return 'restored'
		})
		if (typeof undo === 'string') {
			discardOld(backupsDir, folder)
			console.log(`To undo it: npm run restore -- ${undo}`)
		}
		console.log('Start Sila again: npm start')
	} finally {
		release()
	}
}

restore(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
