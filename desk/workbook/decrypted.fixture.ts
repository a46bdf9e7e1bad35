import { createDecipheriv, createHash, createHmac } from 'node:crypto'

/* Opens a workbook that was encrypted with a password, by other means than those that encrypt it: for tests. */

const sha512 = (...parts: Uint8Array[]): Buffer => {
	const hash = createHash('sha512')
	for (const part of parts) hash.update(part)
	return hash.digest()
}
const number = (value: number): Buffer => {
	const bytes = Buffer.alloc(4)
	bytes.writeUInt32LE(value)
	return bytes
}
const aes = (key: Buffer, iv: Buffer, content: Uint8Array): Buffer => {
	const decipher = createDecipheriv('aes-256-cbc', key, iv.subarray(0, 16)).setAutoPadding(false)
	return Buffer.concat([decipher.update(content), decipher.final()])
}

/** The streams of a compound file, by their names. */
export function streamsOf(file: Buffer): Map<string, Buffer> {
	const sector = (n: number) => file.subarray(512 * (n + 1), 512 * (n + 2))
	const words = (bytes: Buffer) =>
		Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32LE(i * 4))
	const tables = words(file.subarray(76, 512)).slice(0, file.readUInt32LE(44))
	const next = tables.flatMap(n => words(sector(n)))
	const follow = (start: number, chain: number[], part: (n: number) => Buffer): Buffer => {
		const parts: Buffer[] = []
		for (let n = start; n < 0xfffffffa; n = chain[n] as number) parts.push(part(n))
		return Buffer.concat(parts)
	}
	const directory = follow(file.readUInt32LE(48), next, sector)
	const entries = Array.from({ length: directory.length / 128 }, (_, i) => {
		const entry = directory.subarray(i * 128, (i + 1) * 128)
		return {
			name: entry.toString('utf16le', 0, Math.max(0, entry.readUInt16LE(64) - 2)),
			type: entry[66],
			start: entry.readUInt32LE(116),
			size: entry.readUInt32LE(120),
		}
	})
	const small = follow(entries[0]?.start ?? 0, next, sector)
	const smallNext = words(follow(file.readUInt32LE(60), next, sector))
	return new Map(
		entries
			.filter(({ type }) => type === 2)
			.map(({ name, start, size }) => [
				name,
				(size < 4096
					? follow(start, smallNext, n => small.subarray(n * 64, (n + 1) * 64))
					: follow(start, next, sector)
				).subarray(0, size),
			]),
	)
}

/** The workbook in it; throws where the password is another, or where something was changed. */
export function decrypted(file: Buffer, password: string): Buffer {
	const streams = streamsOf(file)
	const content = streams.get('EncryptedPackage') as Buffer
	const xml = (streams.get('EncryptionInfo') as Buffer).toString('utf8', 8)
	const [ofData = '', ofKey = ''] = [/<keyData[^>]*>/, /<p:encryptedKey[^>]*>/].map(tag => tag.exec(xml)?.[0])
	const read = (name: string, within = xml) =>
		Buffer.from(new RegExp(` ${name}="([^"]*)"`).exec(within)?.[1] ?? '', 'base64')
	const salt = read('saltValue', ofKey)
	let hash = sha512(salt, Buffer.from(password, 'utf16le'))
	const rounds = Number(/spinCount="(\d+)"/.exec(ofKey)?.[1])
	for (let i = 0; i < rounds; i++) hash = sha512(number(i), hash)
	const under = (use: string, name: string) =>
		aes(sha512(hash, Buffer.from(use, 'hex')).subarray(0, 32), salt, read(name, ofKey))
	const verifier = under('fea7d2763b4b9e79', 'encryptedVerifierHashInput')
	if (!sha512(verifier).equals(under('d7aa0f6d3061344e', 'encryptedVerifierHashValue')))
		throw new Error('The password is another')
	const key = under('146e0be7abacd0d6', 'encryptedKeyValue')
	const dataSalt = read('saltValue', ofData)
	const within = (use: string, name: string) =>
		aes(key, sha512(dataSalt, Buffer.from(use, 'hex')), read(name))
	const sign = createHmac('sha512', within('5fb2ad010cb9e1f6', 'encryptedHmacKey')).update(content).digest()
	if (!sign.equals(within('a0677f02b22c8433', 'encryptedHmacValue'))) throw new Error('It was changed')
	const parts: Buffer[] = []
	for (let i = 0; 8 + i * 4096 < content.length; i++)
		parts.push(aes(key, sha512(dataSalt, number(i)), content.subarray(8 + i * 4096, 8 + (i + 1) * 4096)))
	return Buffer.concat(parts).subarray(0, content.readUInt32LE(0))
}
