import fs from 'node:fs'
import path from 'node:path'
import type { Rehearsal } from '../../core/backup/state.ts'
import { withData } from '../data/backup.ts'
import { trialOf } from '../data/place.ts'
import { secretOf } from '../data/secret.ts'
import { explain, Failure } from '../lib/failure.ts'
import type { Key } from './key.ts'
import { OtherKey, openedSize, openSnapshot } from './open.ts'
import { noteOnRecord } from './record.ts'
import { compare, type Shown } from './rehearse.ts'
import { NoRoom, seeRoom } from './room.ts'
import { noteState } from './state.ts'
import { momentOf, readIndex, type Store } from './store.ts'

/**
 * Restores a backup into a folder of its own beside the data, and compares it with them; nothing is served from it, and it
 * is removed in the end. `secret` is the one at hand, where it is not that of the data. What is wrong with the backup is
 * what it shows; what keeps it from being tried is thrown.
 */
async function rehearse(
	store: Store,
	name: string,
	{ dataDir, key, secret }: { dataDir: string; key: Key; secret?: string },
	tell: (how: string) => void = () => {},
): Promise<Shown & { of: string }> {
	const folder = trialOf(dataDir)
	try {
		seeRoom([{ folder, bytes: await openedSize(store, name) }])
		const manifest = await openSnapshot(store, name, key, folder, tell)
		const shown = await compare(folder, manifest, {
			dataDir,
			secret: secret || secretOf(`${folder}/data`, manifest.secret) || secretOf(dataDir, manifest.secret),
		})
		return { of: manifest.made, ...shown }
	} catch (error) {
		if (!(error instanceof Failure) || error instanceof NoRoom) throw error
		const found: Rehearsal = error instanceof OtherKey ? 'key' : 'damaged'
		const of = await readIndex(store, name).then(
			({ made }) => made,
			() => momentOf(name),
		)
		return { of, found, how: explain(error) }
	} finally {
		fs.rmSync(folder, { recursive: true, force: true })
	}
}

/** The same, said at the desk and on the audit record. Gives what was compared; throws a Failure where something is wrong. */
export async function rehearseOnRecord(
	store: Store,
	name: string,
	options: { dataDir: string; key: Key; secret?: string },
	tell: (how: string) => void,
): Promise<string> {
	const { dataDir } = options
	const { found, how, of } = await withData(dataDir, () => rehearse(store, name, options, tell))
	if (fs.existsSync(path.join(dataDir, 'data.db'))) {
		noteState(dataDir, { rehearsed: { at: new Date().toISOString(), of, found } })
		noteOnRecord(dataDir, name, 'rehearsed', found)
	}
	if (found !== 'good') throw new Failure(`The rehearsal of ${name} failed: ${how}`)
	return how
}
