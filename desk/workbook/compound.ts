/*
 * A compound file, as Microsoft documents it in [MS-CFB]: a small file system within a file, which Excel keeps an encrypted
 * workbook in. What is written here is version 3 with sectors of 512 bytes.
 */

/** A folder of it: streams and folders by their names. */
export interface Storage {
	[name: string]: Uint8Array | Storage
}

const SECTOR = 512
const MINI = 64
/** A stream that is shorter lies in the small sectors. */
const CUTOFF = 4096
const END = 0xfffffffe
const FREE = 0xffffffff
const FAT = 0xfffffffd
const NONE = 0xffffffff
/** As many sectors of the table of sectors as the header names; with these it is 7 MB. */
const MOST_FAT = 109
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

interface Entry {
	name: string
	type: 1 | 2 | 5
	left: number
	right: number
	child: number
	start: number
	size: number
}

/** Sectors one after the other, and the table of which follows which. */
class Chain {
	readonly bytes: Uint8Array[] = []
	readonly next: number[] = []
	readonly #size: number

	constructor(size: number) {
		this.#size = size
	}

	/** Appends what a stream holds, and answers where it begins. */
	put(content: Uint8Array): number {
		if (content.length === 0) return END
		const start = this.next.length
		const count = Math.ceil(content.length / this.#size)
		const padded = new Uint8Array(count * this.#size)
		padded.set(content)
		this.bytes.push(padded)
		for (let i = 1; i <= count; i++) this.next.push(i === count ? END : start + i)
		return start
	}
}

/** Shorter names first, and names of one length by their letters. */
const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
	one.length - other.length || (one.toUpperCase() < other.toUpperCase() ? -1 : 1)

export function compound(root: Storage): Uint8Array<ArrayBuffer> {
	const sectors = new Chain(SECTOR)
	const small = new Chain(MINI)
	const top: Entry = {
		name: 'Root Entry',
		type: 5,
		left: NONE,
		right: NONE,
		child: NONE,
		start: END,
		size: 0,
	}
	const entries = [top]

	const add = (name: string, content: Uint8Array | Storage): number => {
		const stream = content instanceof Uint8Array
		const entry: Entry = { ...top, name, type: stream ? 2 : 1, start: stream ? END : 0 }
		const index = entries.push(entry) - 1
		if (!stream) entry.child = siblings(content)
		else {
			entry.size = content.length
			entry.start = (content.length < CUTOFF ? small : sectors).put(content)
		}
		return index
	}
	/** The entries of a folder as a tree that is searched by name; answers its top. */
	const siblings = (storage: Storage): number => {
		const all = Object.entries(storage)
			.sort(byName)
			.map(([name, content]) => add(name, content))
		const tree = (from: number, to: number): number => {
			if (from >= to) return NONE
			const middle = (from + to) >> 1
			const index = all[middle] as number
			const entry = entries[index] as Entry
			entry.left = tree(from, middle)
			entry.right = tree(middle + 1, to)
			return index
		}
		return tree(0, all.length)
	}

	top.child = siblings(root)
	const smallBytes = joined(small.bytes)
	top.start = sectors.put(smallBytes)
	top.size = smallBytes.length
	const smallTable = sectors.put(table(small.next))
	const directory = sectors.put(joined(padded(entries.map(directoryEntry))))
	let count = 1
	while (count * (SECTOR / 4) < sectors.next.length + count) count++
	if (count > MOST_FAT) throw new RangeError('More than a compound file of this kind holds')
	const at = sectors.next.length
	const fat = table([...sectors.next, ...Array.from({ length: count }, () => FAT)])
	const head = header({ count, at, directory, smallTable, smallCount: table(small.next).length / SECTOR })
	return joined([head, ...sectors.bytes, fat])
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}

/** A table of sectors, filled up to whole sectors. */
function table(next: readonly number[]): Uint8Array {
	const length = Math.ceil(next.length / (SECTOR / 4)) * (SECTOR / 4)
	const view = new DataView(new ArrayBuffer(length * 4))
	for (let i = 0; i < length; i++) view.setUint32(i * 4, next[i] ?? FREE, true)
	return new Uint8Array(view.buffer)
}

function directoryEntry({ name, type, left, right, child, start, size }: Entry): Uint8Array {
	const view = new DataView(new ArrayBuffer(128))
	for (let i = 0; i < name.length; i++) view.setUint16(i * 2, name.charCodeAt(i), true)
	view.setUint16(64, (name.length + 1) * 2, true)
	view.setUint8(66, type)
	// Black: whoever only reads does not mind.
	view.setUint8(67, 1)
	view.setUint32(68, left, true)
	view.setUint32(72, right, true)
	view.setUint32(76, child, true)
	view.setUint32(116, start, true)
	view.setUint32(120, size, true)
	return new Uint8Array(view.buffer)
}

/** Filled up with entries that are none. */
function padded(entries: Uint8Array[]): Uint8Array[] {
	const all = [...entries]
	while (all.length % (SECTOR / 128) > 0) {
		const view = new DataView(new ArrayBuffer(128))
		for (const at of [68, 72, 76]) view.setUint32(at, NONE, true)
		all.push(new Uint8Array(view.buffer))
	}
	return all
}

function header(it: {
	count: number
	at: number
	directory: number
	smallTable: number
	smallCount: number
}): Uint8Array {
	const view = new DataView(new ArrayBuffer(SECTOR))
	const bytes = new Uint8Array(view.buffer)
	bytes.set(SIGNATURE)
	view.setUint16(24, 0x3e, true)
	view.setUint16(26, 3, true)
	view.setUint16(28, 0xfffe, true)
	view.setUint16(30, 9, true)
	view.setUint16(32, 6, true)
	view.setUint32(44, it.count, true)
	view.setUint32(48, it.directory, true)
	view.setUint32(56, CUTOFF, true)
	view.setUint32(60, it.smallTable, true)
	view.setUint32(64, it.smallCount, true)
	view.setUint32(68, END, true)
	for (let i = 0; i < MOST_FAT; i++) view.setUint32(76 + i * 4, i < it.count ? it.at + i : FREE, true)
	return bytes
}
