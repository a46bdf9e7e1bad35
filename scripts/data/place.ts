import path from 'node:path'
import { sila } from '../lib/paths.ts'

/** The data of `npm start`: database, uploads, secret. */
export const dataDir = path.join(sila, 'data')

/** Where copies of it stand unless said otherwise. */
export const backupsDir = path.join(sila, 'backups')

/** What holds the data of `npm start` for one process at a time. */
export const dataLock = path.join(sila, 'lock')

/** Beside the database: when the last whole copy was made, as UTC (ISO 8601). The desk says where there is none, or an old one. */
export const LAST_COPY = 'last-copy'

/** Nobody but their owner reads a copy of people's data. */
export const OWNER_FOLDER = 0o700
export const OWNER_FILE = 0o600
