import type { FollowedCase } from '../../core/api/followed.ts'
import type { CompletionReceipt, CompletionSubmission } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import { checkCompletion, completedChecklist } from '../../core/sending/completion.ts'
import { actBy } from '../base/audit.ts'
import { byId, canonical, json, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { nameFiles } from '../case/files.ts'
import { applicantSteps } from '../case/process.ts'
import { formOfVersion } from '../content/forms.ts'
import { DOCUMENT_PART, dropUploads, fieldOf, type PartNames, type Upload } from '../http/multipart.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { missingUploads } from '../http/uploads.ts'
import { checkPictures } from '../privacy/image-metadata.ts'
import { writeForApplicant } from '../telling/messages.ts'
import { textOf } from './access.ts'
import { followed } from './follow.ts'
import { openSending } from './sending.ts'

const PARTS: PartNames = { json: 'completion', files: DOCUMENT_PART }
const partOf = fieldOf(PARTS)

/** POST /api/sila/cases/complete, as core/api/contract.ts documents it: files, answer and step are stored together or not at all. */
export function complete(e: core.RequestEvent): Reply {
	const sending = openSending<CompletionSubmission>(e, PARTS, ['answer'])
	if ('body' in sending) return sending
	const { key, query, lang, problems } = sending
	const answer = tidy(textOf(query.answer))
	const uploads = sending.uploads()
	const files = uploads.map(({ document, name, size }) => ({ document, name, size }))
	const content = $security.sha256(canonical({ answer, files }))
	const id = $security.sha256(`complete:${sending.record.id}:${key}`).slice(0, 15)
	const missing = missingUploads(uploads, partOf)

	let reply: Reply | null = null
	e.app.runInTransaction(tx => {
		// Read again: what was read before the transaction may have changed.
		const record = byId(tx, 'cases', sending.record.id)
		const done = json(record, 'completions') ?? {}
		const earlier = done[id]
		const receipt = (at: string, changed: boolean): CompletionReceipt => ({
			at,
			changed,
			// Nothing else is ever asked to be completed.
			case: followed(tx, record, lang) as FollowedCase,
		})
		if (earlier) {
			reply = { status: 200, body: receipt(earlier.at, earlier.content !== content) }
			return
		}
		const waits = record.getString('status') === 'needs-completion'
		if (!waits || !applicantSteps(tx, record).includes('received')) {
			reply = refusal(409, [{ field: 'status', code: 'not_now' }], lang)
			return
		}
		const service = formOfVersion(tx, record.getString('form_version'))?.service
		if (!service) throw new Error('the form of a case is kept as long as the case')
		const kept = record.getStringSlice('files')
		// What is not there whole cannot be looked at.
		const wrong = missing.length > 0 ? missing : checkCompletion(service, answer, uploads, kept.length)
		const found = [...problems, ...wrong]
		if (found.length === 0) found.push(...checkPictures(tx, uploads, partOf))
		if (found.length > 0) {
			reply = refusal(400, found, lang, { ...service, open: true })
			return
		}
		const at = new Date().toISOString()
		if (answer) writeForApplicant(tx, { id, case: record.id, text: answer })
		addFiles(tx, record, uploads, kept, at)
		record.set('completions', toJson({ ...done, [id]: { at, content } }))
		record.set('status', 'received')
		actBy(record, 'applicant')
		tx.save(record)
		reply = { status: 201, body: receipt(at, false) }
	})
	if (!reply) throw new Error('unreachable: the transaction either set the reply or threw')
	if ((reply as Reply).status < 300) dropUploads(uploads)
	return reply
}

/** Puts files beside those that the case has, and ticks their documents as present. */
function addFiles(
	app: core.App,
	record: Stored<'cases'>,
	uploads: Upload[],
	kept: string[],
	at: string,
): void {
	if (uploads.length === 0) return
	const files = nameFiles(app, uploads, kept)
	const names = json(record, 'file_names') ?? {}
	for (const { stored, original } of files) names[stored] = { ...original, at }
	const checklist = json(record, 'checklist') ?? []
	record.set(
		'files+',
		files.map(({ file }) => file),
	)
	record.set('file_names', toJson(names))
	record.set('checklist', toJson(completedChecklist(checklist, uploads)))
}
