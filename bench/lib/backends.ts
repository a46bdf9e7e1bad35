import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Backend, startBackend } from '../../test/setup/backend.ts'

/** Does work with Sila as it runs for people, without limits by address; all that it made is removed afterwards. */
export async function withSila(work: (sila: Backend) => Promise<void>): Promise<void> {
	const sila = await startBackend({ full: true })
	try {
		await unlimited(sila)
		await work(sila)
	} finally {
		await sila.stop()
	}
}

/** A PocketBase of the same version and collections with no hooks of ours: as it is, or made to wait for the disk with each commit, as Sila does. */
export interface Plain {
	asItIs: Backend
	waiting: Backend
}

/** The same with both plain ones beside it. */
export async function withPlain(work: (sila: Backend, plain: Plain) => Promise<void>): Promise<void> {
	await withSila(sila =>
		withPlainOne('', asItIs =>
			withPlainOne(WAITS, async waiting => {
				await work(sila, { asItIs, waiting })
			}),
		),
	)
}

const WAITS = `onBootstrap(e => {
	e.next()
	e.app.nonconcurrentDB().newQuery('PRAGMA synchronous=FULL').execute()
})`

async function withPlainOne(hook: string, work: (plain: Backend) => Promise<void>): Promise<void> {
	const hooksDir = fs.mkdtempSync(path.join(os.tmpdir(), 'sila-bench-'))
	try {
		fs.writeFileSync(path.join(hooksDir, 'bench.pb.js'), hook)
		const plain = await startBackend({ hooksDir, seed: false, full: true })
		try {
			await unlimited(plain)
			await makePlain(plain)
			await work(plain)
		} finally {
			await plain.stop()
		}
	} finally {
		fs.rmSync(hooksDir, { recursive: true })
	}
}

async function unlimited(backend: Backend): Promise<void> {
	const staff = await backend.superuser()
	await staff.settings.update({ rateLimits: { excludedIPs: ['127.0.0.1'] } })
}

/** A collection that anybody may write in and read from, with about as much in a record as a request says. */
async function makePlain(plain: Backend): Promise<void> {
	const staff = await plain.superuser()
	await staff.collections.create({
		name: 'plain',
		type: 'base',
		createRule: '',
		viewRule: '',
		fields: [
			{ name: 'name', type: 'text' },
			{ name: 'letter', type: 'text' },
			{ name: 'answers', type: 'json' },
		],
	})
}
