import path from 'node:path'
import { sila } from '../lib/paths.ts'

/** The data of `npm start`: database, uploads, secret. */
export const dataDir = path.join(sila, 'data')

/** Where copies of it stand unless said otherwise. */
export const backupsDir = path.join(sila, 'backups')

/** What holds the data of `npm start` for one process at a time. */
export const dataLock = path.join(sila, 'lock')

/** The key of the encrypted backups (scripts/backups/key.ts). */
export const keyFile = path.join(sila, 'backup.key')

/** Says for which key and secret somebody confirmed that they keep them apart (scripts/backups/kept.ts). */
export const keptFile = path.join(sila, 'keys-kept')

/** Nobody but their owner reads a copy of people's data. */
export const OWNER_FOLDER = 0o700
export const OWNER_FILE = 0o600

/** Beside the data: where a backup is opened on trial (scripts/backups/rehearsal.ts). */
export const trialOf = (dataDir: string): string => `${dataDir}.rehearsal`
