import type { ComplaintSubmission } from '../../core/api/complaints.ts'
import type { Actor } from '../../core/case/process.ts'
import { parseCode, parseReference } from '../../core/case/reference.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { checkComplaint, readComplaint } from '../../core/sending/complaint.ts'
import { complaintLetter } from '../../core/sending/complaint-letter.ts'
import { type ContactMeans, normalizeContact } from '../../core/sending/contact.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { theirCase } from '../applicant/access.ts'
import { canonical, findOne, toJson } from '../base/records.ts'
import type { Stored, Values } from '../base/stored.ts'
import { nameFiles } from '../case/files.ts'
import { associationOf } from '../content/content.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { officerFor } from '../people/contact-officers.ts'
import { stripped } from '../privacy/strip.ts'
import type { Upload } from './arrival.ts'
import { answersJson, caseOf, receipt, storeCase } from './new-case.ts'
import { channelOf, checkChannel } from './request.ts'
import { NUMBERED_FILE, readSent, type Sent } from './sent.ts'

/** POST /api/sila/complaints, as core/api/complaints.ts documents it. */
export const submitComplaint = (e: core.RequestEvent): Reply => arrive(e, 'applicant')

/** POST /api/sila/staff/complaints: the same by staff. */
export const enterComplaint = (e: core.RequestEvent): Reply => arrive(e, 'staff')

function arrive(e: core.RequestEvent, by: Actor): Reply {
	const sent = readSent(e, by, 'complaint', readComplaint, NUMBERED_FILE)
	if ('code' in sent) return refusal(sent.code === 'too_large' ? 413 : 400, [sent], preferredLang(e))
	const { key, channel, value: complaint, uploads, problems } = sent
	const { lang } = complaint
	const content = contentHash(sent)
	const again = (record: Stored<'cases'>): Reply => {
		const changed = record.getString('content_hash') !== content
		return { status: 200, body: receipt(e.app, record, key, changed) }
	}
	const earlier = caseOf(e.app, key)
	if (earlier) return again(earlier)

	const association = findOne(e.app, 'associations', { slug: complaint.association })
	if (!association) return refusal(404, [{ field: 'association', code: 'unknown_association' }], lang)
	const policy = associationOf(association)
	const found = [
		...problems,
		...(by === 'staff' ? checkChannel(policy, channel) : []),
		...checkComplaint(policy, complaint, uploads, riyadhDay(new Date().toISOString())),
	]
	if (found.length > 0) return refusal(400, found, lang)
	const concerns = concerned(e.app, complaint, association.id)
	if (concerns && 'code' in concerns) return refusal(400, [concerns], lang)

	const files = kept(e.app, complaint, uploads)
	const { anonymous, about, fullName, contactMeans } = complaint
	const values: Values<'cases'> = {
		kind: 'complaint',
		status: 'received',
		anonymous,
		topic: about,
		applicant: fullName,
		contact_means: (contactMeans ?? '') as ContactMeans | '',
		channel: channelOf(channel),
		association: association.id,
		concerns: concerns?.id ?? '',
		assigned_to: officerFor(e.app, association.id, { topic: 'complaint', category: '', field: '' }),
		lang,
		content_hash: content,
		answers: answersJson(written(complaint)),
		files: files.map(({ file }) => file),
		file_names: toJson(Object.fromEntries(files.map(({ stored, original }) => [stored, original]))),
		letter: plainLetter(
			policy,
			complaintLetter(
				{ ...complaint, ...written(complaint), concernsReference: concerns?.getString('reference') ?? '' },
				files.map(({ original }) => original),
				complaintWords,
				requestWords,
			),
			requestWords,
			'ar',
		),
	}
	const names = files.map(({ stored }) => stored)
	const stored = storeCase(e.app, key, values, names, by === 'staff' ? e.auth : null)
	if (stored.earlier) return again(stored.record)
	return { status: 201, body: receipt(e.app, stored.record, key, false) }
}

/**
 * The case a complaint concerns, by both of its numbers; null where it concerns none. A wrong code, an unknown
 * reference and a case of another association are one and the same problem.
 */
function concerned(
	app: core.App,
	complaint: ComplaintSubmission,
	association: string,
): Stored<'cases'> | Problem | null {
	const { concernsReference, concernsCode } = complaint
	const [reference, code] = [parseReference(concernsReference), parseCode(concernsCode)]
	if (!reference || !code) return null
	const found = theirCase(app, reference, code)
	if (found?.getString('association') === association) return found
	return { field: 'concernsReference', code: 'not_found' }
}

/** The files under names of the server's own. Of an anonymous complaint nothing of their names is kept, nor what a camera wrote into them. */
function kept(app: core.App, { anonymous }: ComplaintSubmission, uploads: Upload[]) {
	const files = nameFiles(uploads.map(upload => ({ ...upload, document: SUPPORTING })))
	if (!anonymous) return files
	return files.map(({ stored, original }, i) => ({
		stored,
		original: { ...original, name: stored },
		file: stripped(app, (uploads[i] as Upload).part, stored),
	}))
}

/** What was written, in one spelling. The code of another case is nobody’s to keep; which case it is, the relation says. */
function written(complaint: ComplaintSubmission): Record<string, string> {
	const { about, happened, happenedOn, wants, fullName } = complaint
	return { about, happened, happenedOn, wants, fullName, ...normalizeContact(complaint) }
}

function contentHash({ value, uploads, channel }: Sent<ComplaintSubmission>): string {
	const { anonymous, association, concernsReference } = value
	const files = uploads.map(({ name, size }) => ({ name, size }))
	const about = { ...written(value), anonymous, association, concernsReference }
	return $security.sha256(canonical({ ...about, files, ...(channel && { channel }) }))
}
