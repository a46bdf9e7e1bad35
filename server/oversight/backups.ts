import type { Backups } from '../../core/api/setup.ts'
import { BACKUP_STATE, backupGaps, readBackupState } from '../../core/backup/state.ts'
import type { Reply } from '../http/reply.ts'

/** GET /api/sila/administrator/backups, as core/api/contract.ts documents it. */
export const backups = (e: core.RequestEvent): Reply => ({ status: 200, body: backupsOf(e.app) })

/** What the commands have said of the backups (scripts/backups/state.ts), and what of it is not as it should be. */
export function backupsOf(app: core.App): Backups {
	const state = readBackupState(said(app))
	return { state, gaps: backupGaps(state, new Date().toISOString()) }
}

function said(app: core.App): string {
	try {
		return toString($os.readFile($filepath.join(app.dataDir(), BACKUP_STATE)))
	} catch {
		// Nothing was said yet.
		return ''
	}
}
