import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type PocketBase from 'pocketbase'
import { ClientResponseError, type RecordModel } from 'pocketbase'
import { casesBy, filesIn, type Opened } from './support.ts'

/* Kills the server in the middle of a step, and tells what is then there of it. */

/** What is sent as a file wherever one is: large enough to be half-written. */
export const BYTES = Buffer.alloc(400_000, '%PDF-1.7\n')

/** A moment of a step: it resolves when that has come. */
export type Moment = (dir: string, took: number) => Promise<unknown>

/** Nothing but the answer ends the step. */
const never = () => new Promise<never>(() => {})

/** Looks again and again, as fast as this process can, until something has changed. */
async function changes(look: () => unknown): Promise<void> {
	const before = look()
	while (isDeepStrictEqual(look(), before)) await turn()
}

const sizeOf = (file: string) => {
	const { size, mtimeNs } = fs.statSync(file, { bigint: true, throwIfNoEntry: false }) ?? {}
	return [size, mtimeNs]
}

/** The moments to kill at. What each hits differs from run to run; what must hold then does not. */
const MOMENTS: Record<string, Moment> = {
	'as soon as it is answered': never,
	'as its file comes on the disk': dir => changes(() => filesIn(path.join(dir, 'storage')).length),
	'as the database writes': dir => changes(() => sizeOf(path.join(dir, 'data.db-wal'))),
	'somewhere in its first half': (_, took) => wait(Math.random() * 0.5 * took),
	'somewhere in its second half': (_, took) => wait((0.5 + Math.random() * 0.5) * took),
}

/** Of each step one moment, by turns, so that every moment has its steps; `npm run test:long` takes them all. */
export function momentsOf(turn: number, { files }: { files: boolean }): [string, Moment][] {
	const all = Object.entries(MOMENTS).filter(([when]) => files || !/its file/.test(when))
	if (process.env.SILA_LONG) return all
	return all.filter((_, index) => index === turn % all.length)
}

/** Starts a step and kills the server at a moment of it; says whether it was acknowledged all the same. The server is up again then. */
export async function killed(
	backend: Opened,
	step: () => Promise<unknown>,
	moment: Moment,
	took: number,
): Promise<boolean> {
	const come = moment(backend.dir, took)
	const answered = step().then(
		() => true,
		error => {
			// A refusal is no broken connection.
			if (error instanceof ClientResponseError ? error.status > 0 : !(error instanceof TypeError)) throw error
			return false
		},
	)
	await Promise.race([answered, come])
	await backend.kill()
	const acknowledged = await answered
	await backend.restart()
	return acknowledged
}

const text = (value: unknown) => JSON.stringify(value)

/**
 * All that there is of a case, without what differs between two cases that went the same way: ids, times, numbers.
 * Whatever files it names must be whole.
 */
export async function everythingOf(backend: Opened, id: string) {
	const filter = `case="${id}"`
	// What staff see of a case becomes less as it goes on; what is stored is compared.
	const reader = backend.administrator
	const all = (name: string) => reader.collection(name).getFullList({ filter, sort: '@rowid' })
	const [found, audit, outbox, messages, erasures] = await Promise.all([
		casesBy(reader, { filter: `id="${id}"` }),
		...['audit', 'outbox', 'messages', 'erasure_requests'].map(all),
	])
	for (const record of [...found, ...(messages ?? [])]) await wholeFiles(backend, reader, record)
	const plain = (name: string) => name.replace(/_\w{10}\./, '_*.')
	return {
		cases: found.map(record => [
			record.status,
			record.revision,
			[...record.files, ...record.minutes].map(plain),
			Object.keys(record.file_names ?? {}),
			...['checklist', 'contact', 'missing', 'studied_on', 'reason', 'recommendations'].map(name =>
				text(record[name]),
			),
			record.applicant,
			record.erased_at !== '',
		]),
		audit: audit?.map(({ action, actor, from, to, changed }) => [action, actor, from, to, text(changed)]),
		outbox: outbox?.map(({ kind, cause, state, means, to, done_by }) => [
			kind,
			kind === 'message' ? messages?.findIndex(entry => entry.id === cause) : cause.split(' ')[0],
			state,
			means,
			to,
			done_by,
		]),
		messages: messages?.map(({ from, author, text, files }) => [from, author, text, files]),
		erasures: erasures?.map(({ state, reason, answer, decided_by }) => [state, reason, answer, decided_by]),
	}
}

async function wholeFiles({ dir }: Opened, staff: PocketBase, record: RecordModel): Promise<void> {
	const token = await staff.files.getToken()
	for (const name of [...record.files, ...(record.minutes ?? [])]) {
		const place = path.join(dir, 'storage', record.collectionId, record.id, name)
		assert.ok(fs.readFileSync(place).equals(BYTES), `${name} is whole`)
		assert.equal((await fetch(staff.files.getURL(record, name, { token }))).status, 200)
	}
}

/** The files on the disk that no record names, of collections that have files. */
export async function nobodysFiles(backend: Opened): Promise<string[]> {
	const named = new Set<string>()
	const records = [
		...(await casesBy(backend.administrator)),
		...(await backend.administrator.collection('messages').getFullList()),
	]
	for (const { collectionId, id, files, minutes = [] } of records)
		for (const file of [...files, ...minutes]) named.add(path.join(collectionId, id, file))
	const storage = path.join(backend.dir, 'storage')
	return filesIn(storage)
		.map(place => path.relative(storage, place).replace(/\.attrs$/, ''))
		.filter(place => !named.has(place))
}
