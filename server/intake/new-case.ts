import type { Receipt } from '../../core/api/common.ts'
import { codeFrom, referenceFrom } from '../../core/case/reference.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { actBy } from '../base/audit.ts'
import { waitForFiles } from '../base/durable.ts'
import { findOne, isoTime, newRecord, toJson, within } from '../base/records.ts'
import { takeTurn } from '../base/rows.ts'
import { codeHash, keyed } from '../base/secret.ts'
import type { Stored, Values } from '../base/stored.ts'
import { type Arrival, prepareCase, writeArrival } from '../case/arrival.ts'
import { KEPT, STORED } from '../case/restriction.ts'
import { addWords } from '../case/words.ts'
import { STATE } from '../content/kept.ts'

/*
 * How any case comes to be: a key makes one, however often and by however many at once it is sent. The case's id is
 * the key's hash, and transactions run one after another. While one lasts nobody else can write: so in it stands nothing
 * but what depends on what others write.
 */

/** The case that a key made, or null. */
export const caseOf = (app: core.App, key: string): Stored<'cases'> | null =>
	findOne(app, 'cases', { id: caseId(key) })

const caseId = (key: string) => $security.sha256(key).slice(0, 15)

/** What a new case is stored from. */
export interface NewCase {
	key: string
	/** Its fields. */
	values: Values<'cases'>
	/** Names of its files on the server. */
	fileNames: string[]
	/** Who wrote it down for the applicant. */
	staff?: core.Record | null | undefined
	/** The code that it opens with, where the applicant has one already; else it gets one of its own. */
	code?: string
	/** The state of the kept definitions that it was composed by (server/content/kept.ts); none where it was in the transaction itself. */
	state?: string
	/** Why it cannot be stored as things stand, asked in the transaction. */
	barred?(tx: core.App): Problem | null
	/** What follows in the transaction once it is stored. */
	stored?(tx: core.App, record: Stored<'cases'>): void
}

/** How it went: the case with whether an earlier sending of the same key made it, why not, or that it is to be composed anew. */
export type Outcome = { record: Stored<'cases'>; earlier: boolean } | Problem | 'changed'

/** Stores a case, its files, its audit record and its notification, all or nothing; or finds it stored by the same key a moment ago. */
export function storeCase(app: core.App, given: NewCase): Outcome {
	for (let attempt = 0; ; attempt++) {
		const arrival = arrivalOf(app, given, attempt)
		const outcome = within(app, tx => storeIn(tx, given, arrival))
		if (outcome !== 'taken') return outcome
	}
}

/** A case that is to be stored. The key alone decides which reference it gets, so that it can be answered again. */
function arrivalOf(app: core.App, { key, values, staff, code }: NewCase, attempt: number): Arrival {
	const reference = referenceFrom(keyed(app, `reference:${key}:${attempt}`))
	const code_hash = codeHash(app, reference, code ?? codeOf(app, key))
	const entered_by = staff?.email() ?? ''
	const record = newRecord(app, 'cases', { ...values, id: caseId(key), entered_by, reference, code_hash })
	actBy(record, staff?.email() ?? 'applicant', staff?.id)
	return prepareCase(app, record)
}

function storeIn(tx: core.App, given: NewCase, arrival: Arrival): Outcome | 'taken' {
	const { record } = arrival
	takeTurn(tx)
	const now = asThingsStand(tx, record)
	if (now.earlier)
		return { record: findOne(tx, 'cases', { id: record.id }) as Stored<'cases'>, earlier: true }
	if (given.state !== undefined && now.state !== given.state) return 'changed'
	if (now.taken) return 'taken'
	const barred = given.barred?.(tx)
	if (barred) return barred
	writeArrival(tx, arrival, given.state === undefined ? STORED : KEPT)
	insert(tx, record)
	addWords(tx, record.id, arrival.index)
	waitForFiles(tx, record, given.fileNames)
	given.stored?.(tx, record)
	return { record, earlier: false }
}

const NOW = `SELECT EXISTS (SELECT 1 FROM cases WHERE id = {:id}) AS earlier,
	EXISTS (SELECT 1 FROM cases WHERE reference = {:reference}) AS taken, coalesce(${STATE}, '') AS state`

/** What another transaction may have changed since the case was composed. */
function asThingsStand(tx: core.App, record: Stored<'cases'>) {
	const row = new DynamicModel({ earlier: false, taken: false, state: '' })
	const [reference, association] = [record.getString('reference'), record.getString('association')]
	tx.db().newQuery(NOW).bind({ id: record.id, reference, association }).one(row)
	return row as unknown as { earlier: boolean; taken: boolean; state: string }
}

/** Puts it into the database as PocketBase would, with its files; what hangs on saving a record is in `writeArrival`. */
function insert(tx: core.App, record: Stored<'cases'>): void {
	const files = record.getUnsavedFiles('files')
	if (files.length > 0) storeFiles(tx, record, files)
	tx.db().insert('cases', record.dbExport(tx)).execute()
	record.markAsNotNew()
}

function storeFiles(tx: core.App, record: Stored<'cases'>, files: filesystem.File[]): void {
	const storage = tx.newFilesystem()
	try {
		for (const file of files) storage.uploadFile(file, `${record.baseFilesPath()}/${file.name}`)
	} finally {
		storage.close()
	}
}

const codeOf = (app: core.App, key: string) => codeFrom(keyed(app, `code:${key}`))

/** Answers of what has no form, in the shape of a request's; empty ones are left out. */
export function answersJson(written: Record<string, string>) {
	const answers = Object.fromEntries(Object.entries(written).filter(([, value]) => value))
	return toJson({ conditions: {}, answers, declared: false, signature: '' })
}

/** Whether a case opens with the code that its key gave: another may have taken its place since. */
export const opensAsSent = (app: core.App, record: Stored<'cases'>, key: string): boolean =>
	codeHash(app, record.getString('reference'), codeOf(app, key)) === record.getString('code_hash')

/** The receipt of a case, for the holder of the key that made it; `changed` when the key brought something else now. */
export function receipt(app: core.App, record: Stored<'cases'>, key: string, changed: boolean): Receipt {
	return {
		reference: record.getString('reference'),
		code: codeOf(app, key),
		received: isoTime(record, 'created'),
		changed,
		...(changed && { letter: record.getString('letter') }),
	}
}
