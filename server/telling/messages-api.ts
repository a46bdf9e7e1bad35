import type { CaseMessages, MessageReceipt, MessageSubmission } from '../../core/api/requests.ts'
import { tidy } from '../../core/language/text.ts'
import { checkMessage, MESSAGES_AN_HOUR } from '../../core/sending/message.ts'
import { openCase, readQuery, textOf } from '../applicant/access.ts'
import { openSending } from '../applicant/sending.ts'
import { findAll, findOne, isoTime, json, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { dropUploads, NUMBERED_PART, type Upload } from '../http/multipart.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { missingUploads } from '../http/uploads.ts'
import { checkPictures, withoutMetadata } from '../privacy/image-metadata.ts'
import { markRead, messagesOf, nameMessageFiles, writeForApplicant } from './messages.ts'

/* What an applicant does with the messages of a case; core/api/contract.ts documents the routes. */

/** POST /api/sila/cases/messages */
export function list(e: core.RequestEvent): Reply {
	const opened = openCase(e, readQuery(e))
	if ('body' in opened) return opened
	const body: CaseMessages = { messages: [] }
	// In one go: what is answered here is read, and no longer called back.
	e.app.runInTransaction(tx => {
		body.messages = messagesOf(tx, opened.record.id)
		markRead(tx, opened.record.id)
	})
	return { status: 200, body }
}

/** POST /api/sila/cases/message */
export function writeMessage(e: core.RequestEvent): Reply {
	const sending = openSending<MessageSubmission>(e, { json: 'message', files: NUMBERED_PART }, ['text'])
	if ('body' in sending) return sending
	const { record, lang, key, query } = sending
	const message = {
		id: $security.sha256(`${record.id}:${key}`).slice(0, 15),
		case: record.id,
		text: tidy(textOf(query.text)),
		uploads: sending.uploads(),
		anonymous: record.getBool('anonymous'),
	}
	const earlier = messageOf(e.app, message.id)
	if (earlier) return receipt(200, earlier, message)
	const missing = missingUploads(message.uploads, () => 'files')
	const problems = [
		...sending.problems,
		...(missing.length > 0 ? missing : checkMessage(message.text, message.uploads)),
	]
	if (problems.length === 0) problems.push(...checkPictures(e.app, message.uploads, () => 'files'))
	if (problems.length > 0) return refusal(400, problems, lang)

	const stored = store(e.app, message)
	if (!stored) {
		const values = { max: MESSAGES_AN_HOUR }
		return refusal(429, [{ field: 'text', code: 'too_many_messages', values }], lang)
	}
	dropUploads(message.uploads)
	return receipt(stored.earlier ? 200 : 201, stored.record, message)
}

interface Message {
	id: string
	case: string
	text: string
	uploads: Upload[]
	/** Nothing of the sender may come with the files. */
	anonymous: boolean
}

const messageOf = (app: core.App, id: string) => findOne(app, 'messages', { id })

/** Stores the message, unless it was stored a moment ago; null when there were too many within the hour. */
function store(app: core.App, message: Message): { record: Stored<'messages'>; earlier: boolean } | null {
	const files = message.uploads.map(upload => ({
		file: withoutMetadata(app, upload) ?? upload.whole(),
		name: upload.name,
	}))
	const names = nameMessageFiles(files)
	if (message.anonymous) for (const stored of Object.keys(names)) names[stored] = stored
	const file_names = toJson(names)
	let stored: { record: Stored<'messages'>; earlier: boolean } | null = null
	app.runInTransaction(tx => {
		const known = messageOf(tx, message.id)
		if (known) stored = { record: known, earlier: true }
		if (known || tooMany(tx, message.case)) return
		const record = writeForApplicant(tx, {
			id: message.id,
			case: message.case,
			text: message.text,
			file_names,
			files: files.map(({ file }) => file),
		})
		stored = { record, earlier: false }
	})
	return stored
}

function tooMany(app: core.App, id: string): boolean {
	const since = new Date(Date.now() - 3_600_000).toISOString().replace('T', ' ')
	const recent = "case = {:id} && from = 'applicant' && at > {:since}"
	return findAll(app, 'messages', recent, { id, since }).length >= MESSAGES_AN_HOUR
}

function receipt(status: number, record: Stored<'messages'>, { text, uploads, anonymous }: Message): Reply {
	const names = Object.values(json(record, 'file_names') ?? {})
	const same =
		record.getString('text') === text &&
		(anonymous
			? names.length === uploads.length
			: names.join('/') === uploads.map(({ name }) => name).join('/'))
	const body: MessageReceipt = { id: record.id, at: isoTime(record, 'at'), changed: !same }
	return { status, body }
}
