import { CASE_FIELDS, type FieldsWith, fieldsWith } from '../../core/case/fields.ts'
import { openErasure } from '../applicant/followed.ts'
import { actBy, actorIdOf, actorOf, writeAudit } from '../base/audit.ts'
import { assign, byId, findAll, findOne, inTransaction, json, toJson } from '../base/records.ts'
import { addRow } from '../base/rows.ts'
import type { Saving, Stored } from '../base/stored.ts'
import { forgetDuplicates } from '../case/duplicates.ts'
import { markErasing } from '../case/save.ts'
import { settle, waitingOn } from '../people/proposals.ts'
import { onceOf } from '../survey/invitations.ts'
import { forgetWords } from '../survey/store.ts'
import { notification, notify } from '../telling/outbox.ts'

import { forgetCopies } from './copy-by-word.ts'

/*
 * Erasing a person from a case. The reference, the statuses with their dates, the service and the audit trail stay;
 * all that somebody wrote in the case or about it goes, and the case does not change any more.
 */

/** Stands where PocketBase wants a text. */
const GONE = 'مُحيت البيانات · erased'
const NO_ANSWERS = toJson({ conditions: {}, answers: {}, declared: false, signature: '' })
const FOLDERS = '@folders'

/**
 * Erases the person from a case, who acts as `actBy` has it. `app` is the transaction that the reason to erase is
 * stored in. Whoever asked for it, with a request still open unless `asked` says otherwise, is told where they could
 * be reached until now: that address goes once they are (`toldOfErasure`). Returns the folders whose files go once it
 * is committed.
 */
export function erase(
	app: core.App,
	record: Stored<'cases'>,
	asked = openErasure(app, record) !== null,
): string[] {
	const outcome = asked && notification(app, record, 'erased', 'erased')
	const folders = [record.baseFilesPath()]
	forget(record)
	record.set('erased_at', new DateTime())
	markErasing(record)
	app.save(record)
	for (const collection of [
		'messages',
		'outbox',
		'compensation_records',
		'lost_codes',
		'notes',
		'reminders',
	] as const) {
		for (const entry of findAll(app, collection, { case: record.id })) {
			folders.push(entry.baseFilesPath())
			app.delete(entry)
		}
	}
	forgetAnswers(app, record)
	forgetDuplicates(app, record.id)
	forgetCopies(app, findAll(app, 'copy_requests', { case: record.id }))
	if (outcome) addRow(app, 'outbox', outcome)
	forgetCorrections(app, record.id)
	for (const request of findAll(app, 'erasure_requests', { case: record.id })) {
		forgetProposals(app, request.id)
		// What it asks for has happened without a decision.
		if (request.getString('state') === 'open') {
			app.delete(request)
			continue
		}
		for (const name of ['reason', 'answer', 'alone_reason'] as const) request.set(name, '')
		app.saveNoValidate(request)
	}
	return folders
}

/** That a decision was proposed, by whom and when, stays, without what was written for it. */
function forgetProposals(app: core.App, request: string): void {
	for (const proposal of findAll(app, 'proposals', { act: 'erasure', subject: request })) {
		const { decision = 'granted' } = json(proposal, 'values')
		assign(proposal, { values: toJson({ decision }), reason: '' })
		app.save(proposal)
	}
}

/** That a new code or other contact details were proposed stays, without what they were; what waits is not done any more. */
function forgetCorrections(app: core.App, subject: string): void {
	for (const act of ['code', 'contact'] as const)
		for (const proposal of findAll(app, 'proposals', { act, subject })) {
			const waits = proposal.getString('state') === 'waiting'
			assign(proposal, { values: toJson({}), reason: '', ...(waits && { state: 'withdrawn' }) })
			app.save(proposal)
		}
}

/** Leaves of each field what core/case/fields.ts says. */
function forget(record: Stored<'cases'>): void {
	for (const name of fieldsWith('erased', 'replaced')) {
		if (name === 'answers') record.set(name, NO_ANSWERS)
		else record.set(name, GONE)
	}
	for (const name of fieldsWith('erased', 'drawn')) record.set(name, $security.randomString(64))
	for (const name of fieldsWith('erased', 'emptied')) empty(record, name)
}

function empty(record: Stored<'cases'>, name: FieldsWith<{ erased: 'emptied' }>): void {
	const { type } = CASE_FIELDS[name]
	const nothing = type === 'json' ? 'null' : type === 'file[]' || type === 'relation[]' ? [] : ''
	const any: core.Record = record
	any.set(name, nothing)
}

/** Of what a case answered the points stay among the figures, without its words, and no way leads to the case any more. */
function forgetAnswers(app: core.App, record: Stored<'cases'>): void {
	for (const collection of ['invitations', 'survey_followups'] as const) {
		for (const entry of findAll(app, collection, { case: record.id })) app.delete(entry)
	}
	const once = onceOf(app, record.id)
	const answers = findOne(app, 'survey_answers', { once })
	if (answers) forgetWords(app, answers)
}

/** Hook of a decision's save: what it says happens in its own transaction, judged against what is stored. */
export function erasureDecided(e: Saving<'erasure_requests'>): void {
	inTransaction(e, () => {
		const request = e.record
		const before = findOne(e.app, 'erasure_requests', { id: request.id })
		const [from, to] = [before?.getString('state'), request.getString('state')]
		e.next()
		if (from === to) return
		if (from !== 'open') throw new BadRequestError('سبق القرار في هذا · This was decided before.')
		for (const proposal of waitingOn(e.app, 'erasure', request.id))
			settle(e.app, proposal, 'agreed', request.getString('decided_by'))
		const record = byId(e.app, 'cases', request.getString('case'))
		actBy(record, actorOf(request), actorIdOf(request))
		if (to === 'granted') {
			request.setRaw(FOLDERS, erase(e.app, record, true))
			return
		}
		writeAudit(e.app, record, 'erasure-refused', {})
		notify(e.app, record, 'erasure-refused', request.id)
	})
}

/** Hook after the commit. */
export function erasureDone(e: Saving<'erasure_requests'>): void {
	const folders = e.record.getRaw(FOLDERS) as string[] | undefined
	if (folders) removeFolders(e.app, folders)
}

/** Hook after the commit of a notification's change: once it was told, the last address of an erased case is gone. */
export function erasureNotified(e: Saving<'outbox'>): void {
	const entry = e.record
	if (entry.getString('kind') === 'erased' && !entry.getString('to')) emptyLog(e.app)
}

/** After the commit of `erase`: the files go, and what was overwritten. */
export function removeFolders(app: core.App, folders: string[]): void {
	const storage = app.newFilesystem()
	try {
		// PocketBase removes files of deleted records a while later; the answer says that they are gone.
		for (const folder of folders) storage.deletePrefix(`${folder}/`)
	} finally {
		storage.close()
	}
	emptyLog(app)
}

/** What was overwritten leaves the write-ahead log too; `durable.ts` has freed pages overwritten. */
export function emptyLog(app: core.App): void {
	app.nonconcurrentDB().newQuery('PRAGMA wal_checkpoint(TRUNCATE)').execute()
}
