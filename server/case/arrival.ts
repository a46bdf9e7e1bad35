import type { FindingIndex } from '../../core/sending/finding.ts'
import { writeAudit } from '../base/audit.ts'
import { findOne } from '../base/records.ts'
import { addRow } from '../base/rows.ts'
import type { Stored, Values } from '../base/stored.ts'
import { setBarred } from '../people/barred.ts'
import { noteFileChange } from '../privacy/orphaned-files.ts'
import { notification } from '../telling/outbox.ts'
import { setFindingKeys } from './finding.ts'
import { setHandling, tellOfArrival } from './handling.ts'
import { checkKind, kindOf } from './kinds.ts'
import { checkStart } from './process.ts'
import { type Policies, setRestriction } from './restriction.ts'
import { indexOf } from './words.ts'

/*
 * What goes with a new case, by whichever door it comes. All that it needs is worked out before it has its transaction,
 * but for who may see it: that is asked in there, of whoever holds which office then.
 */

/** A case that is about to be stored for the first time. */
export interface Arrival {
	record: Stored<'cases'>
	/** What its applicant is told; null for nothing. */
	told: Values<'outbox'> | null
	index: FindingIndex
}

/** Gives a new case what every one has, and refuses what none may be. */
export function prepareCase(app: core.App, record: Stored<'cases'>): Arrival {
	checkStart(record)
	checkKind(record)
	const now = new DateTime()
	record.set('status_since', now)
	// Raw, for PocketBase sets these by itself where it saves the record.
	record.setRaw('created', now)
	record.setRaw('updated', now)
	setHandling(app, record)
	setFindingKeys(record)
	return { record, told: notification(app, record, 'received', 'received'), index: indexOf(record) }
}

/** Writes what goes with it into its transaction, before it is stored; `policies` are what says how it is restricted. */
export function writeArrival(app: core.App, { record, told }: Arrival, policies: Policies): void {
	setRestriction(app, record, null, policies)
	setBarred(app, record)
	tellOfArrival(app, record)
	markConcerned(app, record)
	writeAudit(app, record, 'received', { to: record.getString('status') })
	if (told) addRow(app, 'outbox', told)
	if (record.getUnsavedFiles('files').length > 0) noteFileChange(app, record)
}

/** Who hears a complaint opens the request that it concerns (core/access/sights.ts); a restricted one tells nobody else of itself. */
export function markConcerned(app: core.App, record: Stored<'cases'>): void {
	const open = kindOf(record) === 'complaint' && record.getString('restricted') === ''
	const id = open && record.getString('concerns')
	const request = id ? findOne(app, 'cases', { id }) : null
	if (!request || request.getBool('concerned')) return
	app.db().newQuery('UPDATE cases SET concerned = TRUE WHERE id = {:id}').bind({ id: request.id }).execute()
}
