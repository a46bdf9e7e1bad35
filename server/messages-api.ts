import { type CaseMessages, IDEMPOTENCY_KEY, type MessageReceipt } from '../core/api.ts'
import { checkMessage, MESSAGES_AN_HOUR } from '../core/message.ts'
import type { Problem } from '../core/request.ts'
import { tidy } from '../core/text.ts'
import { fileParts, multipartForm, parse, type Upload, upload } from './arrival.ts'
import { actBy } from './audit.ts'
import { type FileNames, markRead, messagesOf, nameFiles } from './messages.ts'
import { notFound, openCase, type Query, readQuery, text } from './opening.ts'
import { findOne, isoTime, json } from './records.ts'
import { header, preferredLang, type Reply, refusal, send } from './reply.ts'

/* What an applicant does with the messages of a case; core/api.ts documents the routes. */

/** POST /api/sila/cases/messages */
export function list(e: core.RequestEvent): Reply {
	const opened = openCase(e, readQuery(e))
	if ('body' in opened) return opened
	const body: CaseMessages = { messages: messagesOf(e.app, opened.record.id) }
	markRead(e.app, opened.record.id)
	return { status: 200, body }
}

const FILE_PART = /^files\.(\d{1,2})$/

/** POST /api/sila/cases/message */
export function writeMessage(e: core.RequestEvent): Reply {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return refusal(400, [{ field: 'key', code: 'bad_key' }], preferredLang(e))
	const form = multipartForm(e)
	if ('code' in form) return refusal(form.code === 'too_large' ? 413 : 400, [form], preferredLang(e))
	const value = parse(form.value.message)
	const query = typeof value === 'object' ? (value as Query | null) : null
	const opened = openCase(e, query, ['text'])
	if ('body' in opened) return opened

	const { record, lang } = opened
	const message = {
		id: $security.sha256(`${record.id}:${key}`).slice(0, 15),
		case: record.id,
		text: tidy(text(query?.text)),
		uploads: fileParts(form, FILE_PART).flatMap(([name, part]) => upload(name, part)),
	}
	const earlier = messageOf(e.app, message.id)
	if (earlier) return receipt(200, earlier, message)
	const problems: Problem[] = [...Object.keys(form.value), ...Object.keys(form.file)]
		.filter(name => name !== 'message' && !FILE_PART.test(name))
		.map(name => ({ field: tidy(name).slice(0, 40), code: 'unknown_field' }))
	problems.push(...checkMessage(message.text, message.uploads))
	if (problems.length > 0) return refusal(400, problems, lang)

	const stored = store(e.app, message)
	if (!stored) return refusal(429, [{ field: 'text', code: 'too_many' }], lang)
	return receipt(stored.earlier ? 200 : 201, stored.record, message)
}

interface Message {
	id: string
	case: string
	text: string
	uploads: Upload[]
}

const messageOf = (app: core.App, id: string) => findOne(app, 'messages', 'id = {:id}', { id })

/** Stores the message, unless it was stored a moment ago; null when there were too many within the hour. */
function store(app: core.App, message: Message): { record: core.Record; earlier: boolean } | null {
	const files = message.uploads.flatMap(({ name, part }) => {
		const file = $filesystem.fileFromMultipart(part)
		return file ? [{ file, name }] : []
	})
	const file_names = JSON.stringify(nameFiles(files))
	let stored: { record: core.Record; earlier: boolean } | null = null
	app.runInTransaction(tx => {
		const known = messageOf(tx, message.id)
		if (known) stored = { record: known, earlier: true }
		if (known || tooMany(tx, message.case)) return
		const record = new Record(tx.findCollectionByNameOrId('messages'), {
			id: message.id,
			case: message.case,
			from: 'applicant',
			text: message.text,
			file_names,
			files: files.map(({ file }) => file),
		})
		actBy(record, 'applicant')
		tx.save(record)
		stored = { record, earlier: false }
	})
	return stored
}

function tooMany(app: core.App, id: string): boolean {
	const since = new Date(Date.now() - 3_600_000).toISOString().replace('T', ' ')
	const recent = "case = {:id} && from = 'applicant' && at > {:since}"
	return app.findRecordsByFilter('messages', recent, '', 0, 0, { id, since }).length >= MESSAGES_AN_HOUR
}

function receipt(status: number, record: core.Record, { text, uploads }: Message): Reply {
	const names = Object.values(json<FileNames | null>(record, 'file_names') ?? {})
	const same =
		record.getString('text') === text && names.join('/') === uploads.map(({ name }) => name).join('/')
	const body: MessageReceipt = { id: record.id, at: isoTime(record, 'at'), changed: !same }
	return { status, body }
}

/** POST /api/sila/cases/file: writes the file itself, or the refusal. */
export function file(e: core.RequestEvent): void {
	const query = readQuery(e)
	const opened = openCase(e, query, ['message', 'file'])
	if ('body' in opened) {
		send(e, opened)
		return
	}
	const name = text(query?.file)
	const message = messageOf(e.app, text(query?.message))
	const its =
		message?.getString('case') === opened.record.id && message.getStringSlice('files').includes(name)
	if (!message || !its) {
		send(e, notFound(opened.lang))
		return
	}
	const files = e.app.newFilesystem()
	try {
		const headers = e.response.header()
		headers.set('Content-Disposition', `attachment; filename="${name}"`)
		headers.set('X-Content-Type-Options', 'nosniff')
		files.serve(e.response, e.request as http.Request, `${message.baseFilesPath()}/${name}`, name)
	} finally {
		files.close()
	}
}
