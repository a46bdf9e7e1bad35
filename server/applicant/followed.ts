import type { FollowedErasure, FollowedFile } from '../../core/api/followed.ts'
import type { DataCopy } from '../../core/api/requests.ts'
import type { CaseStatus } from '../../core/case/status.ts'
import { isSensitive } from '../../core/policy/sensitive.ts'
import type { Contact } from '../../core/sending/contact.ts'
import { startOfDay } from '../../core/time/clock.ts'
import { findAll, findOne, isoTime, json } from '../base/records.ts'
import { stepsOf } from '../base/steps.ts'
import type { Stored } from '../base/stored.ts'
import { kindOf } from '../case/kinds.ts'
import { keptAssociationWith, keptServiceWith } from '../content/kept.ts'
import { contactDetails } from './contact.ts'
import { openedBy } from './opened-by.ts'

/* What everybody sees of their case, whatever kind it is. */

export function commonFields<S extends CaseStatus>(
	app: core.App,
	record: Stored<'cases'>,
	{ erasure, looked }: Aside = asideOf(app, record),
) {
	const erased = isoTime(record, 'erased_at')
	const asked = erasure ? erasureOf(app, record) : null
	const files = filesOf(record).map(({ file, name, at }) => ({ file, name, at }))
	const opened = looked ? openedBy(app, record) : []
	return {
		reference: record.getString('reference'),
		association: keptAssociationWith(app, record.getString('association')).slug,
		since: isoTime(record, 'status_since'),
		received: isoTime(record, 'created'),
		history: historyOf(app, record).map(({ status, at }) => ({ status: status as S, at })),
		...(files.length > 0 && { files }),
		...(opened.length > 0 && { opened }),
		sensitive: isSensitiveCase(app, record),
		...(erased && { erased }),
		...(asked && !erased && { erasure: asked }),
	}
}

const ASIDE = `SELECT EXISTS (SELECT 1 FROM erasure_requests WHERE \`case\` = {:id}) AS erasure,
	EXISTS (SELECT 1 FROM access_log WHERE \`case\` = {:id}) AS looked,
	EXISTS (SELECT 1 FROM invitations WHERE \`case\` = {:id}) AS invited,
	EXISTS (SELECT 1 FROM cases WHERE concerns = {:id}) AS concerned`

/** What there is of a case beside it, of which most have nothing: so it is asked in one statement before any is read. */
export function asideOf(app: core.App, { id }: Stored<'cases'>): Aside {
	const row = new DynamicModel({
		erasure: false,
		looked: false,
		invited: false,
		concerned: false,
	}) as unknown as Aside
	app
		.db()
		.newQuery(ASIDE)
		.bind({ id })
		.one(row as unknown as DynamicModel)
	return row
}

export interface Aside {
	/** A request for its erasure. */
	erasure: boolean
	/** An entry of who looked at it. */
	looked: boolean
	/** An invitation to a survey. */
	invited: boolean
	/** Another case, a complaint or an objection. */
	concerned: boolean
}

/** Each status it came to, oldest first. */
export function historyOf(app: core.App, record: Stored<'cases'>): DataCopy['history'] {
	return stepsOf(app, record.id).map(({ to, at, actor }) => ({
		status: to as CaseStatus,
		at: at.replace(' ', 'T'),
		by: actor === 'applicant' ? 'applicant' : 'staff',
	}))
}

/** The files that the person sent with the case, as they are stored and as they were called. */
export function filesOf(record: Stored<'cases'>): (FollowedFile & { document: string })[] {
	const names = json(record, 'file_names') ?? {}
	return record.getStringSlice('files').map(file => ({
		file,
		document: names[file]?.document ?? '',
		name: names[file]?.name ?? file,
		at: names[file]?.at ?? isoTime(record, 'created'),
	}))
}

/** Whether nothing of a case is to be kept on a device that others may use. */
export function isSensitiveCase(app: core.App, record: Stored<'cases'>): boolean {
	const service = record.getString('service')
	return isSensitive(kindOf(record), service ? keptServiceWith(app, service).service : undefined)
}

/** How the one who sent a complaint or an inquiry is reached, where a means was chosen. */
export function contactShown(record: Stored<'cases'>): { contact?: Contact } {
	const contact = contactDetails(record)
	return contact.contactMeans && !record.getString('erased_at') ? { contact } : {}
}

/** The request for erasure that staff have not decided yet. */
export const openErasure = (app: core.App, record: Stored<'cases'>): Stored<'erasure_requests'> | null =>
	findOne(app, 'erasure_requests', "case = {:id} && state = 'open'", { id: record.id })

/** When an erasure was asked for: of one that staff wrote down, the beginning of the day on which it was. */
export const askedAt = (request: Stored<'erasure_requests'>): string => {
	const on = request.getString('asked_on')
	return on ? startOfDay(on) : isoTime(request, 'created')
}

/** The latest request for erasure, as the applicant sees it. */
function erasureOf(app: core.App, record: Stored<'cases'>): FollowedErasure | null {
	const found = findAll(app, 'erasure_requests', { case: record.id }, {}, '-@rowid', 1)[0]
	if (!found) return null
	const answer = found.getString('state') !== 'open' && found.getString('answer')
	return {
		state: found.getString('state'),
		asked: askedAt(found),
		due: found.getString('due_on'),
		...(answer && { answer }),
	}
}
