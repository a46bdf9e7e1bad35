import type { CaseMessage } from '../../core/api/requests.ts'
import { FILE_TYPES, sniff } from '../../core/sending/files.ts'
import { actBy, actorIdOf, actorOf, writeAudit } from '../base/audit.ts'
import { waitForFiles } from '../base/durable.ts'
import { byIds, findAll, findOne, inTransaction, isoTime, json, newRecord } from '../base/records.ts'
import type { Saving, Stored, Values } from '../base/stored.ts'
import { refuseErased } from '../case/process.ts'
import { headOf } from '../http/head.ts'
import { noteFileChange } from '../privacy/orphaned-files.ts'
import { notify } from './outbox.ts'

/* Messages about a case: what goes with each, whoever writes it, and how the applicant sees them. */

/** Hook of a new message: it stands in the trail, and one of staff is told to the applicant, or it is not there at all. */
export function messageCreated(e: Saving<'messages'>): void {
	inTransaction(e, () => {
		const record = e.record
		if (!record.id) record.set('id', $security.randomStringWithAlphabet(15, ID_LETTERS))
		const parent = byIds(e.app, 'cases', [record.getString('case')])[0]
		// PocketBase's own validation reports a case that is not there.
		if (!parent) return e.next()
		if (parent.getString('erased_at')) refuseErased()
		actBy(parent, actorOf(record), actorIdOf(record))
		writeAudit(e.app, parent, 'message', {})
		if (record.getString('from') === 'staff') notify(e.app, parent, 'message', record.id)
		if (record.getUnsavedFiles('files').length > 0) noteFileChange(e.app, record)
		e.next()
		waitForFiles(e.app, record, record.getStringSlice('files'))
	})
}

/** Hook of a message’s deletion, with its case or the person’s data. */
export function messageDeleted(e: Saving<'messages'>): void {
	noteFileChange(e.app, e.record)
	e.next()
}

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A case's messages, oldest first. Who of the staff wrote is not the applicant's to know. */
export function messagesOf(app: core.App, caseId: string): CaseMessage[] {
	return findAll(app, 'messages', { case: caseId }, {}, 'at,@rowid').map(record => {
		const names = json(record, 'file_names') ?? {}
		return {
			id: record.id,
			from: record.getString('from'),
			text: record.getString('text'),
			files: record.getStringSlice('files').map(file => ({ file, name: names[file] ?? file })),
			at: isoTime(record, 'at'),
			read: isoTime(record, 'read_at'),
		}
	})
}

/** Writes a message of the applicant; `app` is the transaction of what it comes with. */
export function writeForApplicant(
	app: core.App,
	message: Pick<Values<'messages'>, 'id' | 'case' | 'text' | 'files' | 'file_names'>,
): Stored<'messages'> {
	const record = newRecord(app, 'messages', { ...message, from: 'applicant' })
	actBy(record, 'applicant')
	app.save(record)
	return record
}

/** Marks what staff wrote as read by the applicant. */
export function markRead(app: core.App, caseId: string): void {
	const unread = "case = {:id} && from = 'staff' && read_at = ''"
	if (!findOne(app, 'messages', unread, { id: caseId })) return
	app.runInTransaction(tx => {
		for (const record of findAll(tx, 'messages', unread, { id: caseId })) {
			record.set('read_at', new DateTime())
			tx.save(record)
		}
	})
}

/** Names uploaded files by their place and content: nothing of the sender's name reaches the disk. Returns what they were called. */
export function nameMessageFiles(files: { file: filesystem.File; name: string }[]): Record<string, string> {
	return Object.fromEntries(
		files.map(({ file, name }, i) => {
			const type = sniff(headOf(file))
			const stored = `file-${i + 1}.${type ? FILE_TYPES[type][0] : 'bin'}`
			file.name = stored
			// PocketBase cuts a long name in the middle of an Arabic letter and then fails over it.
			file.originalName = stored
			return [stored, name]
		}),
	)
}
