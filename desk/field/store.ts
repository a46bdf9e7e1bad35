import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { PublishedWithFeedback, Round, RoundAnswer } from '../../core/api/surveys.ts'
import type { SurveyQuestion } from '../../core/survey/definition.ts'
import { newKey } from '../../ui/key.ts'
import { account } from '../frame/session.ts'

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
	/** Slug, and its name in the language in which the round began. */
	association: string
	name: string
	/** Of the survey: its version, its title in that language, and its questions. */
	version: string
	title: string
	questions: SurveyQuestion[]
	round: Round
	/** Whether it still asks people. */
	open: boolean
	/** How many answers were kept in it. */
	count: number
	/** What is being answered by the one who is asked now; absent between two people. */
	draft?: Draft
}

/** What somebody has answered so far; with a key where an answer that was kept is corrected. */
export type Draft = Pick<RoundAnswer, 'answers' | 'comment'> & { key?: string }

/** An answer that the server has not acknowledged. */
export interface KeptAnswer extends RoundAnswer {
	by: string
	/** Key of its round. */
	round: string
	/** When it was kept, in milliseconds since 1970. */
	at: number
	/** Why the server refused it; it is not sent again before it was changed. */
	refused?: string
	/** It was refused with its whole round, which is what must be corrected. */
	withRound?: boolean
	/** Its key stored other answers: somebody must say whether these are of another person. */
	another?: boolean
}

interface Kept extends DBSchema {
	rounds: { key: string; value: KeptRound }
	answers: { key: string; value: KeptAnswer }
	/** What associations ask, under the one key `all`. */
	places: { key: string; value: PublishedWithFeedback[] }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

function open(): Promise<IDBPDatabase<Kept>> {
	opened ??= openDB<Kept>('sila-field', 1, {
		upgrade(db) {
			db.createObjectStore('rounds', { keyPath: 'id' })
			db.createObjectStore('answers', { keyPath: 'key' })
			db.createObjectStore('places')
		},
		blocking(_, __, event) {
			;(event.target as IDBDatabase).close()
			opened = undefined
		},
		terminated() {
			opened = undefined
		},
	})
	opened.catch(() => {
		opened = undefined
	})
	return opened
}

const STORES = ['rounds', 'answers'] as const
type Writable<Name extends (typeof STORES)[number]> = IDBPObjectStore<Kept, typeof STORES, Name, 'readwrite'>

/** Makes changes that happen together, and ends when they are on the disk. */
async function change(
	act: (rounds: Writable<'rounds'>, answers: Writable<'answers'>) => Promise<unknown>[],
): Promise<void> {
	const db = await open()
	const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' })
	const changes = act(transaction.objectStore('rounds'), transaction.objectStore('answers'))
	await Promise.all([...changes, transaction.done])
}

/** What this account has on this device, the oldest first. */
export async function mine(): Promise<{ rounds: KeptRound[]; answers: KeptAnswer[] }> {
	const transaction = (await open()).transaction(STORES)
	const [rounds, answers] = await Promise.all([
		transaction.objectStore('rounds').getAll(),
		transaction.objectStore('answers').getAll(),
	])
	const me = account()?.id
	const own = <T extends { by: string }>(all: T[]) => all.filter(({ by }) => by === me)
	return { rounds: own(rounds), answers: own(answers).sort((a, b) => a.at - b.at) }
}

export const putRound = (round: KeptRound): Promise<void> => change(rounds => [rounds.put(round)])

/** Keeps an answer and its round, from which what was being answered is gone, at once. */
export const putAnswer = (round: KeptRound, kept: KeptAnswer): Promise<void> =>
	change((rounds, answers) => [rounds.put(round), answers.put(kept)])

/** Takes out what the server has, and notes why it refused others. */
export const acknowledge = (done: string[], refused: KeptAnswer[]): Promise<void> =>
	change((_, answers) => [...done.map(key => answers.delete(key)), ...refused.map(kept => answers.put(kept))])

/** Keeps a round that was corrected; what was refused with it waits again. */
export const mendRound = (round: KeptRound, kept: KeptAnswer[]): Promise<void> =>
	change((rounds, answers) => [
		rounds.put(round),
		...kept
			.filter(({ withRound }) => withRound)
			.map(({ refused: _, withRound: __, ...rest }) => answers.put(rest)),
	])

/** Has an answer wait again under a key of its own: it is another person's than the one its key stored. */
export const renewAnswer = ({ refused: _, another: __, ...kept }: KeptAnswer): Promise<void> =>
	change((___, answers) => [answers.delete(kept.key), answers.put({ ...kept, key: newKey() })])

export const dropAnswer = (key: string): Promise<void> => change((_, answers) => [answers.delete(key)])
export const dropRound = (id: string): Promise<void> => change(rounds => [rounds.delete(id)])

/** Takes out all that this account has here. */
export async function dropMine(): Promise<void> {
	const own = await mine()
	await change((rounds, answers) => [
		...own.rounds.map(({ id }) => rounds.delete(id)),
		...own.answers.map(({ key }) => answers.delete(key)),
	])
}

/** What associations ask, as it was last heard. It is public. */
export const putPlaces = async (list: PublishedWithFeedback[]): Promise<unknown> =>
	(await open()).put('places', list, 'all')

export const readPlaces = async (): Promise<PublishedWithFeedback[]> =>
	(await (await open()).get('places', 'all')) ?? []
