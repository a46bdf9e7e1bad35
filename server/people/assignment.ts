import type { CaseSaveCode } from '../../core/api/requests.ts'
import { isWorkedOn } from '../../core/case/status.ts'
import { isOfUnit, mayHandle } from '../../core/people/officers.ts'
import { readAbout } from '../../core/sending/complaint-about.ts'
import { findOne, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { awaitsDecision } from '../case/restriction.ts'
import { officersOf } from './contact-officers.ts'
import { barredFrom } from './deciders.ts'

/*
 * Who takes on a complaint or an inquiry. Nobody handles a complaint about themselves, or an objection to what they
 * decided, by whatever way it would come
 * to them: assigned, standing in for somebody who is away, or named as the one it is about while they hold it.
 */

const ABOUT =
	'الشكوى تخص هذا المسؤول، أو من ينوب عنه الآن. اختر شخصًا آخر أولًا · The complaint is about this officer, or about who stands in now. Choose another person first.'
const DECIDED =
	'الاعتراض على قرار شارك فيه هذا المسؤول، أو من ينوب عنه الآن. اختر شخصًا آخر · The objection is to a decision of this officer, or of who stands in now. Choose another person.'
const NAMED =
	'صاحب الشكوى ذكر هذا المسؤول، فيبقى ممن تخصهم · The complainant named this officer, who stays among those it is about.'
const UNIT =
	'طلب صاحب الشكوى ألا تُحال إلى وحدة المتابعة. اختر شخصًا آخر · The complainant asked that it not go to the follow-up unit. Choose another person.'
const UNDECIDED =
	'قال صاحب الشكوى بكلماته من تخصه. تقرر الإدارة العليا من المقصود، ثم تُعطى لمن يتولاها · The complainant said in own words whom it is about. Senior management decides who is meant, then it is given to somebody.'
const DECIDED_ONCE =
	'القرار فيمن تخصه الشكوى يكون مرة واحدة، ولما قاله صاحبها بكلماته · Whom own words mean is decided once, and only where there are any.'
const ELSEWHERE = 'اختر مسؤولًا من الجمعية نفسها · Choose an officer of the same association.'

/** Refuses a change that would leave a case with one whom it is about. `changed` are the fields that the save changes. */
export function checkAssignment(app: core.App, record: Stored<'cases'>, changed: string[]): void {
	if (changed.includes('about_decided')) checkDecision(record)
	const fields = ['assigned_to', 'about_officers'].filter(name => changed.includes(name))
	const goesOn = changed.includes('status') && isWorkedOn(kindOf(record), record.getString('status'))
	if (fields.length === 0 && !goesOn) return
	const assigned = record.getString('assigned_to')
	const about = record.getStringSlice('about_officers')
	for (const field of fields) {
		const named = field === 'assigned_to' ? [assigned] : about
		if (named.some(id => id && !isOf(app, id, record.getString('association'))))
			refuse(field, 'officer', ELSEWHERE)
	}
	if (fields.includes('about_officers')) keepNamed(record, about)
	const fault = assigned && assignmentFault(app, record, assigned)
	if (fault) refuse('assigned_to', ...fault)
}

/** Why an officer of its association, by id, may not have a case; null where they may. */
export function assignmentFault(
	app: core.App,
	record: Stored<'cases'>,
	assigned: string,
): [code: CaseSaveCode, text: string] | null {
	if (awaitsDecision(record)) return ['undecided', UNDECIDED]
	const officers = officersOf(app, record.getString('association'))
	const officer = officers.find(({ id }) => id === assigned)
	if (officer && !mayHandle(officer, officers, barredFrom(app, record)))
		return ['about', record.getString('topic') === 'objection' ? DECIDED : ABOUT]
	return officer && record.getBool('not_unit') && isOfUnit(officer) ? ['unit', UNIT] : null
}

/** Senior management decides once, and only what own words mean. */
function checkDecision(record: Stored<'cases'>): void {
	const asked = record.getString('about_words') !== ''
	if (!asked || !record.getBool('about_decided')) refuse('about_decided', 'signed', DECIDED_ONCE)
}

/** Whom the complainant named stays named: it is not for staff to say that a complaint is not about one of them. */
function keepNamed(record: Stored<'cases'>, about: string[]): void {
	const { aboutOfficers } = readAbout(json(record, 'answers')?.answers ?? {})
	if (aboutOfficers.some(id => !about.includes(id))) refuse('about_officers', 'named', NAMED)
}

/** PocketBase's own validation reports an officer who is not there. */
function isOf(app: core.App, id: string, association: string): boolean {
	const officer = findOne(app, 'officers', { id })
	return !officer || officer.getString('association') === association
}

function refuse(field: string, code: CaseSaveCode, text: string): never {
	throw new BadRequestError(text, { [field]: new ValidationError(code, text) })
}
