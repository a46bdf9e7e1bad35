import type { Receipt } from '../core/api.ts'
import type { Channel, PublishedService } from '../core/association.ts'
import { riyadhDay } from '../core/clock.ts'
import { firstChecklist } from '../core/facts.ts'
import { letterText } from '../core/letter.ts'
import type { Actor } from '../core/process.ts'
import { codeFrom, referenceFrom } from '../core/reference.ts'
import { checkEntered, referredForm } from '../core/referral.ts'
import { checkEntry, checkOpen, checkRequest, normalizeRequest, type Problem } from '../core/request.ts'
import { requestWords } from '../core/words/request.ar.ts'
import { type Arrival, arrival } from './arrival.ts'
import { actBy } from './audit.ts'
import { nameFiles } from './case-files.ts'
import { serviceOf } from './content.ts'
import { waitForFiles } from './durable.ts'
import { acceptedForm, type Form, formOfVersion } from './forms.ts'
import { canonical, findOne, isoTime } from './records.ts'
import { preferredLang, type Reply, refusal } from './reply.ts'
import { codeHash, keyed } from './secret.ts'

/**
 * POST /api/sila/requests and, by staff for somebody who came another way, POST /api/sila/staff/requests, as
 * core/api.ts documents them. A key makes one case, however often and by however many at once it is sent: the case's
 * id is the key's hash, and transactions run one after another.
 */
export function submit(e: core.RequestEvent, by: Actor): Reply {
	const arrived = arrival(e, by)
	if ('code' in arrived) return refusal(arrived.code === 'too_large' ? 413 : 400, [arrived], preferredLang(e))
	const earlier = caseOf(e.app, arrived.key)
	if (earlier) return { status: 200, body: again(e.app, earlier, arrived) }

	const { request, uploads, problems } = arrived
	const { lang } = request
	const association = findOne(e.app, 'associations', 'slug = {:slug}', { slug: request.association })
	const service =
		association &&
		findOne(e.app, 'services', 'association = {:association} && slug = {:slug}', {
			association: association.id,
			slug: request.service,
		})
	if (!service) return refusal(404, [{ field: 'service', code: 'unknown_service' }], lang)
	const closed = by === 'staff' ? checkOpen(serviceOf(service)) : checkEntry(serviceOf(service))
	if (closed.length > 0) return refusal(400, closed, lang)
	const form = acceptedForm(e.app, service, request.formVersion)
	if (!form) return refusal(409, [{ field: 'formVersion', code: 'form_changed' }], lang)
	const found = [
		...problems,
		...(by === 'staff'
			? [
					...checkChannel(form.association, arrived.channel),
					...checkEntered(form.association, form.service, request, uploads, today()),
				]
			: checkRequest(form.association, form.service, request, uploads)),
	]
	// A problem names its field by its label; only staff attach a letter of referral.
	const asked = by === 'staff' ? referredForm(form.service) : form.service
	if (found.length > 0) return refusal(400, found, lang, asked)

	const staff = by === 'staff' ? e.auth : null
	const stored = store(e.app, arrived, form, association, service, staff)
	if (stored.earlier) return { status: 200, body: again(e.app, stored.record, arrived) }
	return { status: 201, body: receipt(e.app, stored.record, arrived.key, false) }
}

const today = () => riyadhDay(new Date().toISOString())

/** A request that staff write down came by a channel of the association's policy. */
const checkChannel = ({ channels }: Form['association'], channel: string): Problem[] =>
	channels.some(({ kind }) => kind === channel) ? [] : [{ field: 'channel', code: 'channel' }]

/** By which an applicant sends their own request: the form is on the website, also where it stands in another site. */
const FORM: Channel['kind'] = 'website'

const caseOf = (app: core.App, key: string) => findOne(app, 'cases', 'id = {:id}', { id: caseId(key) })

const caseId = (key: string) => $security.sha256(key).slice(0, 15)

/** Stores the case, its files and its audit record, all or nothing; or finds it stored by the same request a moment ago. */
function store(
	app: core.App,
	arrived: Arrival,
	form: { association: Form['association']; service: PublishedService },
	association: core.Record,
	service: core.Record,
	staff: core.Record | null | undefined,
): { record: core.Record; earlier: boolean } {
	const { key, uploads } = arrived
	const request = normalizeRequest(form.service, arrived.request)
	const { conditions, answers, declared, signature, referral = null } = request
	const files = nameFiles(uploads)
	const names = Object.fromEntries(files.map(({ stored, original }) => [stored, original]))
	// Made before the transaction: while that lasts, nobody else can write.
	const values = {
		id: caseId(key),
		status: 'received',
		channel: arrived.channel || FORM,
		entered_by: staff?.email() ?? '',
		letter: letterText(form.association, form.service, request, uploads, requestWords, 'ar'),
		applicant: answers.fullName,
		contact_means: answers.contactMeans ?? '',
		referral: JSON.stringify(referral),
		association: association.id,
		service: service.id,
		lang: request.lang,
		form_version: form.service.formVersion,
		content_hash: contentHash(form.service, arrived),
		answers: JSON.stringify({ conditions, answers, declared, signature }),
		files: files.map(({ file }) => file),
		file_names: JSON.stringify(names),
		checklist: JSON.stringify(firstChecklist(form.service, uploads)),
	}
	let record: core.Record | null = null
	let earlier = false
	app.runInTransaction(tx => {
		record = caseOf(tx, key)
		earlier = record !== null
		if (record) return
		const reference = freeReference(tx, key)
		const code_hash = codeHash(tx, reference, codeOf(tx, key))
		record = new Record(tx.findCollectionByNameOrId('cases'), { ...values, reference, code_hash })
		actBy(record, staff?.email() ?? 'applicant', staff?.id)
		tx.save(record)
		waitForFiles(tx, record, Object.keys(names))
	})
	if (!record) throw new Error('unreachable: the transaction either set the record or threw')
	return { record, earlier }
}

/** A reference that no case has. The key alone decides which, so that it can be answered again. */
function freeReference(app: core.App, key: string): string {
	for (let attempt = 0; ; attempt++) {
		const reference = referenceFrom(keyed(app, `reference:${key}:${attempt}`))
		if (!findOne(app, 'cases', 'reference = {:reference}', { reference })) return reference
	}
}

const codeOf = (app: core.App, key: string) => codeFrom(keyed(app, `code:${key}`))

/** What tells one content from another; in which language and on which version it was written does not. */
function contentHash(
	service: Pick<PublishedService, 'questions'>,
	{ request, uploads, channel }: Arrival,
): string {
	const { lang: _, formVersion: __, ...content } = normalizeRequest(service, request)
	const files = uploads.map(({ document, name, size }) => ({ document, name, size }))
	return $security.sha256(canonical({ ...content, files, ...(channel && { channel }) }))
}

function receipt(app: core.App, record: core.Record, key: string, changed: boolean): Receipt {
	return {
		reference: record.getString('reference'),
		code: codeOf(app, key),
		received: isoTime(record, 'created'),
		changed,
	}
}

/** The receipt of a request whose key arrived before. */
function again(app: core.App, record: core.Record, arrived: Arrival): Receipt {
	const form = formOfVersion(app, record.getString('form_version'))
	const same = form && contentHash(form.service, arrived) === record.getString('content_hash')
	return receipt(app, record, arrived.key, !same)
}
