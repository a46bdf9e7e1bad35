import type { CaseMessage } from '../../core/api/requests.ts'
import { FILE_TYPES, sniff } from '../../core/sending/files.ts'
import { hasLeft } from '../../core/telling/kinds.ts'
import { actBy, actorIdOf, actorOf, writeAudit } from '../base/audit.ts'
import { waitForFiles } from '../base/durable.ts'
import { byId, byIds, findAll, inTransaction, isoTime, json, newRecord } from '../base/records.ts'
import type { Saving, Stored, Values } from '../base/stored.ts'
import { refuseErased } from '../case/process.ts'
import { headOf } from '../http/head.ts'
import { noteFileChange } from '../privacy/orphaned-files.ts'
import { notify, revive } from './outbox.ts'

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
	if (e.record.getRaw(RECALLING) !== true) {
		noteFileChange(e.app, e.record)
		e.next()
		return
	}
	inTransaction(e, () => {
		recall(e.app, e.record)
		noteFileChange(e.app, e.record)
		e.next()
	})
}

const RECALLING = '@recalling'

/** Says that the deletion of a message that follows calls it back. */
export function markRecalling(record: Stored<'messages'>): void {
	record.setRaw(RECALLING, true)
}

/** Judges a message by what is stored now, and takes back what was to be told of it; one before it is told after all. */
function recall(app: core.App, record: Stored<'messages'>): void {
	const notices = findAll(app, 'outbox', {
		case: record.getString('case'),
		kind: 'message',
		cause: record.id,
	})
	const read = byId(app, 'messages', record.id).getString('read_at') !== ''
	const left = hasLeft(notices.map(entry => entry.getString('state')))
	if (read || left) {
		const text = read ? READ : LEFT
		throw new BadRequestError(text, { message: new ValidationError(read ? 'read' : 'told', text) })
	}
	for (const entry of notices) app.delete(entry)
	const parent = byId(app, 'cases', record.getString('case'))
	actBy(parent, actorOf(record), actorIdOf(record))
	writeAudit(app, parent, 'message-recalled', {})
	if (unreadOf(app, parent.id).some(({ id }) => id !== record.id)) revive(app, parent, ['message'])
}

const READ = 'قُرئت الرسالة، فلا تُستعاد · The message was read, and is not called back.'
const LEFT =
	'خرج الإشعار بالرسالة أو بُلّغ به، فلا تُستعاد · A notification of the message has left or was told, and it is not called back.'

/** What staff wrote and the applicant has not read. */
const unreadOf = (app: core.App, caseId: string): Stored<'messages'>[] =>
	findAll(app, 'messages', "case = {:id} && from = 'staff' && read_at = ''", { id: caseId })

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
	if (unreadOf(app, caseId).length === 0) return
	app.runInTransaction(tx => {
		for (const record of unreadOf(tx, caseId)) {
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
