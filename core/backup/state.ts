import { addDays, riyadhDay } from '../time/clock.ts'

/* What is known of the backups, and what of it people have to be told. */

/**
 * The file beside the database in which the commands say what they did (scripts/backups/state.ts); desk and health read
 * it. Moments are UTC, ISO 8601.
 */
export const BACKUP_STATE = 'backups.json'

/** Why one was not made, or not copied elsewhere: no room, a place that cannot be written or reached, anything else. */
export type BackupFault = 'room' | 'place' | 'other'

/** What a rehearsal found: all is well, or what is not. */
export type Rehearsal = 'good' | 'damaged' | 'differs' | 'secret' | 'key'

export interface BackupState {
	/** The last whole one: when its copy was made, and its size in bytes. */
	made: { at: string; bytes: number } | null
	/** What kept the last try from it; null once one was made again. */
	failed: { at: string; why: BackupFault } | null
	/** The last rehearsal: which backup was restored, and what that showed. */
	rehearsed: { at: string; of: string; found: Rehearsal } | null
	/** The last that stands on another disk or in S3, and what kept a later one from it. */
	elsewhere: { at: string; why: BackupFault | null } | null
	/** Whether somebody has said that they keep key and secret apart. */
	keysKept: boolean
}

export const NO_BACKUPS: BackupState = {
	made: null,
	failed: null,
	rehearsed: null,
	elsewhere: null,
	keysKept: false,
}

/** Days after which each is told of. */
const WITHIN = { copy: 2, rehearsal: 90, elsewhere: 7 }

/**
 * `copy`: there is none, or none of the last two days. `copy_failed`: the last try failed. `rehearsal`: none in the last
 * 90 days. `rehearsal_failed`: the last one found something. `elsewhere`: none of the last seven days stands anywhere but on
 * the disk of the data, or the last could not be brought there. `keys`: nobody keeps key and secret apart.
 */
export interface BackupGap {
	code: 'copy' | 'copy_failed' | 'rehearsal' | 'rehearsal_failed' | 'elsewhere' | 'keys'
	/** The day in Riyadh of the last that is good, YYYY-MM-DD; empty where there is none. */
	until?: string
	/** For `copy_failed` and `elsewhere`: why. */
	why?: BackupFault
	/** For `rehearsal_failed`: what it found. */
	found?: Rehearsal
}

/** What of the backups is not as it should be at a moment (UTC, ISO 8601). */
export function backupGaps(
	{ made, failed, rehearsed, elsewhere, keysKept }: BackupState,
	now: string,
): BackupGap[] {
	const today = riyadhDay(now)
	const dayOf = (moment: string | undefined) => (moment ? riyadhDay(moment) : '')
	const isOld = (day: string, within: number) => day < addDays(today, -within)
	const gaps: BackupGap[] = []
	const [copied, tried, away] = [dayOf(made?.at), dayOf(rehearsed?.at), dayOf(elsewhere?.at)]
	if (failed) gaps.push({ code: 'copy_failed', until: copied, why: failed.why })
	else if (isOld(copied, WITHIN.copy)) gaps.push({ code: 'copy', until: copied })
	if (rehearsed && rehearsed.found !== 'good')
		gaps.push({ code: 'rehearsal_failed', until: tried, found: rehearsed.found })
	else if (made && isOld(tried, WITHIN.rehearsal)) gaps.push({ code: 'rehearsal', until: tried })
	if (elsewhere?.why) gaps.push({ code: 'elsewhere', until: away, why: elsewhere.why })
	else if (made && isOld(away, WITHIN.elsewhere)) gaps.push({ code: 'elsewhere', until: away })
	if (!keysKept) gaps.push({ code: 'keys' })
	return gaps
}

/** What a file says; where it says nothing that can be read, that nothing is known. */
export function readBackupState(text: string): BackupState {
	try {
		return { ...NO_BACKUPS, ...JSON.parse(text) }
	} catch {
		return NO_BACKUPS
	}
}
