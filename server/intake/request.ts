import { requestWords } from '../../core/language/words/request.ar.ts'
import { requestWords as en } from '../../core/language/words/request.en.ts'
import { isDiscreet } from '../../core/policy/discreet.ts'
import type { PublishedService } from '../../core/policy/published.ts'
import {
	checkSubmitted,
	checkTakesRequests,
	composeRequest,
	labelledForm,
} from '../../core/sending/compose.ts'
import { type ContactMeans, checkDiscreet } from '../../core/sending/contact.ts'
import { identityKey } from '../../core/sending/finding.ts'
import { comesLater, missingText } from '../../core/sending/later.ts'
import {
	aboutApplicant,
	normalizeRequest,
	type RequestSubmission,
	readSubmission,
} from '../../core/sending/request.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { actBy } from '../base/audit.ts'
import { assign, byId, findOne, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { nameFiles } from '../case/files.ts'
import { acceptedForm, type FormContent, formOfVersion } from '../content/forms.ts'
import { keptAssociation, keptService, keptServiceWith } from '../content/kept.ts'
import { DOCUMENT_PART } from '../http/multipart.ts'
import type { Reply } from '../http/reply.ts'
import { type Found, type Intake, takeIn } from './pipeline.ts'
import { isOfAssociation } from './policy.ts'

/** The form that a request was filled in on. */
interface RequestForm extends Found {
	policy: FormContent['association']
	service: PublishedService
	/** Of the service's record. */
	id: string
}

/** What the parts have that a request may lack. */
const INNER = { referral: ['by', 'number', 'on'], served: ['who', 'name', 'capacity'] }

const REQUEST: Intake<RequestSubmission, RequestForm, RequestSubmission> = {
	kind: 'request',
	parts: { json: 'request', files: DOCUMENT_PART },

	read(given, by) {
		const read = readSubmission(given)
		if (!read || by === 'staff') return read
		const { referral: _, later: __, ...own } = read
		return own
	},

	unknown: (given, value) =>
		Object.entries(INNER).flatMap(([part, known]) => {
			const inner = part in value ? Object.keys(Object((given as Record<string, unknown>)[part])) : []
			return inner.filter(name => !known.includes(name)).map(name => `${part}.${name}`)
		}),

	find(app, { association: slug, service: name, formVersion }, by) {
		const association = keptAssociation(app, slug)
		const kept = association && keptService(app, association, name)
		if (!kept) return { status: 404, problem: { field: 'service', code: 'unknown_service' } }
		const [closed] = checkTakesRequests(kept.service, by)
		if (closed) return { status: 400, problem: closed }
		const form = acceptedForm(app, kept, formVersion)
		if (!form) return { status: 409, problem: { field: 'formVersion', code: 'form_changed' } }
		return { association, policy: form.association, service: form.service, id: kept.id }
	},

	service: ({ service }) => service,

	check: (_, { policy, service }, { value, uploads }, by) => [
		...checkSubmitted(policy, service, value, uploads, by, riyadhDay(new Date().toISOString())),
		...checkDiscreet(value.answers, 'answers.'),
	],

	labels: ({ service }, by) => labelledForm(service, by),

	normalise: ({ service }, value) => normalizeRequest(service, value),

	normaliseEarlier(app, earlier, value) {
		const form = formOfVersion(app, earlier.getString('form_version'))
		return form && normalizeRequest(form.service, value)
	},

	isOf: (app, earlier, value) =>
		isOfAssociation(app, earlier, value) &&
		keptServiceWith(app, earlier.getString('service')).slug === value.service,

	answers: ({ answers }) => answers,

	served: ({ served }) => served?.name ?? '',

	numbers(app, earlier) {
		const form = formOfVersion(app, earlier.getString('form_version'))
		return form?.service.questions.filter(aboutApplicant).map(({ id }) => id) ?? []
	},

	/** In which language and on which version it was written tells nothing. */
	content({ lang: _, formVersion: __, ...written }, { uploads }) {
		return { ...written, files: uploads.map(({ document, name, size }) => ({ document, name, size })) }
	},

	stored(tx, record, { service }, written, { uploads }) {
		const late = comesLater(service, written, uploads)
		if (late.length > 0) returnForLater(tx, record, service, late)
	},

	compose(app, { policy, service, id }, written, { uploads }) {
		const { conditions, answers, declared, signature, referral = null, served = null } = written
		const composed = composeRequest(policy, service, written, uploads, requestWords, 'ar')
		return {
			values: {
				letter: composed.letter,
				checklist: toJson(composed.checklist),
				applicant: composed.applicant,
				contact_means: composed.means as ContactMeans | '',
				discreet: isDiscreet(answers.discreet, [service]),
				referral: toJson(referral),
				served: toJson(served),
				service: id,
				form_version: service.formVersion,
				...identityKey(service, answers),
				answers: toJson({ conditions, answers, declared, signature }),
			},
			files: nameFiles(app, uploads),
		}
	},
}

/** A request without some of its documents goes back for them at once, as one that staff return does. */
function returnForLater(
	tx: core.App,
	{ id }: Stored<'cases'>,
	service: PublishedService,
	late: string[],
): void {
	const record = byId(tx, 'cases', id)
	const lang = record.getString('lang')
	assign(record, {
		status: 'needs-completion',
		missing: missingText(service, late, lang === 'en' ? en : requestWords, lang),
	})
	const by = record.getString('entered_by')
	actBy(record, by, findOne(tx, 'staff', { email: by })?.id)
	tx.save(record)
}

/** POST /api/sila/requests */
export const submitRequest = (e: core.RequestEvent): Reply => takeIn(e, 'applicant', REQUEST)

/** POST /api/sila/staff/requests */
export const enterRequest = (e: core.RequestEvent): Reply => takeIn(e, 'staff', REQUEST)
