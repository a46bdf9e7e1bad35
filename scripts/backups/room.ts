import fs from 'node:fs'
import path from 'node:path'
import { Failure } from '../lib/failure.ts'

/** Bytes that stay free whatever happens: the server writes too. */
const SPARE = 64 * 1024 * 1024

/** There is no room for what is to be done. */
export class NoRoom extends Failure {}

export interface Need {
	/** A folder, which need not be there yet. */
	folder: string
	bytes: number
}

/** Throws NoRoom where a disk has less than is needed on it; folders of one disk count together. */
export function seeRoom(needs: Need[]): void {
	const disks = new Map<number, Need>()
	for (const { folder, bytes } of needs) {
		const there = existing(folder)
		const disk = fs.statSync(there).dev
		disks.set(disk, { folder: there, bytes: (disks.get(disk)?.bytes ?? SPARE) + bytes })
	}
	for (const { folder, bytes } of disks.values()) {
		const { bavail, bsize } = fs.statfsSync(folder)
		const free = bavail * bsize
		if (free < bytes)
			throw new NoRoom(
				`There is no room in ${folder}: ${megabytes(bytes)} are needed, and ${megabytes(free)} are free.`,
			)
	}
}

export const megabytes = (bytes: number): string =>
	bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`

/** A folder, or the nearest above it that is there. */
function existing(folder: string): string {
	return fs.existsSync(folder) ? folder : existing(path.dirname(folder))
}
