import path from 'node:path'
import { KEEP, type KeepRule, readKeepRule } from '../../core/backup/keep.ts'
import { Failure } from '../lib/failure.ts'
import { s3Store } from './s3.ts'
import { folderStore, type Store } from './store.ts'

/* What the environment says of the backups (README.md, docs/backup.md). */

/** How long they are kept: SILA_BACKUP_KEEP as days, weeks and months, such as `7 5 12`. */
export function keepRule(env: NodeJS.ProcessEnv = process.env): KeepRule {
	const text = env.SILA_BACKUP_KEEP
	if (!text) return KEEP
	const rule = readKeepRule(text)
	if (!rule)
		throw new Failure(
			`SILA_BACKUP_KEEP is three numbers, of days, weeks and months, such as "7 5 12": ${text}`,
		)
	return rule
}

/** Another place that backups are brought to. */
export interface Other {
	store: Store
	/** Where it is a folder of this machine. */
	folder?: string
}

/** The folder that a command names or SILA_BACKUP_TO, and the bucket of SILA_BACKUP_S3_URL. */
export function otherPlaces(named: string | undefined, env: NodeJS.ProcessEnv = process.env): Other[] {
	const folders = [named, env.SILA_BACKUP_TO].filter(folder => folder !== undefined && folder !== '')
	const bucket = s3Store(env)
	return [
		...folders.map(given => {
			const folder = path.resolve(given ?? '')
			return { store: folderStore(folder), folder }
		}),
		...(bucket ? [{ store: bucket }] : []),
	]
}
