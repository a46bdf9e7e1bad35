import { newRecord } from './records.ts'
import type { Values } from './stored.ts'

/*
 * Rows that only the server writes, and never changes afterwards or only with care: added as they are. PocketBase's way to
 * save a record would check again what was just made, ask all hooks of all collections, and cost several times as much in
 * the one transaction that everybody waits for. What no row of them may be, the triggers in the database say.
 */

/** The collections of such rows, and the field of each in which PocketBase itself would note the moment. */
const MADE_AT = { audit: 'at', outbox: 'created' } as const

/** Adds a row to the transaction of `app`; what is not said has the column's own value. */
export function addRow<C extends keyof typeof MADE_AT>(
	app: core.App,
	collection: C,
	values: Values<C>,
): void {
	const row = { ...values, id: newId(), [MADE_AT[collection]]: new DateTime() }
	try {
		write(app.db().insert(collection, row))
	} catch (error) {
		// A migration writes into what there was then; a record leaves out what its collection has not.
		if (!/has no column named/.test(String(error))) throw error
		app.saveNoValidate(newRecord(app, collection, values))
	}
}

const ID = { length: 15, letters: 'abcdefghijklmnopqrstuvwxyz0123456789' }

/** An id as PocketBase makes them. */
const newId = () => $security.randomStringWithAlphabet(ID.length, ID.letters)

/** Milliseconds between attempts, as PocketBase has them where it saves a record. */
const PAUSES = [100, 150, 200, 300, 400, 500, 700, 1000, 1000, 1000, 1000, 1000]

/** Writes, while another program has the database: that of a backup, or a person's. */
function write(query: { execute(): unknown }): void {
	for (const pause of PAUSES) {
		try {
			query.execute()
			return
		} catch (error) {
			if (!/(database|table) is locked/.test(String(error))) throw error
			sleep(pause)
		}
	}
	query.execute()
}

/**
 * Takes the turn to write before anything is read: what is read then stays so until the transaction ends. SQLite gives
 * the turn to the first statement that might write; this one does not.
 */
export const takeTurn = (tx: core.App): void => write(tx.db().newQuery('DELETE FROM case_rows WHERE FALSE'))
