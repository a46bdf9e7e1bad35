/**
 * `npm run rehearse [-- <place>] [<backup>] [--keys <sheet>]`: restores the newest backup on trial into a folder of its own,
 * compares it with the data, and says at the desk what it found. The place is a folder or `s3`; unless said, .sila/backups.
 */
import os from 'node:os'
import { keysFrom, meant } from './backups/meant.ts'
import { meantIn } from './backups/open.ts'
import { rehearseOnRecord } from './backups/rehearsal.ts'
import { dataDir } from './data/place.ts'
import { explain, Failure } from './lib/failure.ts'
import { stepper } from './lib/print.ts'

async function run(words: string[]): Promise<void> {
	os.setPriority(10)
	const { store, name, sheet } = meant(words)
	if (!store) throw new Failure('A copy that undoes an update needs no rehearsal: name a backup.')
	const backup = await meantIn(store, name)
	const keys = await keysFrom(sheet)
	await stepper(1)(`Rehearsal of ${backup}`, tell =>
		rehearseOnRecord(store, backup, { dataDir, ...keys }, tell),
	)
}

run(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
