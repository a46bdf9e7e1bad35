import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { go } from './cases.ts'
import { nobodysFiles } from './killing.ts'
import {
	caseBy,
	comesTo,
	databaseIn,
	file,
	follow,
	newKey,
	open,
	PDF,
	proof,
	refused,
	send,
	stored,
} from './support.ts'
import { newUpload, sendPart, sizeOf } from './uploads.ts'

/* A disk that is full: what cannot be stored is refused in words and stays with its sender, what is there can be read. */

const MEGABYTES = 48

/** A disk of its own in memory, or why there is none: who may not mount one cannot fill one either. */
function smallDisk(): { folder: string; gone(): void } | string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-disk-'))
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'sila', folder], { stdio: 'pipe' })
	} catch (error) {
		fs.rmdirSync(folder)
		return `no disk of its own: ${String(error).split('\n', 1)[0]}`
	}
	return {
		folder,
		gone() {
			execFileSync('umount', [folder])
			fs.rmdirSync(folder)
		},
	}
}

/** Writes until nothing more goes on the disk. */
function fill(file: string): void {
	const handle = fs.openSync(file, 'a')
	try {
		for (let size = 1 << 20; size >= 1; size >>= 1)
			for (;;)
				try {
					fs.writeSync(handle, Buffer.alloc(size))
				} catch (error) {
					assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
					break
				}
	} finally {
		fs.closeSync(handle)
	}
}

test('a full disk: nothing is half stored, cases can be followed, and it goes on once there is room', async t => {
	const disk = smallDisk()
	if (typeof disk === 'string') return t.skip(disk)
	const backend = await open({ dataDir: path.join(disk.folder, 'data') })
	t.after(async () => {
		await backend.stop()
		disk.gone()
	})
	const { url, staff } = backend
	const first = await send(url)
	assert.equal(first.status, 201)
	const { id } = await caseBy(staff, `reference="${first.body.reference}"`)
	const begun = newUpload()
	const whole = Buffer.concat([PDF, Buffer.alloc(200_000, 'مستند')])
	assert.equal((await sendPart(url, begun, 0, PDF)).status, 200)

	const filler = path.join(disk.folder, 'filler')
	fill(filler)
	const before = await stored(backend)
	const key = newKey()
	const big = file(Buffer.alloc(2_000_000, PDF), 'صك.pdf')
	const lost = await send(url, {}, { key, parts: [[proof[0], big]] })
	assert.ok(lost.status >= 500, `${lost.status}`)
	assert.match(lost.body.message, /لم يُحفظ|لم يصل|لم نحفظ/)
	const part = await sendPart(url, begun, PDF.length, whole.subarray(PDF.length))
	assert.ok(part.status >= 500, `${part.status}`)
	const numbers = { reference: first.body.reference, code: first.body.code, lang: 'ar' }
	assert.equal((await follow(url, numbers)).status, 200)
	assert.deepEqual(await stored(backend), before)

	fs.rmSync(filler)
	const again = await send(url, {}, { key, parts: [[proof[0], big]] })
	assert.equal(again.status, 201)
	// What fitted of the part is there, and the sender goes on from its end.
	const arrived = await sizeOf(url, begun)
	assert.ok(arrived >= PDF.length && arrived < whole.length, `${arrived}`)
	assert.equal((await sendPart(url, begun, arrived, whole.subarray(arrived))).size, whole.length)
	assert.deepEqual(fs.readFileSync(path.join(backend.dir, 'uploads', begun)), whole)
	await go(staff, id, { status: 'needs-completion', missing: 'صورة أوضح' })
	assert.deepEqual(await nobodysFiles(backend), [])
	const database = databaseIn(backend.dir)
	assert.deepEqual(
		database
			.prepare('PRAGMA integrity_check')
			.all()
			.map(row => row.integrity_check),
		['ok'],
	)
	database.close()
})
