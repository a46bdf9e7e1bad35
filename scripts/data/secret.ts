import { createHmac } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/* The server's secret (server/base/secret.ts): without it no case opens to its applicant. */

export const SECRET_FILE = 'sila.secret'
/** What the server wrote of the secret it runs with, whether that stands in the folder or in the environment. */
const CHECK_FILE = 'sila.secret-check'
const CHECKED = 'sila secret check'

function read(folder: string, name: string): string {
	const file = path.join(folder, name)
	return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : ''
}

const markOf = (secret: string): string =>
	secret && createHmac('sha256', secret).update(CHECKED).digest('hex')

/** The mark of the secret that the data of a folder need; empty where there is none yet. */
export const secretMark = (folder: string): string =>
	read(folder, CHECK_FILE) || markOf(process.env.SILA_SECRET || read(folder, SECRET_FILE))

/** Where the secret of this mark is to be had: in the folder, in the environment, or nowhere. */
export function secretPlace(folder: string, mark: string): 'folder' | 'environment' | 'nowhere' {
	if (process.env.SILA_SECRET) return markOf(process.env.SILA_SECRET) === mark ? 'environment' : 'nowhere'
	return markOf(read(folder, SECRET_FILE)) === mark ? 'folder' : 'nowhere'
}

/** The secret of this mark, from the environment or the folder; empty where neither has it. */
export const secretOf = (folder: string, mark: string): string =>
	[process.env.SILA_SECRET ?? '', read(folder, SECRET_FILE)].find(
		secret => secret && markOf(secret) === mark,
	) ?? ''

/** Whether a secret is the one of this mark. */
export const isSecretOf = (secret: string, mark: string): boolean => secret !== '' && markOf(secret) === mark

/** Whether the folder's own file is the secret of this mark. */
export const holdsSecret = (folder: string, mark: string): boolean =>
	markOf(read(folder, SECRET_FILE)) === mark
