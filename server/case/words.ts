import { type FindingIndex, findingIndex } from '../../core/sending/finding.ts'
import { json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'

/*
 * The full-text index `case_words` of what cases are found by (core/sending/finding.ts), which PocketBase knows nothing of:
 * a row of each, under the number of its row in `case_rows`. It is written in the save of the case.
 */

/** The names of a case: who sent it, and for whom. */
export const namesOf = (record: Stored<'cases'>): string[] =>
	[record.getString('applicant') as string, json(record, 'served')?.name ?? ''].filter(Boolean)

const NOTHING: FindingIndex = { names: '', phone: '', email: '', identity: '', reference: '', words: '' }
const COLUMNS = Object.keys(NOTHING)

/** What a case is found by, with its keys as they are now; of one from which the person was erased the reference alone. */
export function indexOf(record: Stored<'cases'>): FindingIndex {
	const erased = record.getString('erased_at') !== ''
	return findingIndex({
		names: erased ? [] : namesOf(record),
		phone_key: record.getString('phone_key'),
		email_key: record.getString('email_key'),
		identity_key: record.getString('identity_key'),
		reference: record.getString('reference'),
		letter: erased ? '' : record.getString('letter'),
	})
}

/** Writes it into the index anew. */
export function writeWords(app: core.App, record: Stored<'cases'>): void {
	app
		.db()
		.newQuery('DELETE FROM case_words WHERE rowid = (SELECT n FROM case_rows WHERE id = {:id})')
		.bind({ id: record.id })
		.execute()
	addWords(app, record.id, indexOf(record))
}

const ADD = `INSERT INTO case_words (rowid, ${COLUMNS.join()}) SELECT n, ${COLUMNS.map(name => `{:${name}}`).join()} FROM case_rows WHERE id = {:id}`

/** Adds what a case is found by that is not in the index. */
export function addWords(app: core.App, id: string, index: FindingIndex): void {
	app
		.db()
		.newQuery(ADD)
		.bind({ ...index, id })
		.execute()
}
