import type { DecideQuery } from '../../core/api/people.ts'
import { tidy } from '../../core/language/text.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { readQuery, textOf } from '../applicant/access.ts'
import { actBy } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { assign, findOne, json } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { notPublished, publishDraft } from '../content/publishing.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { enterAbsence } from './absences.ts'
import { appoint } from './appointments.ts'
import { hasBeside } from './asked.ts'
import { correct } from './corrected.ts'
import { concernedBy, dueAlone, mayDecide, sameAddress, settle } from './proposals.ts'
import { LONGEST_REASON, unknownIn, unreadable, wrong } from './refusals.ts'

/* What a second person agreed to, or what nobody else could, is done. */

/** Does what a proposal says; what is in its way, or null. */
function carryOut(app: core.App, proposal: Stored<'proposals'>, agreed: string): AccountProblem | null {
	const act = proposal.getString('act')
	if (act === 'content') {
		const problem = publishDraft(app, proposal, agreed)
		return problem && { field: 'id', code: problem }
	}
	if (act === 'erasure') return decideErasure(app, proposal, agreed)
	if (act === 'code' || act === 'contact') {
		const done = correct(app, proposal, agreed || proposal.getString('proposed_by'))
		return done ? null : { field: 'id', code: 'decided' }
	}
	const values = json(proposal, 'values')
	const account = proposal.getString('subject')
	const association = proposal.getString('association')
	const proposed = proposal.getString('proposed_by')
	const { from = '', until = '', role, substitute } = values
	if (findOne(app, 'staff', { id: account })?.getString('ended'))
		return { field: 'id', code: 'account_ended' }
	if (act === 'absence' && substitute)
		return enterAbsence(app, { account, association, substitute, from, until }, proposed, agreed)
	if (!role) return { field: 'id', code: 'not_found' }
	const term = { account, association, role, from, until }
	if (!hasBeside(app, account, term)) return { field: 'id', code: 'beside' }
	const reason = proposal.getString('reason')
	appoint(app, term, { basis: agreed ? 'agreed' : 'alone', proposed, agreed, reason })
	return null
}

/** The request is decided as it was proposed; what follows from that, its own hook does. */
function decideErasure(app: core.App, proposal: Stored<'proposals'>, agreed: string): AccountProblem | null {
	const { decision, answer = '' } = json(proposal, 'values')
	const request = findOne(app, 'erasure_requests', { id: proposal.getString('subject'), state: 'open' })
	if (!request || !decision) return { field: 'id', code: 'decided' }
	const by = agreed || proposal.getString('proposed_by')
	assign(request, { state: decision, answer, decided_by: by, decided_at: new DateTime() })
	actBy(request, by, findOne(app, 'staff', { email: by })?.id)
	app.save(request)
	return null
}

/** POST /api/sila/staff/proposals/decide */
export function decide(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<DecideQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id', 'decision', 'word'])
	const { decision } = query
	const word = tidy(textOf(query.word))
	if (word.length > LONGEST_REASON) unknown.push({ field: 'reason', code: 'too_long' })
	if (decision !== 'agree' && decision !== 'decline' && decision !== 'withdraw')
		unknown.push({ field: 'decision', code: 'required' })
	if (unknown.length > 0) return wrong(400, unknown, lang)
	const caller = holderOf(e)
	let [status, problem] = [409, null as AccountProblem | null]
	e.app.runInTransaction(tx => {
		const record = findOne(tx, 'proposals', { id: textOf(query.id) })
		const own = record && sameAddress(record.getString('proposed_by'), caller.email)
		const manages = record && mayDecide(tx, record, caller)
		if (!record || !(decision === 'withdraw' ? own : manages)) {
			;[status, problem] = [404, { field: 'id', code: 'not_found' }]
			return
		}
		problem = decided(
			tx,
			record,
			{ decision: decision as DecideQuery['decision'], word },
			caller,
			own === true,
		)
		if (problem?.code === 'required') status = 400
	})
	if (problem) return wrong(status, [problem], lang)
	return { status: 200, body: { entered: true } }
}

function decided(
	tx: core.App,
	record: Stored<'proposals'>,
	{ decision, word }: Pick<DecideQuery, 'decision'> & { word: string },
	caller: { id: string; email: string },
	own: boolean,
): AccountProblem | null {
	if (record.getString('state') !== 'waiting') return { field: 'id', code: 'decided' }
	if (decision !== 'agree') {
		const returned = decision === 'decline' && record.getString('act') === 'content'
		// Who wrote it is told what is wanted.
		if (returned && !word) return { field: 'word', code: 'required' }
		settle(tx, record, decision === 'withdraw' ? 'withdrawn' : 'declined', caller.email)
		notProposed(tx, record, returned ? word : '', caller.email)
	} else {
		const concerned = concernedBy(
			json(record, 'values'),
			record.getString('act'),
			record.getString('subject'),
		)
		if (own || concerned.includes(caller.id)) return { field: 'id', code: 'two_people' }
		const problem = carryOut(tx, record, caller.email)
		if (problem) return problem
		settle(tx, record, 'agreed', caller.email)
	}
	return null
}

/** A request for erasure is as open as before anybody proposed a decision, and a draft is written on. */
function notProposed(app: core.App, proposal: Stored<'proposals'>, word: string, by: string): void {
	if (proposal.getString('act') === 'content') notPublished(app, proposal, word, by)
	if (proposal.getString('act') !== 'erasure') return
	const request = findOne(app, 'erasure_requests', { id: proposal.getString('subject'), state: 'open' })
	if (!request) return
	assign(request, { proposed: '', proposed_by: '', effective_at: '', alone_reason: '', answer: '' })
	app.save(request)
}

/** Does what nobody else could agree to and what has waited for its day; `now` is UTC, ISO 8601. */
export function doAlone(app: core.App, now: string): void {
	for (const proposal of dueAlone(app, now))
		app.runInTransaction(tx => {
			const record = findOne(tx, 'proposals', { id: proposal.id, state: 'waiting' })
			if (!record) return
			const problem = carryOut(tx, record, '')
			settle(tx, record, problem ? 'declined' : 'done-alone', '')
			if (problem) notProposed(tx, record, '', '')
		})
}
