/**
 * `npm run restore -- [<place>] <backup> [--keys <sheet>] [--database <file>] [--new-secret]`: puts a backup in the place of
 * the data, and keeps a copy of what was there; with a database that was replicated by itself, as far as that goes. Without
 * a backup it says which there are.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { advance } from './backups/advance.ts'
import { erasedSince } from './backups/erased.ts'
import { keepKey, ownKey } from './backups/key.ts'
import { keysFrom, type Meant, meant } from './backups/meant.ts'
import { bringSecret, meantIn, openedSize, openSnapshot, putSecret, type SecretFrom } from './backups/open.ts'
import { noteOnRecord } from './backups/record.ts'
import { seeRoom } from './backups/room.ts'
import { backupsAmong, folderStore } from './backups/store.ts'
import { discardOld, makeBackup } from './data/backup.ts'
import { checkBackup, checkFits } from './data/check.ts'
import { isOpen } from './data/database.ts'
import { DATA, type Manifest, readManifest } from './data/manifest.ts'
import { backupsDir, dataDir, dataLock, keyFile } from './data/place.ts'
import { finishSwap, putBack } from './data/restore.ts'
import { secretOf, secretPlace } from './data/secret.ts'
import { explain, Failure } from './lib/failure.ts'
import { takeLock } from './lib/lock.ts'
import { stepper } from './lib/print.ts'

/** Where an encrypted backup is opened. */
const opened = `${dataDir}.opened`

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

/** A whole copy of the data in a folder, and where the secret came from that its codes need. */
interface Ready {
	folder: string
	name: string
	manifest: Manifest
	secret: SecretFrom
}

/** Opens and checks what is meant; nothing of the data is touched. */
async function ready(
	{ store, name, sheet, database, flags }: Meant,
	tell: (how: string) => void,
): Promise<Ready> {
	const others = (mark: string, kept = '') => [
		{ from: 'sheet' as const, secret: kept },
		{ from: 'data' as const, secret: secretOf(dataDir, mark) },
	]
	if (!store) {
		const manifest = await checkBackup(name, tell)
		checkFits(name, manifest)
		const place = secretPlace(path.join(name, DATA), manifest.secret)
		if (manifest.secret && place === 'nowhere')
			throw new Failure(
				`The codes of the cases in ${name} were made with another SILA_SECRET: set that one, or no applicant can open a case.`,
			)
		return {
			folder: name,
			name: path.basename(name),
			manifest,
			secret: place === 'environment' ? place : 'backup',
		}
	}
	const backup = await meantIn(store, name)
	const { key, secret } = await keysFrom(sheet)
	seeRoom([{ folder: path.dirname(dataDir), bytes: 2 * (await openedSize(store, backup)) }])
	let manifest = await openSnapshot(store, backup, key, opened, tell)
	if (database) manifest = await advance(opened, manifest, path.resolve(database), { store, key }, tell)
	checkFits(backup, manifest)
	let from = await bringSecret(opened, manifest, others(manifest.secret, secret))
	if (from === 'nowhere') {
		if (!flags.includes('--new-secret')) throw new Failure(missingSecret(backup))
		await putSecret(opened, manifest, randomBytes(32).toString('hex'))
		from = 'nowhere'
	}
	if (!(await ownKey(keyFile))) keepKey(keyFile, key)
	return { folder: opened, name: backup, manifest: readManifest(opened), secret: from }
}

const missingSecret = (name: string) =>
	[
		process.env.SILA_SECRET
			? `The SILA_SECRET that is set is not the one that the codes in ${name} were made with.`
			: `The secret is missing that the codes in ${name} were made with: it was kept apart, on the sheet of npm run keys.`,
		'Give that sheet with --keys <file>, or set its secret as SILA_SECRET. Nothing was changed.',
		'Where it is lost for good, --new-secret brings the data back all the same: then no applicant opens a case with the code they have, and each needs a new one from you.',
	].join('\n')

/** A copy of what is there, to undo the restore with; where it cannot be copied, why. */
async function keepPresent(tell: (how: string) => void): Promise<string | Failure | null> {
	if (!fs.existsSync(path.join(dataDir, 'data.db'))) return null
	try {
		const kept = await makeBackup({ dataDir, into: backupsDir, why: 'before a restore', tell })
		return kept.folder
	} catch (error) {
		return new Failure(explain(error))
	}
}

/** Swaps it in; gives where what was there is now, for whoever wants it back. */
async function swap(
	from: Ready,
	undo: string | Failure | null,
	tell: (how: string) => void,
): Promise<string> {
	const was = await putBack(from.folder, dataDir, { link: from.folder === opened, tell })
	if (was && typeof undo === 'string') fs.rmSync(was, { recursive: true, force: true })
	else if (was) {
		const aside = path.join(backupsDir, `${from.name}-set-aside-${Date.now()}`)
		fs.mkdirSync(backupsDir, { recursive: true })
		fs.renameSync(was, aside)
		return `restored; what was there is in ${aside}`
	}
	return 'restored'
}

const SECRETS: Record<SecretFrom, string> = {
	backup: 'Applicants open their cases with the codes they have.',
	environment: 'The secret of SILA_SECRET fits: applicants open their cases with the codes they have.',
	sheet: 'The secret came from the sheet: applicants open their cases with the codes they have.',
	data: 'The secret that was here fits: applicants open their cases with the codes they have.',
	nowhere:
		'There is a new secret: NO applicant opens a case with the code they have. Give them new ones at the desk.',
}

async function restore(words: string[]): Promise<void> {
	if (words.length === 0) return list()
	const wanted = meant(words)
	const release = hold()
	try {
		const step = stepper(3)
		let from: Ready | undefined
		await step('Backup', async tell => {
			from = await ready(wanted, tell)
			return `${from.name} of ${from.manifest.made} is whole`
		})
		if (!from) return
		const { manifest, name, secret } = from
		const erased = erasedSince(dataDir, path.join(from.folder, DATA))
		let undo: string | Failure | null = null
		await step('What is there', async tell => {
			undo = await keepPresent(tell)
			if (undo instanceof Failure) return `cannot be copied (${undo.message}), and is set aside`
			return undo ? `copied to ${undo}` : 'nothing'
		})
		await step('Data', tell => swap(from as Ready, undo, tell))
		noteOnRecord(dataDir, name, 'restored', manifest.made)
		if (typeof undo === 'string') {
			discardOld(backupsDir, from.folder)
			console.log(`To undo it: npm run restore -- ${undo}`)
		}
		console.log(SECRETS[secret])
		if (manifest.missing.length > 0)
			console.log(`Records name files that are not there: ${manifest.missing.join(', ')}`)
		if (erased.length > 0)
			console.log(
				`Since then the data of ${erased.length} cases were erased, and are back now: erase them again at the desk: ${erased.join(', ')}`,
			)
		console.log('Start Sila again: npm start')
	} finally {
		fs.rmSync(opened, { recursive: true, force: true })
		release()
	}
}

/** Which backups there are here. */
async function list(): Promise<void> {
	const names = fs.existsSync(backupsDir) ? backupsAmong((await folderStore(backupsDir).list()).keys()) : []
	if (names.length === 0)
		throw new Failure(`There is no backup in ${backupsDir}. Say where one is: npm run restore -- <folder>`)
	console.log(`In ${backupsDir}, the newest first; the time is UTC:`)
	for (const name of names) console.log(`  npm run restore -- ${name}`)
}

restore(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
