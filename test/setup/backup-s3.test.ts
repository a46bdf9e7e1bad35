import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after } from 'node:test'
import { readBackupState } from '../../core/backup/state.ts'
import { allFiles } from '../../scripts/data/files.ts'
import { arrive, NO_CLOCK, openWith } from '../server/cases.ts'
import { follow } from '../server/support.ts'
import { makeClone, runIn } from './clone.ts'
import { type Bucket, openBucket } from './s3.ts'
import { long } from './slice.ts'

/* Backups in a real S3 server: brought there, thinned out, tried, and the only thing that is left. */

long(
	'a bucket gets every backup, keeps to the rule, is tried, and alone brings everything back',
	async () => {
		const clone = makeClone()
		after(() => fs.rmSync(clone, { recursive: true, force: true }))
		const sila = path.join(clone, '.sila')
		const [dataDir, backups] = [path.join(sila, 'data'), path.join(sila, 'backups')]
		fs.mkdirSync(dataDir, { recursive: true })
		const backend = await openWith(NO_CLOCK, { dataDir })
		const bucket: Bucket = await openBucket(path.join(clone, 's3'))
		after(() => bucket.stop())
		const run = async (words: string[], env: Record<string, string> = bucket.env) => {
			const child = await runIn(clone, env, words)
			return { code: await child.ended, output: child.output() }
		}
		const state = () => readBackupState(fs.readFileSync(path.join(dataDir, 'backups.json'), 'utf8'))
		const {
			receipt: { reference, code },
		} = await arrive(backend)

		const first = await run(['backup'])
		assert.equal(first.code, 0, first.output)
		assert.match(first.output, /To http:\S+\/copies\/sila: 4 files/)
		assert.deepEqual(allFiles(bucket.folder), allFiles(backups))
		for (const file of allFiles(backups))
			assert.ok(
				fs.readFileSync(path.join(bucket.folder, file)).equals(fs.readFileSync(path.join(backups, file))),
				file,
			)
		assert.deepEqual(state().elsewhere, { at: state().made?.at, why: null })

		// An older one that the rule does not keep goes there too, and its uploads stay while another has them.
		const [name = ''] = /\d{4}-\S+Z/.exec(first.output) ?? []
		const index = JSON.parse(fs.readFileSync(path.join(backups, `${name}.json`), 'utf8'))
		for (const day of ['2001-01-01', '2001-01-02']) {
			fs.copyFileSync(path.join(backups, `${name}.age`), path.join(backups, `${day}T00-00-00Z.age`))
			const older = { ...index, made: `${day}T00:00:00.000Z` }
			fs.writeFileSync(path.join(backups, `${day}T00-00-00Z.json`), JSON.stringify(older))
		}
		const second = await run(['backup'], { ...bucket.env, SILA_BACKUP_KEEP: '1 0 0' })
		assert.equal(second.code, 0, second.output)
		assert.ok(allFiles(bucket.folder).every(file => !file.startsWith('2001')))
		assert.deepEqual(allFiles(bucket.folder), allFiles(backups))
		assert.equal(allFiles(bucket.folder).filter(file => file.startsWith('files/')).length, 2)

		const tried = await run(['rehearse', 's3'])
		assert.equal(tried.code, 0, tried.output)

		// A key that is refused is said, and the backup here is made all the same.
		const refused = await run(['backup'], { ...bucket.env, SILA_BACKUP_S3_SECRET: 'another' })
		assert.equal(refused.code, 1)
		assert.match(refused.output, /did not take it \(list\).*SignatureDoesNotMatch/)
		assert.ok(!refused.output.includes('another'))
		assert.equal(state().failed, null)
		assert.equal(state().elsewhere?.why, 'place')

		const sheet = path.join(clone, 'sheet.txt')
		assert.equal((await run(['keys', sheet])).code, 0)
		await backend.kill()
		for (const lost of [dataDir, backups, path.join(sila, 'backup.key')]) fs.rmSync(lost, { recursive: true })
		const restored = await run(['restore', 's3', 'newest', '--keys', sheet])
		assert.equal(restored.code, 0, restored.output)
		await backend.restart()
		assert.equal((await follow(backend.url, { reference, code, lang: 'ar' })).status, 200)
	},
)
