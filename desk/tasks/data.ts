import { CALLERS } from '../../core/access/callers.ts'
import type {
	CasesRecord,
	CopyRequestsRecord,
	ErasureRequestsRecord,
	OutboxRecord,
	SurveyAnswersRecord,
	SurveyFollowupsRecord,
	SurveyVersionsRecord,
} from '../../core/api/collections.ts'
import type { PersonToTell, Settlement, SettleQuery } from '../../core/api/telling.ts'
import { ask, send } from '../api.ts'
import { pb } from '../frame/session.ts'

/* What waits for staff, as the server keeps it; server/telling/outbox-guards.ts says what they may do with a notification. */

/** The case that something is about, as far as a list names it. */
interface About {
	id: string
	reference: string
	applicant: string
	anonymous: boolean
	served: CasesRecord['served']
	erased_at: string
	kind: CasesRecord['kind']
	/** Id of its record. */
	association: string
	expand?: { association?: { name_ar: string; name_en: string } }
}

export interface Notification extends OutboxRecord {
	expand?: { case?: About }
}
export interface ErasureRequest extends ErasureRequestsRecord {
	expand?: { case?: About }
}
export interface CopyRequest extends CopyRequestsRecord {
	expand?: { case?: About }
}

/** Somebody who wants to be contacted about an evaluation, with what they answered. */
export interface FollowUp extends SurveyFollowupsRecord {
	expand?: {
		case?: About
		answer?: SurveyAnswersRecord & { expand?: { version?: SurveyVersionsRecord } }
	}
}

/** Who settles notifications, of cases that they see. */
export const TELLERS = CALLERS['staff/tasks/settle']

/** Whose people are shown: of one association, and with whom their cases are; empty: of all. */
export interface Whose {
	association: string
	holder: string
}

/** Whom staff are to tell, or whom no machine could, who waits longest first. */
export const listPeople = (
	which: 'tell' | 'not-sent',
	{ association, holder }: Whose,
	most: number,
): Promise<PersonToTell[]> =>
	ask('staff/tasks', `sila-people-${which}`, {
		query: { which, most, ...(association && { association }), ...(holder && { holder }) },
	})

/** Says of notifications together that they were told, or are to be sent again. */
export const settleTogether = (ids: string[], state: SettleQuery['state']): Promise<Settlement> =>
	send('staff/tasks/settle', { ids, state }, {}, PATIENCE)

const PATIENCE = 60_000

/** The notifications of a case, the latest first. */
export const notificationsOf = (id: string): Promise<Notification[]> =>
	pb.collection('outbox').getFullList<Notification>({
		filter: pb.filter('case = {:id}', { id }),
		sort: '-@rowid',
		requestKey: 'sila-case-outbox',
	})

/** Of the request that fetches one notification. */
export const NOTIFICATION_KEY = 'sila-notification'

export const loadNotification = (id: string): Promise<Notification> =>
	pb
		.collection('outbox')
		.getOne<Notification>(id, { expand: 'case.association', requestKey: NOTIFICATION_KEY })

/** Says that a notification was told, or is to be sent again. */
export const setState = (id: string, state: 'done' | 'queued'): Promise<unknown> =>
	pb.collection('outbox').update(id, { state }, { requestKey: null })

/** Requests for erasure that wait for a decision, the one due first at the top. */
export async function openErasures(most: number): Promise<ErasureRequest[]> {
	const { items } = await pb.collection('erasure_requests').getList<ErasureRequest>(1, most, {
		skipTotal: true,
		sort: 'due_on,@rowid',
		filter: OPEN,
		expand: 'case.association',
		requestKey: 'sila-erasures',
	})
	return items
}

/** Copies of data that were asked for by word of mouth and not handed over yet, the one due first at the top. */
export async function openCopies(most: number): Promise<CopyRequest[]> {
	const { items } = await pb.collection('copy_requests').getList<CopyRequest>(1, most, {
		skipTotal: true,
		sort: 'due_on,@rowid',
		filter: OPEN,
		expand: 'case.association',
		requestKey: 'sila-copies',
	})
	return items
}

const OPEN = "state = 'open'"

/** Those who want to be contacted about their evaluation, who wait longest first. */
export async function openFollowUps(most: number): Promise<FollowUp[]> {
	const { items } = await pb.collection('survey_followups').getList<FollowUp>(1, most, {
		skipTotal: true,
		sort: 'created,@rowid',
		filter: OPEN,
		expand: 'case.association,answer.version',
		requestKey: 'sila-followups',
	})
	return items
}

/** Notes that somebody was contacted and what came of it; it stays so. */
export const contacted = (id: string, note: string): Promise<unknown> =>
	pb.collection('survey_followups').update(id, { state: 'done', note }, { requestKey: null })
