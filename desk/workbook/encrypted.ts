import { compound, joined } from './compound.ts'

/*
 * A workbook that opens with a password alone, in Excel, LibreOffice and whatever else knows «agile encryption» of
 * [MS-OFFCRYPTO]: AES-256, its key kept under a key that 100,000 rounds of SHA-512 make of the password, and a sign by
 * which a change is seen. The browser's own cryptography does all of it.
 */

type Bytes = Uint8Array<ArrayBuffer>

const ROUNDS = 100_000
/** Bytes that are encrypted by themselves. */
const SEGMENT = 4096
const BLOCK = 16
const KEY = 32

/** What is mixed in for each use of a key, as the standard names them. */
const USES = {
	verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
	verified: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
	key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
	signKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
	sign: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
}

const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes))
const sha512 = async (...parts: Uint8Array[]): Promise<Bytes> =>
	new Uint8Array(await crypto.subtle.digest('SHA-512', joined(parts)))
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

function number(value: number, bytes = 4): Bytes {
	const view = new DataView(new ArrayBuffer(bytes))
	view.setUint32(0, value, true)
	return new Uint8Array(view.buffer)
}

function utf16(text: string): Bytes {
	const view = new DataView(new ArrayBuffer(text.length * 2))
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true)
	return new Uint8Array(view.buffer)
}

/** Encrypts whole blocks; the browser's block of padding behind them is no part of it. */
async function aes(key: Bytes, iv: Bytes, content: Uint8Array): Promise<Bytes> {
	const blocks = new Uint8Array(Math.ceil(content.length / BLOCK) * BLOCK)
	blocks.set(content)
	const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt'])
	const made = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: iv.slice(0, BLOCK) }, imported, blocks)
	return new Uint8Array(made, 0, blocks.length)
}

/** The key that a password makes for one use. */
async function passwordKeys(password: string, salt: Bytes): Promise<(use: number[]) => Promise<Bytes>> {
	let hash = await sha512(salt, utf16(password))
	const round = new Uint8Array(4 + hash.length)
	const counter = new DataView(round.buffer)
	for (let i = 0; i < ROUNDS; i++) {
		counter.setUint32(0, i, true)
		round.set(hash, 4)
		hash = new Uint8Array(await crypto.subtle.digest('SHA-512', round))
	}
	return async use => (await sha512(hash, new Uint8Array(use))).slice(0, KEY)
}

/** The package: its length, and each segment encrypted under its own number. */
async function encryptPackage(key: Bytes, salt: Bytes, content: Bytes): Promise<Bytes> {
	const parts: Bytes[] = [number(content.length, 8)]
	for (let i = 0; i * SEGMENT < content.length; i++)
		parts.push(
			await aes(key, await sha512(salt, number(i)), content.subarray(i * SEGMENT, (i + 1) * SEGMENT)),
		)
	return joined(parts)
}

/** What Excel is told of how it was encrypted, without whatever opens it. */
async function description(password: string, key: Bytes, salt: Bytes, content: Bytes): Promise<Bytes> {
	const [signKey, keySalt, verifier] = [random(64), random(BLOCK), random(BLOCK)]
	const signer = await crypto.subtle.importKey('raw', signKey, { name: 'HMAC', hash: 'SHA-512' }, false, [
		'sign',
	])
	const sign = new Uint8Array(await crypto.subtle.sign('HMAC', signer, content))
	const keyFor = await passwordKeys(password, keySalt)
	const under = async (use: number[], bytes: Bytes) => base64(await aes(await keyFor(use), keySalt, bytes))
	const within = async (use: number[], bytes: Bytes) =>
		base64(await aes(key, await sha512(salt, new Uint8Array(use)), bytes))
	const cipher = `blockSize="${BLOCK}" keyBits="${KEY * 8}" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"`
	const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="${BLOCK}" ${cipher} saltValue="${base64(salt)}"/><dataIntegrity encryptedHmacKey="${await within(USES.signKey, signKey)}" encryptedHmacValue="${await within(USES.sign, sign)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${ROUNDS}" saltSize="${BLOCK}" ${cipher} saltValue="${base64(keySalt)}" encryptedVerifierHashInput="${await under(USES.verifier, verifier)}" encryptedVerifierHashValue="${await under(USES.verified, await sha512(verifier))}" encryptedKeyValue="${await under(USES.key, key)}"/></keyEncryptor></keyEncryptors></encryption>`
	// Version 4.4, agile.
	return joined([new Uint8Array([4, 0, 4, 0, 0x40, 0, 0, 0]), new TextEncoder().encode(xml)])
}

/** A text with its length before it, filled up to four bytes. */
function named(text: string): Bytes {
	const bytes = utf16(text)
	return joined([number(bytes.length), bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)])
}

const VERSION = [1, 1, 1].map(value => number(value))

/** Which transformation the package has gone through: the same in each such file. */
function dataSpaces() {
	const entry = joined([number(1), number(0), named('EncryptedPackage'), named('StrongEncryptionDataSpace')])
	const transform = joined([number(1), named('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}')])
	return {
		Version: joined([named('Microsoft.Container.DataSpaces'), ...VERSION]),
		DataSpaceMap: joined([number(8), number(1), number(entry.length + 4), entry]),
		DataSpaceInfo: {
			StrongEncryptionDataSpace: joined([number(8), number(1), named('StrongEncryptionTransform')]),
		},
		TransformInfo: {
			StrongEncryptionTransform: {
				'\u0006Primary': joined([
					number(transform.length + 4),
					transform,
					named('Microsoft.Container.EncryptionTransform'),
					...VERSION,
					...[0, 0, 0, 4].map(value => number(value)),
				]),
			},
		},
	}
}

/** Encrypts a workbook, so that it opens with this password. Needs a page over https, as the browser's cryptography does. */
export async function encrypted(workbook: Blob, password: string): Promise<Blob> {
	const [key, salt] = [random(KEY), random(BLOCK)]
	const content = await encryptPackage(key, salt, new Uint8Array(await workbook.arrayBuffer()))
	const file = compound({
		EncryptionInfo: await description(password, key, salt, content),
		EncryptedPackage: content,
		'\u0006DataSpaces': dataSpaces(),
	})
	return new Blob([file], { type: workbook.type })
}
