import type { RoutePath } from '../../core/api/routes.ts'
import { file } from '../applicant/case-file.ts'
import { complete } from '../applicant/completion.ts'
import { correctContact } from '../applicant/correction.ts'
import { dataCopy } from '../applicant/data-copy.ts'
import { askErasure } from '../applicant/erasure.ts'
import { follow } from '../applicant/follow.ts'
import { askOnce, takeNewCode } from '../applicant/lost-code.ts'
import { objectTo } from '../applicant/objection.ts'
import { reopen } from '../applicant/reopen.ts'
import { answerSettlement } from '../applicant/settlement.ts'
import { withdraw } from '../applicant/withdrawal.ts'
import { setDuplicate } from '../case/duplicates.ts'
import { exportCases } from '../case/export.ts'
import { history } from '../case/history.ts'
import { caseList } from '../case/list.ts'
import { colleagues, seenNotes } from '../case/notes.ts'
import { mine } from '../case/own-work.ts'
import { sameCases } from '../case/same.ts'
import { state } from '../case/state.ts'
import { takeBack } from '../case/taking-back.ts'
import { keepView, removeView, views } from '../case/views.ts'
import { associations, content } from '../content/api.ts'
import { publishNow, review } from '../content/at-once.ts'
import { dropDraft, writeDraft } from '../content/drafts.ts'
import { contentState, contents, contentThing } from '../content/overview.ts'
import { decideOffer, policies } from '../content/policies.ts'
import type { Answer } from '../http/reply.ts'
import { uploaded } from '../http/uploads.ts'
import { enterComplaint, submitComplaint } from '../intake/complaint.ts'
import { enterInquiry, submitInquiry } from '../intake/inquiry.ts'
import { challenge } from '../intake/proof.ts'
import { setProof } from '../intake/proof-setting.ts'
import { enterRequest, submitRequest } from '../intake/request.ts'
import { closeGlass, glasses, openGlass } from '../looks/glasses.ts'
import { giveReason } from '../looks/reasons.ts'
import { backups } from '../oversight/backups.ts'
import { counts } from '../oversight/counts.ts'
import { day } from '../oversight/day.ts'
import { health, metrics, ready } from '../oversight/health.ts'
import { oversight, oversightCases } from '../oversight/oversight.ts'
import { boardReport } from '../oversight/reports.ts'
import { setSite, setup } from '../oversight/setup.ts'
import { trail } from '../oversight/trail.ts'
import { waiting } from '../oversight/waiting.ts'
import { absent, back } from '../people/absences.ts'
import {
	accounts,
	changeAccount,
	endAccount,
	endRole,
	invite,
	inviteAgain,
	join,
	proposeFor,
	requireCode,
	restoreAccount,
	withdrawProposal,
} from '../people/accounts.ts'
import { decide } from '../people/agreed.ts'
import { corrections, proposeCode, proposeContact, showCode } from '../people/corrections.ts'
import { give, holding } from '../people/holding.ts'
import { changePassword, signOutElsewhere } from '../people/own-account.ts'
import { appointTo, endOffice, lookedThrough, people } from '../people/people.ts'
import { enterCopy, makeCopy, settleCopy } from '../privacy/copy-by-word.ts'
import { enterErasure } from '../privacy/erasure-by-word.ts'
import { retentionPlan } from '../privacy/retention.ts'
import { answer, invitation } from '../survey/answers.ts'
import { staffResults } from '../survey/results.ts'
import { staffAnswers } from '../survey/rounds.ts'
import { list, writeMessage } from '../telling/messages-api.ts'
import { peopleToTell } from '../telling/people-to-tell.ts'
import { settleTasks } from '../telling/settling.ts'

/** Answers one call of a route; server/http/write.ts writes what it returns. */
export type Handler = (e: core.RequestEvent) => Answer

/** Who answers each route of core/api/routes.ts. */
export const HANDLERS: Record<RoutePath, Handler> = {
	associations,
	content,
	health,
	ready,
	metrics,
	requests: submitRequest,
	complaints: submitComplaint,
	inquiries: submitInquiry,
	uploads: uploaded,
	proof: challenge,
	'cases/follow': follow,
	'cases/complete': complete,
	'cases/withdraw': withdraw,
	'cases/contact': correctContact,
	'cases/copy': dataCopy,
	'cases/erasure': askErasure,
	'cases/messages': list,
	'cases/message': writeMessage,
	'cases/file': file,
	'cases/settlement': answerSettlement,
	'cases/reopen': reopen,
	'cases/objection': objectTo,
	'cases/lost-code': askOnce,
	'cases/new-code': takeNewCode,
	'surveys/invitation': invitation,
	'surveys/answers': answer,
	'cases/counts': counts,
	'staff/waiting': waiting,
	'staff/day': day,
	'staff/tasks': peopleToTell,
	'staff/tasks/settle': settleTasks,
	'staff/cases': caseList,
	'staff/cases/export': exportCases,
	'staff/cases/holders': holding,
	'staff/cases/holder': give,
	'staff/views': views,
	'staff/views/keep': keepView,
	'staff/views/remove': removeView,
	'staff/history': history,
	'staff/reason': giveReason,
	'staff/requests': enterRequest,
	'staff/complaints': enterComplaint,
	'staff/inquiries': enterInquiry,
	'staff/cases/same': sameCases,
	'staff/cases/duplicate': setDuplicate,
	'staff/corrections': corrections,
	'staff/codes': proposeCode,
	'staff/codes/show': showCode,
	'staff/contact': proposeContact,
	'staff/trail': trail,
	'staff/erasures': enterErasure,
	'staff/copies': enterCopy,
	'staff/copies/make': makeCopy,
	'staff/copies/settle': settleCopy,
	'staff/steps/back': takeBack,
	'staff/state': state,
	'staff/colleagues': colleagues,
	'staff/notes/seen': seenNotes,
	'staff/mine': mine,
	'staff/oversight': oversight,
	'staff/oversight/cases': oversightCases,
	'staff/content': contents,
	'staff/content/thing': contentThing,
	'staff/content/state': contentState,
	'staff/content/draft': writeDraft,
	'staff/content/drop': dropDraft,
	'staff/content/now': publishNow,
	'staff/content/review': review,
	'staff/policies': policies,
	'staff/policies/offer': decideOffer,
	'staff/reports': boardReport,
	'staff/setup': setup,
	'staff/site': setSite,
	'staff/proof': setProof,
	'staff/retention': retentionPlan,
	'staff/surveys/answers': staffAnswers,
	'staff/surveys/results': staffResults,
	'staff/people': people,
	'staff/appointments': appointTo,
	'staff/appointments/end': endOffice,
	'staff/appointments/looked': lookedThrough,
	'staff/absences': absent,
	'staff/absences/end': back,
	'staff/password': changePassword,
	'staff/sign-out': signOutElsewhere,
	'staff/proposals/decide': decide,
	accounts,
	'accounts/invite': invite,
	'accounts/again': inviteAgain,
	'accounts/change': changeAccount,
	'accounts/roles': proposeFor,
	'accounts/roles/end': endRole,
	'accounts/second-factor': requireCode,
	'accounts/proposals/withdraw': withdrawProposal,
	'accounts/end': endAccount,
	'accounts/restore': restoreAccount,
	'accounts/join': join,
	'administrator/backups': backups,
	'administrator/glasses': glasses,
	'administrator/glass': openGlass,
	'administrator/glass/close': closeGlass,
}
