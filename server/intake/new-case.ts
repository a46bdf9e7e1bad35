import type { Receipt } from '../../core/api/common.ts'
import { codeFrom, referenceFrom } from '../../core/case/reference.ts'
import { actBy } from '../base/audit.ts'
import { waitForFiles } from '../base/durable.ts'
import { findOne, isoTime, newRecord, toJson } from '../base/records.ts'
import { codeHash, keyed } from '../base/secret.ts'
import type { Stored, Values } from '../base/stored.ts'

/*
 * How any case comes to be: a key makes one, however often and by however many at once it is sent. The case's id is
 * the key's hash, and transactions run one after another.
 */

/** The case that a key made, or null. */
export const caseOf = (app: core.App, key: string): Stored<'cases'> | null =>
	findOne(app, 'cases', { id: caseId(key) })

const caseId = (key: string) => $security.sha256(key).slice(0, 15)

/**
 * Stores a case, its files and its audit record, all or nothing; or finds it stored by the same key a moment ago.
 * `values` are its fields, `fileNames` those of its files on the server, `staff` who wrote it down for the applicant.
 * It opens with a code of its own unless another is given, which the applicant has already.
 */
export function storeCase(
	app: core.App,
	key: string,
	values: Values<'cases'>,
	fileNames: string[],
	staff: core.Record | null | undefined,
	code = codeOf(app, key),
): { record: Stored<'cases'>; earlier: boolean } {
	let record: Stored<'cases'> | null = null
	let earlier = false
	app.runInTransaction(tx => {
		record = caseOf(tx, key)
		earlier = record !== null
		if (record) return
		const reference = freeReference(tx, key)
		const code_hash = codeHash(tx, reference, code)
		const entered_by = staff?.email() ?? ''
		record = newRecord(tx, 'cases', { ...values, id: caseId(key), entered_by, reference, code_hash })
		actBy(record, staff?.email() ?? 'applicant', staff?.id)
		tx.save(record)
		waitForFiles(tx, record, fileNames)
	})
	if (!record) throw new Error('unreachable: the transaction either set the record or threw')
	return { record, earlier }
}

/** A reference that no case has. The key alone decides which, so that it can be answered again. */
function freeReference(app: core.App, key: string): string {
	for (let attempt = 0; ; attempt++) {
		const reference = referenceFrom(keyed(app, `reference:${key}:${attempt}`))
		if (!findOne(app, 'cases', { reference })) return reference
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
