import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Child, run, start } from '../../scripts/lib/child.ts'
import { NO_CLOCK, openWith } from '../server/cases.ts'
import { comesTo, file, filesIn, follow, newKey, type Opened, PDF, send } from '../server/support.ts'
import { makeClone, runIn } from './clone.ts'
import { goTool } from './go-tool.ts'
import { type Bucket, openBucket } from './s3.ts'
import { long } from './slice.ts'

/* Litestream and `npm run uploads` replicate while people send; the machine dies, and another one takes over from a bucket. */

/** What may be lost, in milliseconds. */
const LOST_AT_MOST = 10_000
/** For how long people send, in milliseconds: longer than what may be lost. */
const SENDING = 25_000
const SENDERS = 4

interface Sent {
	reference: string
	code: string
	/** When it was acknowledged. */
	at: number
	bytes: string
}

const clone = makeClone()
const sila = path.join(clone, '.sila')
const dataDir = path.join(sila, 'data')
const config = path.join(clone, 'deploy/litestream/litestream.yml')
const sheet = path.join(clone, 'sheet.txt')
const bytesOf = (text: string) => Buffer.concat([PDF, Buffer.from(`\n${text}`)])

/** The settings of the configuration, for the bucket. */
const settings = ({ env }: Bucket) => ({
	SILA_HOME: sila,
	SILA_REPLICA_S3_ENDPOINT: new URL(env.SILA_BACKUP_S3_URL ?? '').origin,
	SILA_REPLICA_S3_BUCKET: 'copies',
	SILA_REPLICA_S3_REGION: 'here',
	SILA_REPLICA_S3_KEY: env.SILA_BACKUP_S3_KEY,
	SILA_REPLICA_S3_SECRET: env.SILA_BACKUP_S3_SECRET,
	// Not the settings that this machine has for others.
	AWS_CA_BUNDLE: '',
})

/** Ends a process as a crash does. */
async function kill(pid: number): Promise<void> {
	process.kill(pid, 'SIGKILL')
	for (;;) {
		try {
			process.kill(pid, 0)
		} catch {
			return
		}
		await wait(20)
	}
}

/** The two programs that bring data elsewhere as they come. */
async function replicate(program: string, bucket: Bucket) {
	const said: string[] = []
	const replication: Child = await start(program, ['replicate', '-config', config], {
		env: settings(bucket),
		onLine: line => said.push(line),
	})
	const uploads = await runIn(clone, bucket.env, ['uploads'])
	return {
		said: () => `${said.slice(-30).join('\n')}\n${uploads.output()}`,
		async die() {
			const pids = [replication.pid, uploads.process.pid ?? 0]
			const killed = await Promise.allSettled(pids.map(kill))
			assert.ok(
				killed.every(({ status }) => status === 'fulfilled'),
				`one had ended by itself:\n${said.join('\n')}\n${uploads.output()}`,
			)
		},
	}
}

/** People who send until they are told to stop. */
function sending({ url }: Opened) {
	const sent: Sent[] = []
	let over = false
	const people = Array.from({ length: SENDERS }, async (_, person) => {
		for (let n = 0; !over; n++) {
			const bytes = bytesOf(`${person} ${n}`)
			const part: [string, [File, string]] = ['documents.marital-status-proof', file(bytes, 'بيان.pdf')]
			const answer = await send(url, {}, { key: newKey(), parts: [part] }).catch(() => undefined)
			if (answer?.status !== 201) continue
			const { reference, code } = answer.body
			sent.push({ reference, code, at: Date.now(), bytes: bytes.toString('hex') })
		}
	})
	return {
		sent,
		async stop() {
			over = true
			await Promise.all(people)
		},
	}
}

async function command(bucket: Bucket, ...words: string[]): Promise<string> {
	const child = await runIn(clone, bucket.env, words)
	assert.equal(await child.ended, 0, child.output())
	return child.output()
}

/** What the documentation says for a machine that has nothing. */
async function takeOver(program: string, bucket: Bucket, said: () => string): Promise<void> {
	for (const lost of ['data', 'backups', 'backup.key', 'litestream'])
		fs.rmSync(path.join(sila, lost), { recursive: true, force: true })
	const database = path.join(clone, 'replicated.db')
	fs.rmSync(database, { force: true })
	const words = ['restore', '-config', config, '-o', database, path.join(dataDir, 'data.db')]
	const restored = await run(program, words, { env: settings(bucket) })
	assert.equal(restored.code, 0, `${restored.output}\n${said()}`)
	const told = await command(bucket, 'restore', 's3', 'newest', '--keys', sheet, '--database', database)
	assert.match(told, /pplicants open their cases with the codes they have/)
}

const opens = async ({ url }: Opened, { reference, code }: Pick<Sent, 'reference' | 'code'>) =>
	(await follow(url, { reference, code, lang: 'ar' })).status === 200

async function diesAndGoesOn(backend: Opened, bucket: Bucket, program: string): Promise<void> {
	await command(bucket, 'backup')
	await command(bucket, 'keys', sheet)
	const first = await replicate(program, bucket)
	const people = sending(backend)
	try {
		await wait(SENDING / 2)
		// PocketBase empties its log each night, as it does here.
		await backend.administrator.crons.run('__pbDBOptimize__')
		await wait(SENDING / 2)
	} finally {
		const ends = [backend.kill(), first.die()]
		await Promise.allSettled(ends)
		await people.stop()
		await Promise.all(ends)
	}
	const died = Date.now()
	await takeOver(program, bucket, first.said)
	await backend.restart()
	const old = people.sent.filter(({ at }) => at < died - LOST_AT_MOST)
	assert.ok(old.length > 10, `${people.sent.length} were sent, ${old.length} of them in time`)
	const stored = new Set(filesIn(path.join(dataDir, 'storage')).map(place => fs.readFileSync(place, 'hex')))
	for (const one of old) {
		assert.ok(await opens(backend, one), `${one.reference} is lost\n${first.said()}`)
		assert.ok(stored.has(one.bytes), `the file of ${one.reference} is lost\n${first.said()}`)
	}
	const lost = []
	for (const one of people.sent) if (!(await opens(backend, one))) lost.push(died - one.at)
	console.log(
		`${people.sent.length} sent, ${lost.length} lost, the oldest ${Math.max(0, ...lost)} ms before the end`,
	)

	// The new machine is replicated in its turn, into the same bucket.
	const second = await replicate(program, bucket)
	try {
		const { status, body } = await send(backend.url)
		assert.equal(status, 201)
		const replicated = async () => {
			const trial = path.join(clone, 'trial.db')
			fs.rmSync(trial, { force: true })
			const words = ['restore', '-config', config, '-o', trial, path.join(dataDir, 'data.db')]
			await run(program, words, { env: settings(bucket) })
			return fs.existsSync(trial) && fs.readFileSync(trial).includes(body.reference)
		}
		await comesTo(replicated, true)
	} finally {
		await Promise.all([backend.kill(), second.die()])
	}
}

long(
	'a machine that dies under load loses ten seconds at most, and another goes on from a bucket',
	async () => {
		fs.mkdirSync(dataDir, { recursive: true })
		const program = await goTool('litestream', 'deploy/litestream')
		const bucket = await openBucket(path.join(clone, 's3'))
		try {
			await diesAndGoesOn(await openWith(NO_CLOCK, { dataDir }), bucket, program)
		} finally {
			await bucket.stop()
			fs.rmSync(clone, { recursive: true, force: true })
		}
	},
)
