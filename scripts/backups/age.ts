import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import type { Key } from './key.ts'

/** The key does not belong to what is to be opened. */
export class WrongKey extends Error {}

/** Bytes of a text that age encrypts piece by piece, and what each piece grows by. */
const [PIECE, TAG] = [64 * 1024, 16]

let head: Promise<number> | undefined

/** The size of what `encrypted` gives for so many bytes: the same for each key, since it has one owner. */
export async function encryptedSize(bytes: number, key: Key): Promise<number> {
	head ??= encrypter(key)
		.encrypt(new Uint8Array())
		.then(({ length }) => length - TAG)
	return (await head) + bytes + TAG * Math.max(1, Math.ceil(bytes / PIECE))
}

function encrypter({ recipient }: Key): Encrypter {
	const made = new Encrypter()
	made.addRecipient(recipient)
	return made
}

const toWeb = (stream: Readable) => Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) => Readable.fromWeb(stream as ReadableStream)

/** Encrypts a stream as it passes. */
export const encrypted = async (source: Readable, key: Key): Promise<Readable> =>
	fromWeb(await encrypter(key).encrypt(toWeb(source)))

/** Decrypts a stream as it passes; what was changed ends it with an error. Rejects with WrongKey where the key is another's. */
export async function decrypted(source: Readable, key: Key): Promise<Readable> {
	const decrypter = new Decrypter()
	decrypter.addIdentity(key.identity)
	try {
		return fromWeb(await decrypter.decrypt(toWeb(source)))
	} catch (error) {
		source.destroy()
		if (/no identity matched/.test(String(error))) throw new WrongKey()
		throw error
	}
}
