import { fieldsWith } from '../../core/case/fields.ts'
import type { Asking, Collection, Field, Saving } from '../base/stored.ts'
import { tidyTyped } from '../base/typed.ts'
import { compensationCreated, compensationIsFinal, staffCompensation } from '../case/compensation.ts'
import {
	auditIsFinal,
	campaignsAreKept,
	caseEdit,
	casesAreKept,
	digestsAreFinal,
	glassesAreOpened,
	holidaysAreKept,
	looksAreFinal,
	noCaseByHand,
	serviceUnused,
	settingsAreKept,
	versionsAreKept,
} from '../case/guards.ts'
import { noteDeleted, noteRecalled, notesAreKept, noteWritten, staffNote } from '../case/notes.ts'
import { ownReminder } from '../case/own-work.ts'
import { noPeeking, onlyAlong } from '../case/peeking.ts'
import { followRestrictedService, followRestrictedTopics } from '../case/restricting.ts'
import { caseCreated, caseDeleted, caseUpdated } from '../case/save.ts'
import { fileShown, messageFileShown, opened, showSeen } from '../case/seen.ts'
import { staffText } from '../case/texts.ts'
import { checkAssociation, checkQuestions, checkService } from '../content/definition.ts'
import { saveAssociation, saveService } from '../content/forms.ts'
import { forgetOfficerStates, keepOfficerState, officerBy } from '../content/officer-states.ts'
import { keepOurs } from '../content/ours.ts'
import { changedBy, contentIsKept, keepState } from '../content/states.ts'
import { publishedChanged } from '../content/version.ts'
import { takePart } from '../http/uploads.ts'
import { followSensitive } from '../intake/discretion.ts'
import { changed, downloaded, edited, listed, made, removed, viewed } from '../looks/doors.ts'
import { accountOnRecord, administratorOnRecord, settingsOnRecord } from '../looks/system.ts'
import { absenceChanged, absencesAreKept } from '../people/absences.ts'
import { accountChanged, appointed, appointmentsAreKept } from '../people/appointments.ts'
import { officerChanged } from '../people/barred.ts'
import { checkHoliday, holidayCreated } from '../people/holidays.ts'
import { checkOfficer, keepOfficer } from '../people/officers.ts'
import { proposalsAreKept } from '../people/proposals.ts'
import { codeAsked, codeTyped } from '../people/second-factor.ts'
import { sessionTimed } from '../people/session.ts'
import { oneAdministrator, staffAreInvited, staffAreKept, staffEdit, staffSaved } from '../people/staff.ts'
import { erasureDecided, erasureDone, erasureNotified } from '../privacy/erasure.ts'
import { erasureEdit, noErasureByHand } from '../privacy/erasure-guards.ts'
import {
	answerEdit,
	checkCampaign,
	checkImprovement,
	checkSurveyRecord,
	followUpEdit,
	noAnswersByHand,
	roundEdit,
	surveysAreKept,
} from '../survey/guards.ts'
import { inviteDelivered } from '../survey/invitations.ts'
import { publishNow } from '../survey/publications.ts'
import { surveysForNew } from '../survey/seed.ts'
import { saveSurvey } from '../survey/surveys.ts'
import { messageCreated, messageDeleted } from '../telling/messages.ts'
import { staffMessage, staffReads, staffRecalls } from '../telling/messages-guards.ts'
import { notifyStatus, redressNotices } from '../telling/outbox.ts'
import { noOutboxByHand, outboxEdit } from '../telling/outbox-guards.ts'
import { showAddress } from '../telling/reached.ts'
import { settingsChange } from '../telling/site.ts'

/** The events of a collection's records that hooks hang on, with what PocketBase hands them. */
interface Events<C extends Collection> {
	onRecordCreate: Saving<C>
	onRecordUpdate: Saving<C>
	onRecordDelete: Saving<C>
	onRecordAfterCreateSuccess: Saving<C>
	onRecordAfterUpdateSuccess: Saving<C>
	onRecordAfterDeleteSuccess: Saving<C>
	onRecordCreateRequest: Asking<C>
	onRecordUpdateRequest: Asking<C>
	onRecordDeleteRequest: Asking<C>
	onRecordViewRequest: Asking<C>
	onRecordEnrich: core.RecordEnrichEvent
	onFileDownloadRequest: core.FileDownloadRequestEvent
	onRecordRequestOTPRequest: core.RecordCreateOTPRequestEvent
	onRecordAuthWithOTPRequest: core.RecordAuthWithOTPRequestEvent
}

/**
 * What happens at an event. `before` goes on by itself, unless it throws; `around` has the rest inside it and goes on by
 * `e.next()`; `after` comes when the rest is done.
 */
export type HookStep<Event, FieldName extends string = string> =
	| { when: 'before' | 'around' | 'after'; run: (e: Event) => void }
	| { when: 'never'; run: () => never }
	| { when: 'hide'; fields: FieldName[] }

const before = <Event>(run: (e: Event) => void) => ({ when: 'before', run }) as const
const around = <Event>(run: (e: Event) => void) => ({ when: 'around', run }) as const
const after = <Event>(run: (e: Event) => void) => ({ when: 'after', run }) as const
/** Refused, whoever asks. */
const never = (run: () => never) => ({ when: 'never', run }) as const
/** PocketBase shows a superuser hidden fields too; these are for nobody's eyes. */
const hide = <FieldName extends string>(...fields: FieldName[]) => ({ when: 'hide', fields }) as const

type Hooks<C extends Collection> = { [Event in keyof Events<C>]?: HookStep<Events<C>[Event], Field<C>>[] }

/** What the portal is built from: each change that is committed gives it a new version. */
const PUBLISHED = {
	onRecordAfterCreateSuccess: [before(publishedChanged)],
	onRecordAfterUpdateSuccess: [before(publishedChanged)],
	onRecordAfterDeleteSuccess: [before(publishedChanged)],
} satisfies Hooks<Collection>

const NO_ANSWERS_BY_HAND = {
	onRecordCreateRequest: [never(noAnswersByHand)],
	onRecordUpdateRequest: [never(noAnswersByHand)],
	onRecordDeleteRequest: [never(noAnswersByHand)],
} satisfies Hooks<Collection>

const CONTENT_IS_KEPT = {
	onRecordCreateRequest: [never(contentIsKept)],
	onRecordUpdateRequest: [never(contentIsKept)],
	onRecordDeleteRequest: [never(contentIsKept)],
} satisfies Hooks<Collection>

/**
 * The hooks of each collection, in the order in which they run: what comes later stands inside what is `around` before
 * it. So what follows from a case's save is written in the transaction that the first of them opens.
 */
const OWN: { [C in Collection]: Hooks<C> } = {
	cases: {
		onRecordCreate: [around(caseCreated)],
		// The invitation comes before the notification that tells of it.
		onRecordUpdate: [
			around(caseUpdated),
			around(inviteDelivered),
			around(notifyStatus),
			around(redressNotices),
		],
		onRecordDelete: [around(caseDeleted)],
		onRecordCreateRequest: [never(noCaseByHand)],
		onRecordUpdateRequest: [before(opened), before(caseEdit)],
		onRecordDeleteRequest: [never(casesAreKept)],
		onRecordViewRequest: [before(opened)],
		onRecordEnrich: [before(showSeen), hide(...fieldsWith('unseen', true))],
		onFileDownloadRequest: [before(fileShown)],
	},
	// A part of a file becomes no record (server/http/uploads.ts).
	upload_parts: { onRecordCreateRequest: [around(takePart)] },
	staff: {
		onRecordCreate: [around(accountOnRecord)],
		onRecordUpdate: [before(staffSaved), around(accountOnRecord)],
		onRecordAfterUpdateSuccess: [before(accountChanged)],
		onRecordCreateRequest: [never(staffAreInvited)],
		onRecordUpdateRequest: [before(staffEdit)],
		onRecordDeleteRequest: [never(staffAreKept)],
		onRecordEnrich: [hide('invitation_hash')],
		onRecordRequestOTPRequest: [around(codeAsked)],
		onRecordAuthWithOTPRequest: [around(codeTyped)],
	},
	appointments: {
		onRecordAfterCreateSuccess: [before(appointed)],
		onRecordAfterUpdateSuccess: [before(appointed)],
		onRecordCreateRequest: [never(appointmentsAreKept)],
		onRecordUpdateRequest: [never(appointmentsAreKept)],
		onRecordDeleteRequest: [never(appointmentsAreKept)],
	},
	proposals: {
		onRecordCreateRequest: [never(proposalsAreKept)],
		onRecordUpdateRequest: [never(proposalsAreKept)],
		onRecordDeleteRequest: [never(proposalsAreKept)],
	},
	// Written and read by two routes, and by nobody by hand.
	lost_codes: {},
	absences: {
		onRecordAfterCreateSuccess: [before(absenceChanged)],
		onRecordAfterUpdateSuccess: [before(absenceChanged)],
		onRecordCreateRequest: [never(absencesAreKept)],
		onRecordUpdateRequest: [never(absencesAreKept)],
		onRecordDeleteRequest: [never(absencesAreKept)],
	},
	audit: {
		onRecordCreateRequest: [never(auditIsFinal)],
		onRecordUpdate: [never(auditIsFinal)],
		onRecordDelete: [never(auditIsFinal)],
	},
	access_log: {
		onRecordCreateRequest: [never(looksAreFinal)],
		onRecordUpdate: [never(looksAreFinal)],
		onRecordDelete: [never(looksAreFinal)],
	},
	glasses: {
		onRecordCreateRequest: [never(glassesAreOpened)],
		onRecordUpdateRequest: [never(glassesAreOpened)],
		onRecordDeleteRequest: [never(glassesAreOpened)],
	},
	day_digests: {
		onRecordCreateRequest: [never(digestsAreFinal)],
		onRecordUpdateRequest: [never(digestsAreFinal)],
		onRecordDeleteRequest: [never(digestsAreFinal)],
	},
	messages: {
		onRecordCreate: [around(messageCreated)],
		onRecordDelete: [around(messageDeleted)],
		onRecordCreateRequest: [before(staffMessage)],
		onRecordUpdateRequest: [before(staffReads)],
		onRecordDeleteRequest: [before(staffRecalls)],
		onFileDownloadRequest: [before(messageFileShown)],
	},
	notes: {
		onRecordCreate: [around(noteWritten)],
		onRecordDelete: [around(noteDeleted)],
		onRecordCreateRequest: [before(staffNote)],
		onRecordUpdateRequest: [never(notesAreKept)],
		onRecordDeleteRequest: [before(noteRecalled)],
	},
	reminders: {
		onRecordCreateRequest: [before(ownReminder)],
		onRecordUpdateRequest: [before(ownReminder)],
	},
	texts: {
		onRecordCreateRequest: [before(staffText)],
		onRecordUpdateRequest: [before(staffText)],
	},
	outbox: {
		onRecordCreateRequest: [never(noOutboxByHand)],
		onRecordUpdateRequest: [before(outboxEdit)],
		onRecordEnrich: [before(showAddress)],
		onRecordDeleteRequest: [never(noOutboxByHand)],
		onRecordAfterUpdateSuccess: [after(erasureNotified)],
	},
	erasure_requests: {
		onRecordUpdate: [around(erasureDecided)],
		onRecordAfterUpdateSuccess: [after(erasureDone)],
		onRecordCreateRequest: [never(noErasureByHand)],
		onRecordUpdateRequest: [before(erasureEdit)],
		onRecordDeleteRequest: [never(noErasureByHand)],
	},
	copy_requests: {},
	compensation_records: {
		onRecordCreate: [around(compensationCreated)],
		onRecordCreateRequest: [before(staffCompensation)],
		onRecordUpdateRequest: [never(compensationIsFinal)],
		onRecordDeleteRequest: [never(compensationIsFinal)],
	},
	officers: {
		...PUBLISHED,
		onRecordCreateRequest: [before(officerBy)],
		onRecordUpdateRequest: [before(officerBy)],
		onRecordCreate: [before(checkOfficer), around(keepOfficerState)],
		onRecordUpdate: [before(checkOfficer), around(keepOfficerState)],
		onRecordDelete: [before(keepOfficer), before(forgetOfficerStates)],
		onRecordAfterUpdateSuccess: [before(officerChanged), before(publishedChanged)],
	},
	periods: { onRecordDeleteRequest: [never(settingsAreKept)] },
	retention: {},
	views: {},
	holidays: {
		onRecordCreate: [before(checkHoliday), around(holidayCreated)],
		onRecordUpdate: [before(checkHoliday)],
		onRecordDeleteRequest: [never(holidaysAreKept)],
	},
	content_drafts: CONTENT_IS_KEPT,
	content_states: CONTENT_IS_KEPT,
	associations: {
		...PUBLISHED,
		onRecordCreateRequest: [before(keepOurs)],
		onRecordUpdateRequest: [before(keepOurs), before(changedBy)],
		onRecordCreate: [before(checkAssociation)],
		onRecordUpdate: [
			before(checkAssociation),
			around(keepState),
			around(saveAssociation),
			around(followRestrictedTopics),
		],
		// One that is made in the console begins with surveys too.
		onRecordAfterCreateSuccess: [before(surveysForNew), before(publishedChanged)],
	},
	services: {
		...PUBLISHED,
		onRecordCreateRequest: [before(keepOurs)],
		onRecordUpdateRequest: [before(keepOurs), before(changedBy)],
		onRecordCreate: [before(checkService), around(saveService)],
		onRecordUpdate: [
			before(checkService),
			around(keepState),
			around(saveService),
			around(followSensitive),
			around(followRestrictedService),
		],
		onRecordDelete: [before(serviceUnused)],
	},
	form_versions: {
		onRecordCreateRequest: [never(versionsAreKept)],
		onRecordUpdateRequest: [never(versionsAreKept)],
		onRecordDeleteRequest: [never(versionsAreKept)],
	},
	surveys: {
		...PUBLISHED,
		onRecordCreateRequest: [before(keepOurs)],
		onRecordUpdateRequest: [before(keepOurs)],
		onRecordCreate: [before(checkSurveyRecord), before(checkQuestions), around(saveSurvey)],
		onRecordUpdate: [before(checkSurveyRecord), before(checkQuestions), around(saveSurvey)],
		onRecordDeleteRequest: [never(surveysAreKept)],
	},
	survey_settings: {
		...PUBLISHED,
		onRecordAfterCreateSuccess: [before(publishNow), before(publishedChanged)],
		onRecordAfterUpdateSuccess: [before(publishNow), before(publishedChanged)],
	},
	campaigns: {
		...PUBLISHED,
		onRecordCreate: [before(checkCampaign)],
		onRecordUpdate: [before(checkCampaign)],
		onRecordDeleteRequest: [never(campaignsAreKept)],
	},
	improvements: {
		...PUBLISHED,
		onRecordCreate: [before(checkImprovement)],
		onRecordUpdate: [before(checkImprovement)],
	},
	survey_answers: {
		...NO_ANSWERS_BY_HAND,
		onRecordUpdateRequest: [before(answerEdit)],
		onRecordEnrich: [hide('once')],
	},
	survey_rounds: { ...NO_ANSWERS_BY_HAND, onRecordUpdateRequest: [before(roundEdit)] },
	survey_followups: { ...NO_ANSWERS_BY_HAND, onRecordUpdateRequest: [before(followUpEdit)] },
	survey_versions: NO_ANSWERS_BY_HAND,
	survey_publications: { ...NO_ANSWERS_BY_HAND, ...PUBLISHED },
	invitations: { ...NO_ANSWERS_BY_HAND, onRecordEnrich: [hide('token_hash')] },
}

/** Whatever a collection's own hooks make of a request, they find what was typed in one spelling. */
const withIntake = (hooks: { [Event in keyof Events<Collection>]?: HookStep<never>[] }) => ({
	...hooks,
	...Object.fromEntries(
		(['onRecordCreateRequest', 'onRecordUpdateRequest'] as const).map(event => {
			const own = hooks[event] ?? []
			return [event, own[0]?.when === 'never' ? own : [before(tidyTyped), ...own]]
		}),
	),
})

export const HOOKS = Object.fromEntries(
	Object.entries(OWN).map(([collection, hooks]) => [collection, withIntake(hooks)]),
) as typeof OWN

/**
 * Before anything else of a record that is sent. A part of a file makes none: it would hold one more script engine each.
 */
export const GLASS: Record<string, (e: never) => void> = {
	onRecordCreateRequest: made,
	onRecordUpdateRequest: edited,
	onRecordDeleteRequest: removed,
}

/** Before anything of whatever collection is answered. */
export const LOOKS: Record<string, (e: never) => void> = {
	onRecordViewRequest: viewed,
	onRecordUpdateRequest: changed,
	onRecordsListRequest: listed,
	onFileDownloadRequest: downloaded,
}
/** Before records of any collection are listed for staff. */
export const LISTS = noPeeking

/** Before a single record of any collection is answered, or who signs in. */
export const SINGLE = [
	'onRecordViewRequest',
	'onRecordCreateRequest',
	'onRecordUpdateRequest',
	'onRecordAuthRequest',
]
export const EXPANDED = onlyAlong

/** Before somebody of staff or the administrator is told that they are signed in. */
export const SIGNED_IN = sessionTimed

/** Before a superuser is made over the HTTP API. */
export const SUPERUSERS = oneAdministrator

/** Before a superuser is changed over it. */
export const SUPERUSER = administratorOnRecord

/** Hooks of a change of PocketBase's own settings, around it, the outermost first. */
export const SETTINGS = [settingsChange, settingsOnRecord]
