import { createHash, createHmac } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { writeWhole } from '../data/files.ts'
import { Failure } from '../lib/failure.ts'

/* The key of the backups, as age knows it: backups are made for its public half, and opened by its secret one. */

export interface Key {
	/** `AGE-SECRET-KEY-1…`: opens the backups. */
	identity: string
	/** `age1…`: makes them. */
	recipient: string
	/** Tells one key from another, and nothing of either half. */
	mark: string
}

const IDENTITY = /AGE-SECRET-KEY-1[0-9A-Z]+/
const SECRET = /^# sila\.secret: (\S{32,})$/m

export async function keyOf(identity: string): Promise<Key> {
	const recipient = await identityToRecipient(identity)
	return { identity, recipient, mark: createHash('sha256').update(recipient).digest('hex').slice(0, 8) }
}

/** The key that a text holds: a file of keys as age has it, or the sheet of `npm run keys`. */
async function keyIn(text: string, place: string): Promise<Key> {
	const identity = IDENTITY.exec(text)?.[0]
	if (!identity)
		throw new Failure(`${place} holds no key: a line that begins with AGE-SECRET-KEY-1 is missing.`)
	return keyOf(identity).catch(() => {
		throw new Failure(`The key in ${place} is not whole: a letter is missing or wrong.`)
	})
}

/** The installation's own key; undefined where there is none yet. */
export async function ownKey(file: string): Promise<Key | undefined> {
	return fs.existsSync(file) ? keyIn(fs.readFileSync(file, 'utf8'), file) : undefined
}

/** The installation's own key, which is made at the first start. */
export async function keyFor(file: string): Promise<Key> {
	const own = await ownKey(file)
	if (own) return own
	const key = await keyOf(await generateX25519Identity())
	keepKey(file, key)
	return key
}

/** Keeps a key as the installation's own, for its owner alone, in the form that age reads. */
export function keepKey(file: string, { identity, recipient }: Key): void {
	writeWhole(file, `# public key: ${recipient}\n${identity}\n`)
}

/** What opens everything again: the key of the backups and the server's secret. */
export interface Kept {
	key: Key
	/** Empty where the sheet has none. */
	secret: string
}

/** Six digits at the foot of a sheet: who types them has it in their hands. */
export const checkNumber = ({ key, secret }: Kept): string =>
	String(
		Number.parseInt(createHmac('sha256', key.identity).update(secret).digest('hex').slice(0, 10), 16) % 1e6,
	)
		.padStart(6, '0')
		.replace(/(\d{3})(\d{3})/, '$1-$2')

/** What somebody keeps apart from server and backups, on paper or as a file that age takes as well. */
export const sheet = ({ key, secret }: Kept, day: string): string =>
	[
		'# صلة: مفتاح النسخ الاحتياطية وسر الأرقام. احفظ هذه الورقة بعيدًا عن الخادم وعن النسخ: من يملكها مع نسخة يقرأ كل شيء، ومن دونها لا تُفتح النسخ.',
		'# Sila: the key of the backups, and the secret of the codes. Keep this apart from the server and from the backups:',
		'# who has it and a backup reads everything, and without it no backup opens.',
		`# ${os.hostname()}, ${day}, key ${key.mark}`,
		key.identity,
		`# sila.secret: ${secret}`,
		`# ${checkNumber({ key, secret })}`,
		'',
	].join('\n')

/** What a sheet holds that somebody kept. */
export async function readSheet(file: string): Promise<Kept> {
	if (!fs.existsSync(file)) throw new Failure(`There is no file ${file}.`)
	const text = fs.readFileSync(file, 'utf8')
	return { key: await keyIn(text, file), secret: SECRET.exec(text)?.[1] ?? '' }
}
