import { tidy } from '../../core/language/text.ts'
import { fileName, LONGEST_NAME } from '../../core/sending/file-name.ts'
import { sniff } from '../../core/sending/files.ts'
import { checkMessage } from '../../core/sending/message.ts'
import { changedFields } from '../base/audit.ts'
import { toJson } from '../base/records.ts'
import type { Asking } from '../base/stored.ts'
import { byStaff, refuseProblems } from '../case/guards.ts'
import { headOf } from '../http/head.ts'
import { cleanRecordFiles } from '../privacy/image-metadata.ts'
import { markRecalling, nameMessageFiles } from './messages.ts'

/*
 * Messages over PocketBase's records API: staff write, mark as read, and call back what nobody was told of nor has read. No
 * word is changed.
 */

const refuse = (message: string): never => {
	throw new ForbiddenError(message)
}

const messagesAreKept = () =>
	refuse(
		'الرسائل لا تُعدَّل، ولا تُستعاد رسالة صاحبها · Messages are not changed, and an applicant’s is not called back.',
	)

/** Before staff write: in their own name, within the rules of core, whatever was sent. */
export function staffMessage(e: Asking<'messages'>): void {
	const record = e.record
	const text = tidy(record.getString('text'))
	const files = record.getUnsavedFiles('files').map(file => {
		const head = headOf(file)
		const name = fileName(file.originalName, sniff(head)).slice(-LONGEST_NAME)
		return { file, name, size: file.size, head }
	})
	refuseProblems(checkMessage(text, files))
	cleanRecordFiles(e.app, record.getUnsavedFiles('files'), 'files', refuseProblems)
	record.set('text', text)
	record.set('from', 'staff')
	record.set('author', e.auth?.email() ?? '')
	record.set('read_at', '')
	record.set('file_names', toJson(nameMessageFiles(files)))
	byStaff(e)
}

/** Before staff change a message: they may only mark one of the applicant as read, and when is the server's word. */
export function staffReads(e: Asking<'messages'>): void {
	const record = e.record
	const before = record.original()
	const changed = changedFields(record, before)
	if (changed.length === 0) return
	const unread = record.getString('from') === 'applicant' && before.getString('read_at') === ''
	if (!unread || changed.some(name => name !== 'read_at')) messagesAreKept()
	record.set('read_at', new DateTime())
}

/** Before staff call a message back: one of their own side. Whether somebody was told of it or has read it is judged with the deletion. */
export function staffRecalls(e: Asking<'messages'>): void {
	if (e.record.getString('from') !== 'staff' || e.auth?.collection().name !== 'staff') messagesAreKept()
	markRecalling(e.record)
	byStaff(e)
}
