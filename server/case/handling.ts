import type { PeriodsRecord } from '../../core/api/collections.ts'
import { fieldsWith } from '../../core/case/fields.ts'
import { isAnswer } from '../../core/case/status.ts'
import { assignmentNotice } from '../../core/telling/assignment-notice.ts'
import { riyadhDay } from '../../core/time/clock.ts'
import { actorIdOf, actorOf } from '../base/audit.ts'
import { byId, isoTime, restore } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { holderOf, officerFor, seniorFor } from '../people/contact-officers.ts'
import { deadline } from '../people/holidays.ts'
import { periodOf } from '../people/periods.ts'
import { notifyOfficer } from '../telling/officer-notice.ts'
import { tellRestricted } from '../telling/restricted.ts'
import { siteInText } from '../telling/site.ts'
import { kindOf } from './kinds.ts'

/*
 * What follows by itself from where a complaint or an inquiry comes: its days, who holds it since when, who is told.
 * A day that was given stays, as for requests; only what is taken up once more gets a new one.
 */

/** Gives a new case its days, and notes since when somebody holds it. */
export function setHandling(app: core.App, record: Stored<'cases'>): void {
	const kind = kindOf(record)
	if (kind === 'request') return
	if (kind === 'complaint') {
		record.set('acknowledge_by', dayWithin(app, record, 'complaint_acknowledge_days'))
		record.set('due_on', dayWithin(app, record, 'complaint_settle_days'))
	} else record.set('due_on', dayWithin(app, record, 'inquiry_answer_days'))
	if (record.getString('assigned_to')) record.set('assigned_at', record.getDateTime('created'))
}

/** Tells who is to hear of a new case, in its transaction. */
export function tellOfArrival(app: core.App, record: Stored<'cases'>): void {
	if (record.getString('restricted')) tellRestricted(app, record)
	if (record.getString('assigned_to')) tellHolder(app, record)
}

/** At a change that the process allows, in its transaction. `before` is the case as it is stored. */
export function continueHandling(app: core.App, record: Stored<'cases'>, before: Stored<'cases'>): void {
	if (kindOf(before) === 'request') return
	restore(record, before, fieldsWith('by', 'course'))
	if (record.getString('status') !== before.getString('status')) arrive(app, record, before)
	followRestriction(app, record, before)
	if (record.getString('assigned_to') === before.getString('assigned_to')) return
	record.set('assigned_at', record.getString('assigned_to') ? new DateTime() : '')
	// Of what is late the server tells by itself (escalation.ts).
	if (actorOf(record) !== 'system') tellHolder(app, record)
}

/** Who is named for it hears of what is restricted now, or given on to them; what is as others goes where these go. */
function followRestriction(app: core.App, record: Stored<'cases'>, before: Stored<'cases'>): void {
	const [now, then] = [record.getString('restricted'), before.getString('restricted')]
	const decided = record.getBool('about_decided') && !before.getBool('about_decided')
	if (now && (decided || !then)) tellRestricted(app, record)
	if (!decided || now || record.getString('assigned_to')) return
	const matter = { topic: 'complaint', category: '', field: '' } as const
	record.set('assigned_to', officerFor(app, record.getString('association'), matter))
}

function arrive(app: core.App, record: Stored<'cases'>, before: Stored<'cases'>): void {
	const status = record.getString('status')
	// What was nearly late to be read, or late before it was reopened, begins anew.
	if (before.getString('status') === 'received' && status !== 'escalated') record.set('attention', '')
	const withdrawn = before.getString('status') === 'withdrawn'
	if (isAnswer(kindOf(record), status) && !withdrawn && !record.getString('answered_at')) {
		record.set('answered_at', new DateTime())
		record.set('answered_by', record.getString('assigned_to'))
		const since = isoTime(before, 'assigned_at') || isoTime(before, 'created')
		record.set('answered_hours', Math.round((Date.now() - Date.parse(since)) / 36_000) / 100)
	}
	// What was declined stands with its answer in `settlements`; the next one is to be another.
	if (status === 'not-settled' || status === 'reopened') record.set('settlement', '')
	// Unless staff named somebody themselves, or it is for named persons to give on.
	const free = !record.getString('restricted')
	if (free && status === 'escalated' && record.getString('assigned_to') === before.getString('assigned_to')) {
		const senior = seniorFor(app, record)
		if (senior) record.set('assigned_to', senior.id)
	}
	// Looked into once more, it has its time once more.
	const again = kindOf(record) === 'inquiry' && before.getString('status') === 'answered'
	if (again && status === 'assigned') record.set('due_on', dayWithin(app, record, 'inquiry_answer_days'))
	if (status !== 'reopened') return
	record.set('attention', '')
	record.set('reopened_at', new DateTime())
	record.set('first_closing_reason', record.getString('closing_reason'))
	record.set('closing_reason', '')
	record.set('due_on', dayWithin(app, record, 'complaint_settle_days'))
}

/** The last of the working days that the association gives itself from today; empty where it set none. */
function dayWithin(
	app: core.App,
	record: Stored<'cases'>,
	period: Exclude<keyof PeriodsRecord, 'id' | 'association'>,
): string {
	const days = periodOf(app, record.getString('association'), period)
	return days > 0 ? deadline(app, riyadhDay(new Date().toISOString()), days) : ''
}

/** Tells whoever holds it now. */
export function tellHolder(app: core.App, record: Stored<'cases'>): void {
	const kind = kindOf(record)
	const association = record.getString('association')
	const holder = holderOf(app, record)
	if (!holder || kind === 'request') return
	const facts = {
		id: record.id,
		reference: record.getString('reference'),
		association: byId(app, 'associations', association).getString('name_ar'),
		portal: siteInText(app),
	}
	notifyOfficer(
		app,
		holder,
		{
			...assignmentNotice(record.getString('topic') === 'objection' ? 'objection' : kind, facts, holder.name),
			case: record.id,
			kind: 'assignment',
			// An officer may get it back; since when tells one time from the other.
			cause: `${holder.id} ${record.getString('assigned_at')}`,
		},
		actorIdOf(record) !== '',
	)
}
