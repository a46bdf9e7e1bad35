import type { DataCopy, DataCopyFile } from '../../core/api/requests.ts'
import { fieldsWith } from '../../core/case/fields.ts'
import type { Lang } from '../../core/language/text.ts'
import { referralSources } from '../../core/sending/referral.ts'
import { startOfDay } from '../../core/time/clock.ts'
import { byId, findAll, findOne, isoTime, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindName, kindOf } from '../case/kinds.ts'
import { notesInCopy } from '../case/notes.ts'
import { returnsOf } from '../case/returns.ts'
import { associationOf } from '../content/content.ts'
import { type FormContent, formOfVersion } from '../content/forms.ts'
import type { Reply } from '../http/reply.ts'
import { askedIn } from '../survey/surveys.ts'
import { messagesOf } from '../telling/messages.ts'
import { applicantsOutbox } from '../telling/outbox.ts'
import { openCase, readQuery } from './access.ts'
import { contactDetails } from './contact.ts'
import { followed } from './follow.ts'
import { askedAt, filesOf, historyOf } from './followed.ts'

/** POST /api/sila/cases/copy, as core/api/contract.ts documents it: the copy as a file to be saved. */
export function dataCopy(e: core.RequestEvent): Reply {
	const opened = openCase(e, readQuery(e))
	if ('body' in opened) return opened
	const { record, reference, lang } = opened
	const headers = { 'Content-Disposition': `attachment; filename="sila-${reference}.json"` }
	return { status: 200, body: copyOf(e.app, record, lang), headers }
}

/** All that is held about a person in a case. */
export function copyOf(app: core.App, record: Stored<'cases'>, lang: Lang): DataCopy {
	const parent = associationOf(byId(app, 'associations', record.getString('association')))
	const kind = kindOf(record)
	const form = formOfVersion(app, record.getString('form_version'))
	return {
		made: new Date().toISOString(),
		association: parent.name,
		service: kind === 'request' ? (form?.service.name ?? { ar: '', en: '' }) : kindName(kind),
		policy: parent.policy,
		form: { version: record.getString('form_version'), content: form },
		case: followed(app, record, lang),
		channel: record.getString('channel'),
		writtenByStaff: record.getString('entered_by') !== '',
		letter: record.getString('letter'),
		request: json(record, 'answers'),
		...referral(record, form?.service),
		...served(record),
		...evaluation(app, record),
		contact: contactDetails(record),
		files: storedFiles(app, record),
		handling: handling(record),
		returns: returnsOf(record),
		notes: notesInCopy(app, record),
		erasures: erasures(app, record),
		copies: copies(app, record),
		history: historyOf(app, record),
		messages: messagesOf(app, record.id),
		notifications: notifications(app, record),
	}
}

function referral(
	record: Stored<'cases'>,
	service: FormContent['service'] | undefined,
): Pick<DataCopy, 'referral'> {
	const written = json(record, 'referral')
	if (!written) return {}
	const { conditions } = json(record, 'answers')
	const sources = service ? referralSources(service, conditions) : []
	const { ar = '', en = '' } = sources.find(({ id }) => id === written.by) ?? {}
	return { referral: { ...written, by: { ar, en } } }
}

function served(record: Stored<'cases'>): Pick<DataCopy, 'served'> {
	const answered = json(record, 'served')
	return answered ? { served: answered } : {}
}

/** What the person answered, where they let it be known as theirs; else nobody can tell which answer it was. */
function evaluation(app: core.App, record: Stored<'cases'>): Pick<DataCopy, 'evaluation'> {
	const followUp = findOne(app, 'survey_followups', { case: record.id })
	if (!followUp) return {}
	const answers = byId(app, 'survey_answers', followUp.getString('answer'))
	const version = byId(app, 'survey_versions', answers.getString('version'))
	return {
		evaluation: {
			asked: isoTime(followUp, 'created'),
			questions: askedIn(version).questions.map(({ id, text }) => ({ id, text })),
			answers: json(answers, 'answers'),
			comment: answers.getString('comment'),
		},
	}
}

function storedFiles(app: core.App, record: Stored<'cases'>): DataCopyFile[] {
	const storage = app.newFilesystem()
	try {
		return filesOf(record).map(({ file, document, name, at }) => ({
			document,
			name,
			bytes: Number(storage.attributes(`${record.baseFilesPath()}/${file}`).size),
			at,
		}))
	} finally {
		storage.close()
	}
}

/** Of the facts those that are about the case alone; drafts of a decision are none yet. */
function handling(record: Stored<'cases'>): DataCopy['handling'] {
	const written = fieldsWith('told', 'handling').filter(name => record.getString(name))
	return {
		...Object.fromEntries(written.map(name => [name, record.getString(name)])),
		checklist: json(record, 'checklist'),
	}
}

function erasures(app: core.App, record: Stored<'cases'>): DataCopy['erasures'] {
	return findAll(app, 'erasure_requests', { case: record.id }, {}, '@rowid').map(entry => ({
		asked: askedAt(entry),
		reason: entry.getString('reason'),
	}))
}

/** What was asked for by word of mouth; what is taken from the tracking page leaves no request. */
function copies(app: core.App, record: Stored<'cases'>): DataCopy['copies'] {
	return findAll(app, 'copy_requests', { case: record.id }, {}, '@rowid').map(entry => ({
		asked: startOfDay(entry.getString('asked_on')),
		said: entry.getString('said'),
	}))
}

function notifications(app: core.App, record: Stored<'cases'>): DataCopy['notifications'] {
	return applicantsOutbox(app, record.id).map(entry => ({
		means: entry.getString('means'),
		to: entry.getString('to'),
		subject: entry.getString('subject'),
		text: entry.getString('text'),
		written: isoTime(entry, 'created'),
		told: isoTime(entry, 'sent_at') || isoTime(entry, 'done_at'),
	}))
}
