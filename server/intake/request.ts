import type { Receipt } from '../../core/api/requests.ts'
import { firstChecklist } from '../../core/case/facts.ts'
import type { Actor } from '../../core/case/process.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import type { Channel, PublishedService } from '../../core/policy/association.ts'
import type { ContactMeans } from '../../core/sending/contact.ts'
import { letterText } from '../../core/sending/letter.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { checkEntered, referredForm } from '../../core/sending/referral.ts'
import { checkEntry, checkOpen, checkRequest, normalizeRequest } from '../../core/sending/request.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { canonical, findOne, toJson } from '../base/records.ts'
import type { Stored, Values } from '../base/stored.ts'
import { nameFiles } from '../case/files.ts'
import { serviceOf } from '../content/content.ts'
import { acceptedForm, type Form, formOfVersion } from '../content/forms.ts'
import { preferredLang, type Reply, refusal } from '../http/reply.ts'
import { type Arrival, arrival } from './arrival.ts'
import { caseOf, receipt, storeCase } from './new-case.ts'

/** POST /api/sila/requests, as core/api/requests.ts documents it. */
export const submitRequest = (e: core.RequestEvent): Reply => arrive(e, 'applicant')

/** POST /api/sila/staff/requests: the same by staff, for somebody who came another way. */
export const enterRequest = (e: core.RequestEvent): Reply => arrive(e, 'staff')

function arrive(e: core.RequestEvent, by: Actor): Reply {
	const arrived = arrival(e, by)
	if ('code' in arrived) return refusal(arrived.code === 'too_large' ? 413 : 400, [arrived], preferredLang(e))
	const earlier = caseOf(e.app, arrived.key)
	if (earlier) return { status: 200, body: again(e.app, earlier, arrived) }

	const { request, uploads, problems } = arrived
	const { lang } = request
	const association = findOne(e.app, 'associations', { slug: request.association })
	const service =
		association && findOne(e.app, 'services', { association: association.id, slug: request.service })
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
export const checkChannel = ({ channels }: Form['association'], channel: string): Problem[] =>
	channels.some(({ kind }) => kind === channel) ? [] : [{ field: 'channel', code: 'channel' }]

/** By which an applicant sends their own request: the form is on the website, also where it stands in another site. */
const FORM: Channel['kind'] = 'website'

/** The channel that something came by, as staff named it and `checkChannel` found it. */
export const channelOf = (named: string): Channel['kind'] => (named || FORM) as Channel['kind']

/** Stores the case, its files and its audit record, all or nothing; or finds it stored by the same request a moment ago. */
function store(
	app: core.App,
	arrived: Arrival,
	form: { association: Form['association']; service: PublishedService },
	association: Stored<'associations'>,
	service: Stored<'services'>,
	staff: core.Record | null | undefined,
): { record: Stored<'cases'>; earlier: boolean } {
	const { key, uploads } = arrived
	const request = normalizeRequest(form.service, arrived.request)
	const { conditions, answers, declared, signature, referral = null } = request
	const files = nameFiles(uploads)
	const names = Object.fromEntries(files.map(({ stored, original }) => [stored, original]))
	// Made before the transaction: while that lasts, nobody else can write.
	const values: Values<'cases'> = {
		kind: 'request',
		status: 'received',
		channel: channelOf(arrived.channel),
		letter: letterText(form.association, form.service, request, uploads, requestWords, 'ar'),
		applicant: answers.fullName ?? '',
		contact_means: (answers.contactMeans ?? '') as ContactMeans | '',
		referral: toJson(referral),
		association: association.id,
		service: service.id,
		lang: request.lang,
		form_version: form.service.formVersion,
		content_hash: contentHash(form.service, arrived),
		answers: toJson({ conditions, answers, declared, signature }),
		files: files.map(({ file }) => file),
		file_names: toJson(names),
		checklist: toJson(firstChecklist(form.service, uploads)),
	}
	return storeCase(app, key, values, Object.keys(names), staff)
}

/** What tells one content from another; in which language and on which version it was written does not. */
function contentHash(
	service: Pick<PublishedService, 'questions'>,
	{ request, uploads, channel }: Arrival,
): string {
	const { lang: _, formVersion: __, ...content } = normalizeRequest(service, request)
	const files = uploads.map(({ document, name, size }) => ({ document, name, size }))
	return $security.sha256(canonical({ ...content, files, ...(channel && { channel }) }))
}

/** The receipt of a request whose key arrived before. */
function again(app: core.App, record: Stored<'cases'>, arrived: Arrival): Receipt {
	const form = formOfVersion(app, record.getString('form_version'))
	const same = form && contentHash(form.service, arrived) === record.getString('content_hash')
	return receipt(app, record, arrived.key, !same)
}
