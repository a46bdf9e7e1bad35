import type { ApiError } from '../../core/api/errors.ts'
import { parseCode, parseReference } from '../../core/case/reference.ts'
import { isConfidential } from '../../core/case/restriction.ts'
import { complaintWords } from '../../core/language/words/complaint.ar.ts'
import { aboutWords as aboutAr } from '../../core/language/words/complaint-about.ar.ts'
import { requestWords } from '../../core/language/words/request.ar.ts'
import { writtenDay } from '../../core/language/written-day.ts'
import { type ComplaintSubmission, checkComplaint, readComplaint } from '../../core/sending/complaint.ts'
import { readAbout } from '../../core/sending/complaint-about.ts'
import { complaintLetter } from '../../core/sending/complaint-letter.ts'
import { aboutLetter, checkAbout } from '../../core/sending/complaint-whom.ts'
import { type ContactMeans, checkDiscreet, normalizeContact } from '../../core/sending/contact.ts'
import { SUPPORTING } from '../../core/sending/files.ts'
import { plainLetter } from '../../core/sending/letter-parts.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { caseByNumbers } from '../applicant/access.ts'
import type { Stored } from '../base/stored.ts'
import { type NamedFile, nameFiles } from '../case/files.ts'
import { countGuess } from '../http/guesses.ts'
import { NUMBERED_PART, type Upload } from '../http/multipart.ts'
import type { Reply } from '../http/reply.ts'
import { officerFor, publishedFunctions } from '../people/contact-officers.ts'
import { toldDiscreetly } from './discretion.ts'
import { answersJson } from './new-case.ts'
import { type Intake, takeIn } from './pipeline.ts'
import { findPolicy, isOfAssociation, type PolicyForm } from './policy.ts'

/** What was written, in one spelling. The code of another case is nobody’s to keep; which case it is, the relation says. */
function written(complaint: ComplaintSubmission) {
	const { about, happened, happenedOn, wants, fullName } = complaint
	const { aboutOfficers, aboutWords, notUnit } = readAbout({ ...complaint })
	return {
		about,
		happened,
		happenedOn,
		wants,
		// What was not answered leaves no trace: what was sent before this was asked stays the same content.
		...(aboutOfficers.length > 0 && { aboutOfficers: aboutOfficers.join(' ') }),
		...(aboutWords && { aboutWords }),
		...(notUnit && { notUnit: 'yes' }),
		fullName,
		...normalizeContact(complaint),
	}
}

const COMPLAINT: Intake<ComplaintSubmission, PolicyForm, ReturnType<typeof written>> = {
	kind: 'complaint',
	parts: { json: 'complaint', files: NUMBERED_PART },
	read: readComplaint,
	find: findPolicy,
	check: (app, { association, policy }, { value, uploads }) => [
		...checkComplaint(policy, value, uploads, riyadhDay(new Date().toISOString())),
		...checkAbout(publishedFunctions(app, association.id), value),
		...checkDiscreet(value),
	],
	normalise: (_, complaint) => written(complaint),
	normaliseEarlier: (_, __, complaint) => written(complaint),
	isOf: isOfAssociation,
	answers: written => written,

	content(written, { value: { anonymous, association, concernsReference }, uploads }) {
		const files = uploads.map(({ name, size }) => ({ name, size }))
		return { ...written, anonymous, association, concernsReference, files }
	},

	compose(app, { association, policy }, written, { value: complaint, uploads }) {
		const concerns = concerned(app, complaint, association.id)
		if (concerns && 'code' in concerns) return concerns
		const { anonymous, about, fullName, contactMeans } = complaint
		const whom = readAbout({ ...complaint })
		const files = kept(app, anonymous, uploads)
		const letter = complaintLetter(
			{
				...complaint,
				...written,
				...whom,
				happenedOn: writtenDay(written.happenedOn, 'ar'),
				concernsReference: parseReference(complaint.concernsReference) ?? '',
			},
			files.map(({ original }) => original),
			complaintWords,
			requestWords,
			aboutLetter(whom, publishedFunctions(app, association.id), aboutAr, 'ar'),
		)
		return {
			values: {
				anonymous,
				topic: about,
				applicant: fullName,
				contact_means: (contactMeans ?? '') as ContactMeans | '',
				discreet: toldDiscreetly(app, association, written),
				concerns: concerns?.id ?? '',
				about_officers: whom.aboutOfficers,
				about_words: whom.aboutWords,
				not_unit: whom.notUnit,
				// A restricted one is for named persons to give to somebody.
				assigned_to: isConfidential({ topic: about, ...whom, aboutDecided: false }, policy.restrictedTopics)
					? ''
					: officerFor(app, association.id, { topic: 'complaint', category: '', field: '' }),
				answers: answersJson(written),
				letter: plainLetter(policy, letter, requestWords, 'ar'),
			},
			files,
		}
	},
}

/** POST /api/sila/complaints */
export function submitComplaint(e: core.RequestEvent): Reply {
	const reply = takeIn(e, 'applicant', COMPLAINT)
	// Naming a case is an attempt at its numbers too. It is counted, and a complaint is taken all the same: its own
	// limit is the tighter one.
	if (isRefusal(reply.body) && reply.body.data.concernsReference?.code === 'not_found') countGuess(e)
	return reply
}

const isRefusal = (body: object): body is ApiError => 'data' in body

/** POST /api/sila/staff/complaints */
export const enterComplaint = (e: core.RequestEvent): Reply => takeIn(e, 'staff', COMPLAINT)

/**
 * The case a complaint concerns, by both of its numbers; null where it concerns none. A wrong code, an unknown
 * reference and a case of another association are one and the same problem.
 */
function concerned(
	app: core.App,
	{ concernsReference, concernsCode }: ComplaintSubmission,
	association: string,
): Stored<'cases'> | Problem | null {
	const [reference, code] = [parseReference(concernsReference), parseCode(concernsCode)]
	if (!reference || !code) return null
	const found = caseByNumbers(app, reference, code)
	if (found?.getString('association') === association) return found
	return { field: 'concernsReference', code: 'not_found' }
}

/** The files under names of the server's own. Of an anonymous complaint nothing of their own is kept. */
function kept(app: core.App, anonymous: boolean, uploads: Upload[]): NamedFile[] {
	const own = uploads.map(upload => ({ ...upload, document: SUPPORTING }))
	return nameFiles(app, own).map(file =>
		anonymous ? { ...file, original: { ...file.original, name: file.stored } } : file,
	)
}
