import fs from 'node:fs'
import path from 'node:path'
import { BACKUP_STATE, type BackupFault, type BackupState, readBackupState } from '../../core/backup/state.ts'
import { writeWhole } from '../data/files.ts'
import { diskIsFull } from '../lib/failure.ts'
import { NoRoom } from './room.ts'
import { Unreached } from './s3.ts'

/* What desk and health are told of the backups: a file beside the database, which is in no backup itself. */

export function backupState(dataDir: string): BackupState {
	const file = path.join(dataDir, BACKUP_STATE)
	return readBackupState(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')
}

export function noteState(dataDir: string, news: Partial<BackupState>): void {
	const state = { ...backupState(dataDir), ...news }
	writeWhole(path.join(dataDir, BACKUP_STATE), `${JSON.stringify(state, null, '\t')}\n`)
}

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EIO']

/** Why something was not made, in a word that the desk has sentences for. */
export function faultOf(error: unknown): BackupFault {
	const { code } = error as NodeJS.ErrnoException
	if (error instanceof NoRoom || code === 'ENOSPC' || diskIsFull(String(error))) return 'room'
	return error instanceof Unreached || UNWRITABLE.includes(code ?? '') ? 'place' : 'other'
}
