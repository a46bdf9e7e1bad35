import { steppersOf, writersOf } from '../../core/access/acts.ts'
import { worksAs } from '../../core/access/sights.ts'
import { fieldsWith } from '../../core/case/fields.ts'
import { requestWords as ar } from '../../core/language/words/request.ar.ts'
import { requestWords as en } from '../../core/language/words/request.en.ts'
import { problemText } from '../../core/sending/labels.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { actBy, changedFields } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { findOne } from '../base/records.ts'
import type { Asking, Saving } from '../base/stored.ts'
import { deciders } from '../people/named.ts'
import { cleanRecordFiles } from '../privacy/image-metadata.ts'
import { factsOf } from './facts.ts'
import { kindOf, processOf } from './kinds.ts'
import { awaitsDecision } from './restriction.ts'
import { expectRevision } from './save.ts'

/* What nobody may do over PocketBase's records API, the administrator included. */

/** Fields of a case that staff work in; all others are what the applicant declared, or the server's own. */
const STAFF_FIELDS: string[] = fieldsWith('by', 'staff')

const refuse = (message: string): never => {
	throw new ForbiddenError(message)
}

export const noCaseByHand = () =>
	refuse('الطلبات تصل من نموذجها فقط ولا تُنشأ هنا · Cases arrive by their form and are not made here.')

export const casesAreKept = () =>
	refuse(
		'الحالات لا تُحذف؛ ومن طلب محو بياناته فله طلب المحو · Cases are not deleted; who wants their data gone asks for an erasure.',
	)

export const holidaysAreKept = () =>
	refuse(
		'الإجازة لا تُحذف؛ علّمها ملغاة فلا تُحسب، أو صحّح يومها · A holiday is not deleted: mark it as withdrawn, and it does not count, or correct its day.',
	)

export const settingsAreKept = () => refuse('المدد لا تُحذف، بل تُغيَّر · Periods are not deleted but changed.')

export const campaignsAreKept = () =>
	refuse('الحملة لا تُحذف؛ أنهها بتاريخ · A campaign is not deleted; end it by a date.')

export const auditIsFinal = () =>
	refuse(
		'سجل التدقيق لا يُكتب باليد ولا يُعدَّل ولا يُحذف · Audit records are neither written by hand, changed nor deleted.',
	)

export const looksAreFinal = () =>
	refuse(
		'سجل الاطلاع لا يُكتب باليد ولا يُعدَّل ولا يُحذف · The record of who looked is neither written by hand, changed nor deleted.',
	)

export const digestsAreFinal = () =>
	refuse(
		'بصمة اليوم يكتبها الخادم وحده، ولا تُعدَّل ولا تُحذف · The digest of a day is the server’s alone to write, and is neither changed nor deleted.',
	)

export const glassesAreOpened = () =>
	refuse('نافذة الاطلاع تُفتح وتُغلق من صفحتها · A glass is opened and closed on its own page.')

export const versionsAreKept = () =>
	refuse(
		'نسخ النماذج يحفظها الخادم كما رآها مقدمو الطلبات، ولا تُعدَّل ولا تُحذف · Form versions are kept as applicants saw them.',
	)

/** Collections whose records name a service. */
const USING_SERVICES = [
	'cases',
	'surveys',
	'campaigns',
	'survey_rounds',
	'survey_answers',
	'improvements',
] as const

/** Before a service is deleted, by whatever door: PocketBase would take it out of what belongs to it, and say nothing. */
export function serviceUnused(e: Saving<'services'>): void {
	const service = e.record.id
	const used = USING_SERVICES.some(name => findOne(e.app, name, { service }))
	if (!used) return
	throw new BadRequestError(
		'لهذه الخدمة طلبات أو استبانات، فلا تُحذف؛ أغلق استقبال الطلبات بدل ذلك · This service has cases or surveys, so it is not deleted; close it to requests instead.',
	)
}

/** Before a case is changed by staff: only in staff fields, and by whom. */
export function caseEdit(e: Asking<'cases'>): void {
	const record = e.record
	// The dashboard sends a record whole, and with it which state of it was on the screen.
	cleanRecordFiles(e.app, record.getUnsavedFiles('minutes'), 'minutes', refuseProblems)
	const { revision } = e.requestInfo().body
	if (revision !== undefined) expectRevision(record, Number(revision))
	const signed = changedFields(record, record.original()).filter(name => !STAFF_FIELDS.includes(name))
	const [field] = signed
	if (field) {
		const text =
			'هذا ما أقر به مقدم الطلب أو ما يضعه الخادم، فلا يُعدَّل · This is what the applicant declared, or set by the server, and stays.'
		const data: Record<string, ValidationError> = {}
		for (const name of signed) data[name] = new ValidationError('signed', text)
		throw new BadRequestError(
			`لم يُحفظ: الحقل «${field}» لا يُعدَّل · Not saved: the field “${field}” cannot be changed.`,
			data,
		)
	}
	checkActs(e)
	byStaff(e)
}

/** Each step and each field is for the roles that core/access/acts.ts names, of which some are so for restricted cases alone. */
function checkActs(e: Asking<'cases'>): void {
	if (e.auth?.collection().name !== 'staff') return
	const { record } = e
	const [holder, before] = [holderOf(e), factsOf(record.original())]
	const kind = kindOf(record)
	const process = processOf(e.app, record)
	const data: Record<string, ValidationError> = {}
	for (const name of changedFields(record, record.original())) {
		const roles =
			name === 'status'
				? steppersOf(kind, record.getString('status'), process)
				: writersOf(kind, name, process)
		// What is no step or no fact of such a case, the process refuses.
		if (roles.length > 0 && !worksAs(roles, holder, before))
			data[name] = new ValidationError('role', NOT_YOURS)
	}
	const decides = record.getBool('about_decided') && awaitsDecision(record.original())
	if (decides && !deciders(e.app, record.original()).some(({ id }) => id === e.auth?.id))
		data.about_decided = new ValidationError('role', NOT_YOURS)
	if (Object.keys(data).length > 0) throw new BadRequestError(NOT_YOURS, data)
}

const NOT_YOURS =
	'لم يُحفظ: ليس هذا من عمل دورك في هذه الجمعية · Not saved: this is not part of what your role does in this association.'

/** Names the staff member whose request it is as the one who acts on its case. */
export function byStaff(e: core.RecordRequestEvent): void {
	if (e.record) actBy(e.record, e.auth?.email() ?? '', e.auth?.id ?? '')
}

/** Refuses what staff wrote with the words of its problems, field by field; does nothing where there are none. */
export function refuseProblems(problems: Problem[]): void {
	const [first] = problems
	if (!first) return
	const say = (problem: Problem) =>
		`${problemText(null, problem, ar, 'ar')} · ${problemText(null, problem, en, 'en')}`
	const data: Record<string, ValidationError> = {}
	for (const problem of problems) data[problem.field] ??= new ValidationError(problem.code, say(problem))
	throw new BadRequestError(say(first), data)
}
