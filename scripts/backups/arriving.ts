import fs from 'node:fs'
import path from 'node:path'
import { isGone, UPLOADS } from '../data/files.ts'

/** A clock and a disk may differ by so much, in milliseconds. */
const SLACK = 5000

/** The uploads that came after a moment, told once they are done with. */
export interface Arriving {
	/** Those that are not done with, by their paths within the data. */
	look(): string[]
	done(files: string[]): void
}

/**
 * Finds uploads as they come, by their folders: PocketBase has one for each record, whose time changes with every file. So a
 * look asks the disk for the times of the folders, and reads only those that changed.
 */
export function newUploads(dataDir: string, since: number): Arriving {
	const finished = new Set<string>()
	const times = new Map<string, number>()
	const root = path.join(dataDir, UPLOADS)
	return {
		look() {
			const found: string[] = []
			for (const collection of list(root))
				for (const record of list(path.join(root, collection))) {
					const folder = path.join(root, collection, record)
					const time = timeOf(folder)
					if (time < since - SLACK || times.get(folder) === time) continue
					const files = list(folder).map(name => `${UPLOADS}${collection}/${record}/${name}`)
					const fresh = files.filter(file => isUpload(file) && !finished.has(file))
					found.push(...fresh)
					// It may change again within the same tick of the clock of the disk.
					if (fresh.length === 0 && Date.now() - time > SLACK) times.set(folder, time)
				}
			return found
		},
		done(files) {
			for (const file of files) finished.add(file)
		},
	}
}

/** Not a small picture, which PocketBase makes again, nor what it is writing just now. */
const isUpload = (file: string) => !/\/thumbs_|\.tmp$/.test(file)

function list(folder: string): string[] {
	try {
		return fs.readdirSync(folder)
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		if (isGone(error) || code === 'ENOTDIR') return []
		throw error
	}
}

const timeOf = (folder: string) => fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0
