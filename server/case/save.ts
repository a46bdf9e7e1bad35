import { fieldsWith } from '../../core/case/fields.ts'
import { type AuditEntry, actorOf, changedFields, saidToTrail, writeAudit } from '../base/audit.ts'
import { waitForFiles } from '../base/durable.ts'
import { findOne, inTransaction, restore } from '../base/records.ts'
import type { Field, Saving, Stored } from '../base/stored.ts'
import { setBarred } from '../people/barred.ts'
import { keepHolder } from '../people/held.ts'
import { noteFileChange } from '../privacy/orphaned-files.ts'
import { endLostCodes } from '../telling/lost-codes.ts'
import { markConcerned, prepareCase, writeArrival } from './arrival.ts'
import { setClock } from './deadlines.ts'
import { clearFindingKeys, setFindingKeys } from './finding.ts'
import { continueHandling } from './handling.ts'
import { nameMinutes } from './minutes.ts'
import { checkChange, refuseErased, refuseStale } from './process.ts'
import { setResolution } from './resolution.ts'
import { STORED, setRestriction } from './restriction.ts'
import { keepReturn } from './returns.ts'
import { keepTaken, restoreStanding, takingBack } from './taken.ts'
import { addWords, writeWords } from './words.ts'

/* What goes with every save of a case, of a request, a job or a migration: all in the transaction of the save. */

const SEEN = '@seen'

/** Says which revision of a case somebody has before them who is about to save it: it must still be the one. */
export function expectRevision(record: Stored<'cases'>, revision: number): void {
	if (revision !== record.original().getInt('revision')) refuseStale()
	// It may change until the save has its transaction.
	record.setRaw(SEEN, revision)
}

const GIVEN = '@given'

/** Says of the save of a case that follows that it is given from somebody to somebody, by what the trail names them. */
export function markGiven(record: Stored<'cases'>, given: { from: string; to: string }): void {
	record.setRaw(GIVEN, given)
}

const ERASING = '@erasing'

/** Says that the save of a case that follows erases the person from it (erasure.ts), which no process allows or forbids. */
export function markErasing(record: Stored<'cases'>): void {
	record.setRaw(ERASING, true)
}

/** Fields with files. */
const FILED = fieldsWith('type', 'file[]')

/** Hook of a new case that is saved as a record; what comes by a form is stored without one (server/intake/new-case.ts). */
export function caseCreated(e: Saving<'cases'>): void {
	inTransaction(e, () => {
		const arrival = prepareCase(e.app, e.record)
		writeArrival(e.app, arrival, STORED)
		e.next()
		addWords(e.app, e.record.id, arrival.index)
	})
}

/** Hook of a case's change. It is judged against what is stored now, which may be other than what was read before. */
export function caseUpdated(e: Saving<'cases'>): void {
	inTransaction(e, () => {
		const record = e.record
		const before = findOne(e.app, 'cases', { id: record.id })
		if (!before) throw new NotFoundError('لم يعد هذا الطلب موجودًا · This case is no longer there.')
		const revision = before.getInt('revision')
		if ((record.getRaw(SEEN) ?? revision) !== revision) refuseStale()
		rebase(record, before)
		const back = takingBack(record)
		if (!back) setClock(e.app, record, before)
		const asked = changedFields(record, before)
		const moved = asked.includes('status')
		const erasing = record.getRaw(ERASING) === true
		if (asked.length > 0 && before.getString('erased_at')) refuseErased()
		if (!erasing && !back) {
			checkChange(e.app, record, before, asked, actorOf(record))
			setRestriction(e.app, record, before)
			markConcerned(e.app, record)
			continueHandling(e.app, record, before)
			keepReturn(record, before)
		}
		// Of an erased one nothing says any more whom it was about, and it stays kept from them.
		if (!record.getString('erased_at')) setBarred(e.app, record)
		if (!erasing) keepHolder(e.app, record)
		setResolution(record, before)
		const changed = changedFields(record, before)
		nameMinutes(record)
		if (record.getString('erased_at')) clearFindingKeys(record)
		else if (changed.includes('contact')) {
			setFindingKeys(record)
			// What was sent to where they are not reached any more opens nothing.
			endLostCodes(e.app, [record.id])
		}
		record.set('revision', revision + 1)
		record.set('status_since', moved ? new DateTime() : before.getDateTime('status_since'))
		if (back) restoreStanding(record, back)
		keepTaken(e.app, record, before, changed, revision + 1)
		const statuses = moved ? { from: before.getString('status'), to: record.getString('status') } : {}
		const given = record.getRaw(GIVEN) as { from: string; to: string } | null
		if (changed.length > 0 && given) writeAudit(e.app, record, 'given', given)
		else if (changed.length > 0) writeChange(e.app, record, actionOf(erasing, back), { ...statuses, changed })
		const filed = FILED.filter(name => changed.includes(name))
		if (filed.length > 0) noteFileChange(e.app, record)
		e.next()
		if (changed.includes('contact') || changed.includes('erased_at')) writeWords(e.app, record)
		for (const name of filed) waitForFiles(e.app, record, record.getStringSlice(name))
	})
}

function writeChange(
	app: core.App,
	record: Stored<'cases'>,
	action: ReturnType<typeof actionOf>,
	entry: AuditEntry,
): void {
	const said = action === 'updated' ? saidToTrail(record) : undefined
	writeAudit(app, record, said?.action ?? action, { ...entry, detail: said?.detail })
}

const actionOf = (erasing: boolean, back: object | null) =>
	erasing ? 'erased' : back ? 'taken-back' : 'updated'

/** Hook of a case's deletion. */
export function caseDeleted(e: Saving<'cases'>): void {
	inTransaction(e, () => {
		const record = e.record
		writeAudit(e.app, record, 'deleted', { from: record.getString('status') })
		noteFileChange(e.app, record)
		e.next()
	})
}

/**
 * PocketBase writes a record whole. What a save leaves alone is taken from what is stored now, else it would undo
 * what another saved since this one was read.
 */
function rebase(record: Stored<'cases'>, before: Stored<'cases'>): void {
	const touched = changedFields(record, record.original())
	const names = record
		.collection()
		.fields.filter(field => field.type() !== 'autodate')
		.map(field => field.getName() as Field<'cases'>)
	restore(
		record,
		before,
		names.filter(name => !touched.includes(name)),
	)
}
