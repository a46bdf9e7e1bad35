import type { PublishedWithFeedback, Round, RoundAnswer } from '../../core/api/surveys.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { app } from '../host.ts'
import { newKey } from '../key.ts'

/*
 * What was gathered in the field, in IndexedDB on this device, until the server has acknowledged it. Everything here may
 * reject: then nothing was kept, and the page says so.
 */

/** A round with all that is needed to go on with it without network. */
export interface KeptRound {
	/** Its key. */
	id: string
	/** Id of the account that began it; others on this device neither see nor send it. */
	by: string
	/** Slug, and its name. */
	association: string
	name: string
	/** Of the survey: its version, title and questions. */
	version: string
	title: string
	questions: SurveyQuestion[]
	round: Round
	/** Whether it still asks people. */
	open: boolean
	/** How many answers were kept in it. */
	count: number
	/** What is being answered by the one who is asked now; absent between two people. */
	draft?: Pick<RoundAnswer, 'answers' | 'comment'> & { key?: string }
}

/** An answer that the server has not acknowledged. */
export interface KeptAnswer extends RoundAnswer {
	by: string
	/** Key of its round. */
	round: string
	/** When it was kept, in milliseconds since 1970. */
	at: number
	/** Why the server refused it, in Arabic; it is not sent again before it was changed. */
	refused?: string
	/** It was refused with its whole round, which is what must be corrected. */
	withRound?: boolean
	/** Its key stored other answers: somebody must say whether these are of another person. */
	another?: boolean
}

let opened: Promise<IDBDatabase> | undefined

const answer = <Value>(request: IDBRequest<Value>) =>
	new Promise<Value>((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error)
	})

function open(): Promise<IDBDatabase> {
	opened ??= (async () => {
		const request = indexedDB.open('sila-field', 1)
		request.onupgradeneeded = () => {
			request.result.createObjectStore('rounds', { keyPath: 'id' })
			request.result.createObjectStore('answers', { keyPath: 'key' })
			request.result.createObjectStore('places')
		}
		const db = await answer(request)
		db.onversionchange = () => {
			db.close()
			opened = undefined
		}
		return db
	})()
	opened.catch(() => {
		opened = undefined
	})
	return opened
}

const STORES = ['rounds', 'answers', 'places'] as const
type Stores = Record<(typeof STORES)[number], IDBObjectStore>

/** Runs changes that happen together, and ends when they are on the disk. */
async function change(act: (stores: Stores) => void): Promise<void> {
	const db = await open()
	const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' })
	const ended = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve()
		transaction.onabort = () => reject(transaction.error)
	})
	act(Object.fromEntries(STORES.map(name => [name, transaction.objectStore(name)])) as Stores)
	await ended
}

const me = (): string => app.pb.authStore.record?.id ?? ''

/** What this account has on this device, the oldest first. */
export async function mine(): Promise<{ rounds: KeptRound[]; answers: KeptAnswer[] }> {
	const db = await open()
	const transaction = db.transaction(STORES)
	const [rounds, answers] = await Promise.all([
		answer<KeptRound[]>(transaction.objectStore('rounds').getAll()),
		answer<KeptAnswer[]>(transaction.objectStore('answers').getAll()),
	])
	const own = <T extends { by: string }>(all: T[]) => all.filter(({ by }) => by === me())
	return { rounds: own(rounds), answers: own(answers).sort((a, b) => a.at - b.at) }
}

export const putRound = (round: KeptRound): Promise<void> => change(({ rounds }) => rounds.put(round))

/** Keeps an answer and its round, from which what was being answered is gone, at once. */
export const putAnswer = (round: KeptRound, kept: KeptAnswer): Promise<void> =>
	change(({ rounds, answers }) => {
		rounds.put(round)
		answers.put(kept)
	})

/** Takes out what the server has, and notes why it refused others. */
export const acknowledge = (done: string[], refused: KeptAnswer[]): Promise<void> =>
	change(({ answers }) => {
		for (const key of done) answers.delete(key)
		for (const kept of refused) answers.put(kept)
	})

/** Keeps a round that was corrected; what was refused with it waits again. */
export const mendRound = (round: KeptRound, kept: KeptAnswer[]): Promise<void> =>
	change(({ rounds, answers }) => {
		rounds.put(round)
		for (const { refused: _, withRound, ...rest } of kept) if (withRound) answers.put(rest)
	})

/** Has an answer wait again under a key of its own: it is another person's than the one its key stored. */
export const renewAnswer = ({ refused: _, another: __, ...kept }: KeptAnswer): Promise<void> =>
	change(({ answers }) => {
		answers.delete(kept.key)
		answers.put({ ...kept, key: newKey() })
	})

export const dropAnswer = (key: string): Promise<void> => change(({ answers }) => answers.delete(key))
export const dropRound = (id: string): Promise<void> => change(({ rounds }) => rounds.delete(id))

/** Takes out all that this account has here. */
export async function dropMine(): Promise<void> {
	const { rounds: own, answers: unsent } = await mine()
	await change(({ rounds, answers }) => {
		for (const { id } of own) rounds.delete(id)
		for (const { key } of unsent) answers.delete(key)
	})
}

/** What associations ask, as it was last heard. It is public. */
export const putPlaces = (list: PublishedWithFeedback[]): Promise<void> =>
	change(({ places }) => places.put(list, 'all'))

export async function readPlaces(): Promise<PublishedWithFeedback[]> {
	const db = await open()
	return (await answer(db.transaction('places').objectStore('places').get('all'))) ?? []
}
