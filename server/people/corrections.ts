import { meetersOf } from '../../core/access/acts.ts'
import { type Holder, holds } from '../../core/access/roles.ts'
import type { CodeQuery, CorrectionQuery, Corrections, NewCode } from '../../core/api/codes.ts'
import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import type { IdQuery } from '../../core/api/people.ts'
import type { ProposalValues } from '../../core/api/stored-json.ts'
import { type Lang, tidy } from '../../core/language/text.ts'
import type { AccountProblem } from '../../core/people/accounts.ts'
import { PROOFS, type Proof } from '../../core/people/identified.ts'
import { type Contact, checkContact, normalizeContact } from '../../core/sending/contact.ts'
import { type Query, readQuery, textOf } from '../applicant/access.ts'
import { contactDetails } from '../applicant/contact.ts'
import { actBy, writeAudit } from '../base/audit.ts'
import { holderOf } from '../base/grants.ts'
import { byId, canonical, findAll, findOne, isoTime, json, toJson } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { newCodeFor, opensWith } from '../case/code.ts'
import { kindOf } from '../case/kinds.ts'
import { seenBy } from '../case/seen.ts'
import { associationOf } from '../content/content.ts'
import { header, preferredLang, type Reply, refusal } from '../http/reply.ts'
import { askedReason } from './asked.ts'
import { proposed } from './people.ts'
import { propose, sameAddress, waitingOn } from './proposals.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'

/*
 * Who cannot use the tracking page gets a new code, or has mistyped contact details put right, through two of staff: who
 * has proved to themselves who it is proposes, another agrees (agreed.ts). core/api/contract.ts documents the routes.
 */

const CONTACT = ['contactMeans', 'phone', 'email', 'address'] as const

/** What staff propose for a case, once it can be. */
interface Asked<Sent> {
	query: Query<Sent>
	record: Stored<'cases'>
	identified: Proof
	reason: string
	lang: Lang
}

/** The case that a query names, where the caller meets its applicant. */
function met(app: core.App, caller: Holder, id: unknown): Stored<'cases'> | null {
	const record = findOne(app, 'cases', { id: textOf(id) })
	if (!record || !seenBy(caller, record)) return null
	return holds(caller.grants, meetersOf(kindOf(record)), record.getString('association')) ? record : null
}

const isNobodys = (record: Stored<'cases'>) =>
	record.getBool('anonymous') || record.getString('erased_at') !== ''

function readAsked<Sent extends CodeQuery>(
	e: core.RequestEvent,
	more: readonly string[],
): Asked<Sent> | Reply {
	const lang = preferredLang(e)
	const query = readQuery<Sent>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['case', 'identified', 'reason', ...more])
	const identified = textOf(query.identified) as Proof
	if (!PROOFS.includes(identified)) problems.push({ field: 'identified', code: 'required' })
	const reason = askedReason(query.reason, problems)
	if (!reason) problems.push({ field: 'reason', code: 'required' })
	if (problems.length > 0) return wrong(400, problems, lang)
	const record = met(e.app, holderOf(e), query.case)
	if (!record) return wrong(404, [{ field: 'case', code: 'not_found' }], lang)
	// Of whom nothing is known, nobody can say who they are.
	if (isNobodys(record)) return wrong(409, [{ field: 'case', code: 'nobody' }], lang)
	return { query, record, identified, reason, lang }
}

/** Proposes it and says so in the trail of the case. */
function proposeFor(
	e: core.RequestEvent,
	act: 'code' | 'contact',
	{ record, identified, reason, lang }: Asked<unknown>,
	values: ProposalValues,
): Reply {
	const by = holderOf(e)
	let problem = null as AccountProblem | null
	e.app.runInTransaction(tx => {
		if (waitingOn(tx, act, record.id).length > 0) {
			problem = { field: 'case', code: 'held' }
			return
		}
		const subject = record.id
		const association = record.getString('association')
		// The reason is there, which is needed where nobody else may agree.
		propose(tx, {
			act,
			association,
			subject,
			values: { identified, ...values },
			reason,
			by: by.email,
			concerned: [],
		})
		actBy(record, by.email, by.id)
		writeAudit(tx, record, `${act}-proposed`, { detail: { identified } })
	})
	if (problem) return wrong(409, [problem], lang)
	return { status: 200, body: { entered: false } }
}

/** POST /api/sila/staff/codes */
export function proposeCode(e: core.RequestEvent): Reply {
	const asked = readAsked<CodeQuery>(e, [])
	return 'body' in asked ? asked : proposeFor(e, 'code', asked, {})
}

/** POST /api/sila/staff/contact */
export function proposeContact(e: core.RequestEvent): Reply {
	const asked = readAsked<CorrectionQuery>(e, CONTACT)
	if ('body' in asked) return asked
	const { query, record, lang } = asked
	const sent: Contact = {}
	for (const field of CONTACT) sent[field] = tidy(textOf(query[field]))
	const policy = associationOf(byId(e.app, 'associations', record.getString('association')))
	const problems = checkContact(policy, sent)
	if (problems.length > 0) return refusal(400, problems, lang)
	const contact = normalizeContact(sent)
	const { discreet: _, ...before } = contactDetails(record)
	if (canonical(contact) === canonical(before)) return wrong(409, [{ field: 'case', code: 'held' }], lang)
	return proposeFor(e, 'contact', asked, { contact, before })
}

/** GET /api/sila/staff/corrections */
export function corrections(e: core.RequestEvent): Reply {
	const { case: id } = e.requestInfo().query as Record<string, string | undefined>
	const caller = holderOf(e)
	const record = met(e.app, caller, id)
	if (!record || isNobodys(record)) return { status: 200, body: { may: false, waiting: [], ready: [] } }
	const waiting = [...waitingOn(e.app, 'code', record.id), ...waitingOn(e.app, 'contact', record.id)]
	const body: Corrections = {
		may: true,
		waiting: waiting.map(entry => proposed(e.app, entry, caller)),
		ready: readyCodes(e.app, record, caller.email).map(entry => ({
			id: entry.id,
			at: isoTime(entry, 'decided_at'),
		})),
	}
	return { status: 200, body }
}

/** Codes that were agreed to, or that one did alone. */
const DONE = "act = 'code' && (state = 'agreed' || state = 'done-alone')"

/** The code that replaced another and that nobody was shown, for whoever has not agreed to it. */
const readyCodes = (app: core.App, record: Stored<'cases'>, email: string): Stored<'proposals'>[] =>
	findAll(app, 'proposals', `${DONE} && subject = {:id}`, { id: record.id }, '-@rowid').filter(
		entry => mayHandOver(entry, email) && !json(entry, 'values').shown && opensWith(app, record, entry.id),
	)

/** Who agreed to a code does not come to see it: two people stay two. */
const mayHandOver = (entry: Stored<'proposals'>, email: string) =>
	!sameAddress(entry.getString('decided_by'), email)

/** POST /api/sila/staff/codes/show: once, and again under the same key where the answer was lost. */
export function showCode(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return refusal(400, [{ field: 'key', code: 'bad_key' }], lang)
	const query = readQuery<IdQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['id'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	const caller = holderOf(e)
	const id = textOf(query.id)
	const shown = $security.sha256(key)
	let reply: Reply = wrong(404, [{ field: 'id', code: 'not_found' }], lang)
	e.app.runInTransaction(tx => {
		const entry = findOne(tx, 'proposals', `${DONE} && id = {:id}`, { id })
		const record = entry && met(tx, caller, entry.getString('subject'))
		if (!entry || !record || !mayHandOver(entry, caller.email)) return
		const values = json(entry, 'values')
		if ((values.shown && values.shown !== shown) || !opensWith(tx, record, entry.id)) {
			reply = wrong(409, [{ field: 'id', code: 'shown' }], lang)
			return
		}
		if (!values.shown) {
			entry.set('values', toJson({ ...values, shown }))
			tx.save(entry)
			actBy(record, caller.email, caller.id)
			writeAudit(tx, record, 'code-shown', {})
		}
		const body: NewCode = {
			reference: record.getString('reference'),
			code: newCodeFor(tx, entry.id),
			received: isoTime(record, 'created'),
		}
		reply = { status: 200, body }
	})
	return reply
}
