/**
 * `npm run backup [-- folder]`: an encrypted backup of the data into .sila/backups, and from there into the folder and
 * whatever other places are set, also while Sila runs; once a month it is restored on trial. `npm start` calls it each night,
 * and so may a timer of the system.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { rehearsalIsDue } from '../core/backup/due.ts'
import type { BackupState } from '../core/backup/state.ts'
import { areKept } from './backups/kept.ts'
import { type Key, keyFor, ownKey } from './backups/key.ts'
import { discard, isElsewhere, mirror } from './backups/mirror.ts'
import { rehearseOnRecord } from './backups/rehearsal.ts'
import { megabytes } from './backups/room.ts'
import { keepRule, type Other, otherPlaces } from './backups/settings.ts'
import { makeSnapshot, type Snapshot } from './backups/snapshot.ts'
import { backupState, faultOf, noteState } from './backups/state.ts'
import { backupsAmong, folderStore } from './backups/store.ts'
import { discardOld } from './data/backup.ts'
import type { Manifest } from './data/manifest.ts'
import { backupsDir, dataDir, keptFile, keyFile } from './data/place.ts'
import { secretMark } from './data/secret.ts'
import { explain, Failure } from './lib/failure.ts'
import { say, stepper } from './lib/print.ts'

const now = () => new Date().toISOString()

/** The key, which is made the first time; one that is lost while there are backups of it is said. */
async function key() {
	const own = await ownKey(keyFile)
	if (own) return own
	const made = await keyFor(keyFile)
	if (fs.existsSync(backupsDir) && backupsAmong((await folderStore(backupsDir).list()).keys()).length > 0)
		say(
			`${keyFile} was not there, and a new key was made: what was backed up before opens with the old one alone.`,
		)
	return made
}

/** Does what a backup needs; what keeps it from being made is noted for the desk. */
async function noted<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work()
	} catch (error) {
		note({ failed: { at: now(), why: faultOf(error) } })
		throw error
	}
}

const make = (made: Key, anew: boolean, tell: (how: string) => void): Promise<Snapshot> =>
	noted(async () => {
		const withoutSecret = areKept(keptFile, made, secretMark(dataDir))
		const snapshot = await makeSnapshot({ dataDir, into: backupsDir, key: made, withoutSecret, anew, tell })
		noteState(dataDir, {
			made: { at: snapshot.made, bytes: snapshot.bytes },
			failed: null,
			keysKept: withoutSecret,
		})
		return snapshot
	})

/** What cannot be noted, since the disk is full or cannot be written, must not hide why. */
function note(news: Partial<BackupState>): void {
	try {
		noteState(dataDir, news)
	} catch (error) {
		console.error(`This could not be noted for the desk: ${explain(error)}`)
	}
}

/** Brings it elsewhere. Of several places one that failed does not keep it from the others. */
async function bring(
	{ store, folder }: Other,
	made: string,
	anew: boolean,
	tell: (how: string) => void,
): Promise<string> {
	const before = backupState(dataDir).elsewhere
	try {
		if (folder) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
		const { files, bytes } = await mirror(backupsDir, store, anew, tell)
		const isAway = !folder || isElsewhere(folder, dataDir)
		if (isAway) note({ elsewhere: { at: made, why: null } })
		const gone = await discard(store, keepRule(), now()).catch(error => explain(error))
		const left = typeof gone === 'string' ? `; older ones could not be removed there: ${gone}` : ''
		return `${files} files, ${megabytes(bytes)}${isAway ? '' : '; on the same disk as the data, so it is lost with them'}${left}`
	} catch (error) {
		note({ elsewhere: { at: before?.at ?? '', why: faultOf(error) } })
		throw error
	}
}

async function backup([folder]: string[]): Promise<void> {
	if (!fs.existsSync(path.join(dataDir, 'data.db')))
		throw new Failure(`There is nothing to copy yet: ${dataDir} holds no data.`)
	// Whoever is served comes first.
	os.setPriority(10)
	const { rule, others, opener } = await noted(async () => ({
		rule: keepRule(),
		others: otherPlaces(folder),
		opener: await key(),
	}))
	const { rehearsed } = backupState(dataDir)
	const onTrial = rehearsalIsDue(rehearsed?.found === 'good' ? rehearsed.at : null, Date.now())
	const anew = rehearsed?.found === 'damaged'
	const step = stepper(2 + others.length + (onTrial ? 1 : 0))
	let snapshot: Snapshot | undefined
	await step('Backup', async tell => {
		snapshot = await make(opener, anew, tell)
		const { manifest, name, bytes } = snapshot
		const rows = Object.values(manifest.rows['data.db'] ?? {}).reduce((sum, n) => sum + n, 0)
		return `${name}, ${rows} rows and ${Object.keys(manifest.files).length} files, ${megabytes(bytes)} new, encrypted and checked`
	})
	if (!snapshot) return
	const { made, name, manifest } = snapshot
	const failures: unknown[] = []
	for (const other of others)
		await step(`To ${other.store.place}`, tell => bring(other, made, anew, tell)).catch(error =>
			failures.push(error),
		)
	await step('Older ones', async () => {
		const gone = await discard(folderStore(backupsDir), rule, now())
		discardOld(backupsDir)
		return `${gone.length} removed; kept of ${rule.days} days, ${rule.weeks} weeks and ${rule.months} months`
	})
	if (onTrial)
		await step('Restored on trial', tell =>
			rehearseOnRecord(folderStore(backupsDir), name, { dataDir, key: opener }, tell),
		).catch(error => failures.push(error))
	tellMore(manifest)
	console.log(`To go back to it: npm run restore -- ${name}`)
	if (failures.length > 0) throw failures[0]
}

/** What whoever reads it should know of what is in it. */
function tellMore({ missing, holdsSecret, secret, uploadsElsewhere }: Manifest): void {
	if (missing.length > 0) console.log(`Records name files that are not there: ${missing.join(', ')}`)
	if (uploadsElsewhere) console.log('Uploads are kept in S3, and not in it.')
	if (holdsSecret || !secret)
		console.log(
			'It holds the secret, and its key is on this machine alone: npm run keys shows both, to be kept apart.',
		)
}

backup(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
