import { inflateRawSync } from 'node:zlib'

/** The files in a ZIP archive, by name, from its directory at the end. */
export function unzip(archive: Buffer): Map<string, Buffer> {
	const files = new Map<string, Buffer>()
	const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
	if (end < 0) throw new Error('not a ZIP archive')
	let at = archive.readUInt32LE(end + 16)
	for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
		const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
		const [name, extra, comment] = [28, 30, 32].map(place => archive.readUInt16LE(at + place)) as [
			number,
			number,
			number,
		]
		const local = archive.readUInt32LE(at + 42)
		const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
		const packed = archive.subarray(start, start + size)
		files.set(
			archive.toString('utf8', at + 46, at + 46 + name),
			method === 0 ? packed : inflateRawSync(packed),
		)
		at += 46 + name + extra + comment
	}
	return files
}
