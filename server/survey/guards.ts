import { dayFault, riyadhDay } from '../../core/time/clock.ts'
import { changedFields } from '../base/audit.ts'
import { DAY_TEXTS } from '../base/days.ts'
import { findOne } from '../base/records.ts'
import type { Asking, Collection, Field, Saving, Stored, Texts } from '../base/stored.ts'
import { associationOf } from '../content/content.ts'
import { newRecordId } from './surveys.ts'

/* What staff may not do with surveys and what comes of them, although PocketBase lets a superuser do anything. */

/** Refuses a save, naming the field, in Arabic and English. */
function refuseField(field: string, text: string): never {
	throw new BadRequestError(`لم يُحفظ · Not saved: ${text}`, { [field]: new ValidationError('refused', text) })
}

const forbid = (text: string): never => {
	throw new ForbiddenError(text)
}

export const noAnswersByHand = () =>
	forbid(
		'الإجابات وما يتبعها يحفظها الخادم كما جاءت، ولا تُنشأ هنا ولا تُحذف · Answers and what belongs to them are kept as they came, and neither made nor deleted here.',
	)

export const surveysAreKept = () =>
	forbid(
		'لا تُحذف الاستبانة كي تبقى إجاباتها مفهومة؛ أوقفها بدل ذلك · Surveys are kept, so that their answers stay readable; switch it off instead.',
	)

const STAYS = 'لا يتغير بعد الإنشاء · this stays as it was made'

/** Refuses a change of fields that others rely on. */
function fixed<C extends Collection>(record: Stored<C>, names: Field<C>[]): void {
	if (record.isNew()) return
	const [field] = changedFields(record, record.original()).filter(name => names.includes(name))
	if (field) refuseField(field, STAYS)
}

/** A record's service belongs to its association. */
function ownService(app: core.App, record: Texts<'service' | 'association'>): void {
	const service = record.getString('service')
	if (!service) return
	const parent = findOne(app, 'services', { id: service })?.getString('association')
	if (parent !== record.getString('association')) {
		refuseField('service', 'هذه الخدمة لجمعية أخرى · this service belongs to another association')
	}
}

/** Before a survey is saved; its questions are checked in definition.ts. */
export function checkSurveyRecord(e: Saving<'surveys'>): void {
	const record = e.record
	fixed(record, ['association', 'kind'])
	ownService(e.app, record)
}

function checkDays<F extends string>(record: Texts<F>, names: F[]): void {
	for (const name of names) {
		const day = record.getString(name)
		const fault = day && dayFault(day)
		if (fault) refuseField(name, DAY_TEXTS[fault])
	}
}

/** Before a campaign is saved: its survey, days and target fit together, and it has an address. */
export function checkCampaign(e: Saving<'campaigns'>): void {
	const record = e.record
	fixed(record, ['association', 'survey', 'slug'])
	const survey = findOne(e.app, 'surveys', { id: record.getString('survey') })
	// PocketBase's own validation reports a survey that is not there.
	if (!survey) return
	if (survey.getString('kind') !== 'periodic') {
		refuseField('survey', 'اختر استبانة دورية · choose a periodic survey')
	}
	record.set('association', survey.getString('association'))
	if (!record.getString('slug')) record.set('slug', newRecordId().slice(0, 6))
	checkDays(record, ['opens_on', 'closes_on'])
	const closes = record.getString('closes_on')
	if (closes && closes < record.getString('opens_on')) {
		refuseField('closes_on', 'آخر يوم قبل أول يوم · the last day is before the first')
	}
	checkTarget(e.app, record)
}

function checkTarget(app: core.App, record: Stored<'campaigns'>): void {
	const target = record.getString('target')
	for (const name of ['service', 'channel'] as const) {
		if (target !== name) record.set(name, '')
		else if (!record.getString(name)) {
			refuseField(name, 'اختر من هي له · choose whom it is for')
		}
	}
	ownService(app, record)
	const channel = record.getString('channel')
	const association = findOne(app, 'associations', { id: record.getString('association') })
	if (channel && association && !associationOf(association).channels.some(({ kind }) => kind === channel)) {
		refuseField(
			'channel',
			'لا تذكر سياسة الجمعية هذه القناة · the association’s policy names no such channel',
		)
	}
}

/** Before an answer is changed: a comment that gives its writer away may be wiped, and nothing else. */
export function answerEdit(e: Asking<'survey_answers'>): void {
	const record = e.record
	const [field] = changedFields(record, record.original()).filter(
		name => name !== 'comment' || record.getString('comment') !== '',
	)
	if (field) refuseField(field, 'الإجابات لا تُعدَّل · answers are not changed')
}

/** Before a round is changed: where it was and how many were asked may be corrected. */
export function roundEdit(e: Asking<'survey_rounds'>): void {
	const record = e.record
	const [field] = changedFields(record, record.original()).filter(name => !['place', 'sample'].includes(name))
	if (field) refuseField(field, STAYS)
}

/** Before staff note what they agreed on with somebody who wanted to be contacted. */
export function followUpEdit(e: Asking<'survey_followups'>): void {
	const record = e.record
	const before = record.original()
	const [field] = changedFields(record, before).filter(name => !['state', 'note'].includes(name))
	if (field) refuseField(field, 'هذا يضعه الخادم · this is set by the server')
	const [from, to] = [before.getString('state'), record.getString('state')]
	if (from === to) return
	if (from === 'done') refuseField('state', 'تم التواصل ويبقى كذلك · it was done, and stays so')
	record.set('done_at', new DateTime())
	record.set('done_by', e.auth?.email() ?? '')
}

/** Before an improvement is saved: days are days, and what is published is done and said in both languages. */
export function checkImprovement(e: Saving<'improvements'>): void {
	const record = e.record
	ownService(e.app, record)
	checkDays(record, ['due_on', 'done_on'])
	if (record.getString('done_on') > riyadhDay(new Date().toISOString())) {
		refuseField('done_on', 'هذا اليوم لم يأت بعد · this day has not come yet')
	}
	if (!record.getBool('published')) return
	if (!record.getString('done_on')) {
		refuseField(
			'published',
			'يُنشر بعد أن يتم؛ اكتب يوم إتمامه · published once done; write the day it was done',
		)
	}
	for (const name of ['finding_ar', 'finding_en', 'action_ar', 'action_en'] as const) {
		if (!record.getString(name).trim()) {
			refuseField(name, 'لا بد منه للنشر · this is needed for publishing')
		}
	}
}
