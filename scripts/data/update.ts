import fs from 'node:fs'
import path from 'node:path'
import { explain, Failure } from '../lib/failure.ts'
import { migrationsDir } from '../lib/paths.ts'
import { command, type Place } from '../pocketbase/serve.ts'
import { version } from '../pocketbase/version.ts'
import { discardOld, makeBackup } from './backup.ts'
import { checkBackup } from './check.ts'
import { appliedMigrations } from './database.ts'
import { finishSwap, putBack } from './restore.ts'

/** Says in the data which PocketBase served them last: another one brings migrations of its own. */
const SERVED_BY = 'served-by'
/** Beside the data while they are being updated: the copy that comes back should that fail. */
const updating = (dataDir: string) => `${dataDir}.updating`

/** Notes that the data were served by this version. */
export const noteServed = (dataDir: string): void =>
	fs.writeFileSync(path.join(dataDir, SERVED_BY), `PocketBase ${version}\n`)

/** What is to be done to data that are there: names of migrations, or of another PocketBase. */
function pending(dataDir: string, migrations: string): string[] {
	const applied = appliedMigrations(path.join(dataDir, 'data.db'))
	const ours = fs.readdirSync(migrations).filter(name => /\.(?:js|ts)$/.test(name) && !applied.includes(name))
	const servedBy = path.join(dataDir, SERVED_BY)
	const same = fs.existsSync(servedBy) && fs.readFileSync(servedBy, 'utf8').trim() === `PocketBase ${version}`
	return [...ours.sort(), ...(same ? [] : [`PocketBase ${version}`])]
}

/**
 * Applies what migrations are pending to data that are there, once a whole copy of them is made. When one fails, or the
 * machine stopped meanwhile, the copy comes back; for a failure a Problem says so and why. Returns a remark.
 */
export async function updateData(
	place: Place,
	backupsDir: string,
	tell: (how: string) => void = () => {},
): Promise<string> {
	const { dataDir } = place
	finishSwap(dataDir)
	await comeBack(dataDir, tell)
	if (!fs.existsSync(path.join(dataDir, 'data.db'))) return 'none yet'
	const todo = pending(dataDir, place.migrationsDir ?? migrationsDir)
	if (todo.length === 0) return 'up to date'
	const { folder } = await makeBackup({
		dataDir,
		into: backupsDir,
		why: 'before an update',
		tell: how => tell(`copying first: ${how}`),
	})
	fs.writeFileSync(updating(dataDir), folder)
	try {
		tell(`applying ${todo.join(', ')}`)
		await command(place, 'migrate', 'up')
	} catch (error) {
		await comeBack(dataDir, tell).catch(worse => {
			throw new Failure(
				`The update failed: ${reason(error)}. What was before could not be put back either: ${explain(worse)} Nothing is removed: the data are in ${dataDir}, the copy in ${folder}.`,
			)
		})
		throw new Failure(
			`The update failed, and the data are as they were before it: ${reason(error)}. Run the former version of Sila again; a copy of the data is in ${folder}.`,
		)
	}
	fs.rmSync(updating(dataDir))
	discardOld(backupsDir)
	return `updated (${todo.length === 1 ? todo[0] : `${todo.length} steps`}); a copy of what was before is in ${folder}`
}

/** Puts back the copy of an update that did not come to its end. */
async function comeBack(dataDir: string, tell: (how: string) => void): Promise<void> {
	if (!fs.existsSync(updating(dataDir))) return
	const folder = fs.readFileSync(updating(dataDir), 'utf8')
	tell(`putting back ${folder}`)
	await checkBackup(folder, tell)
	const was = await putBack(folder, dataDir, { link: true, tell })
	if (was) fs.rmSync(was, { recursive: true, force: true })
	fs.rmSync(updating(dataDir))
}

/** PocketBase's own words for why a migration failed, in one line. */
function reason(error: unknown): string {
	const text = explain(error)
	const found =
		/failed to apply migration (.+)/.exec(text)?.[1] ?? text.split('\n').filter(Boolean).at(-1) ?? text
	return found.trim().replace(/[.\s]+$/, '')
}
