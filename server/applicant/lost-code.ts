import type { LostCodeAsked, LostCodeQuery, NewCode, NewCodeQuery } from '../../core/api/codes.ts'
import { IDEMPOTENCY_KEY } from '../../core/api/common.ts'
import { CONTACT_LOCK_DAYS, ONCE_A_DAY, ONCE_MINUTES, ONCE_TRIES, parseOnce } from '../../core/case/once.ts'
import { parseReference } from '../../core/case/reference.ts'
import type { Lang } from '../../core/language/text.ts'
import type { Problem } from '../../core/sending/problems.ts'
import { byId, findAll, findOne, isoTime, newRecord } from '../base/records.ts'
import type { Stored } from '../base/stored.ts'
import { newCodeFor, openingAlike, opensWith, replaceCode } from '../case/code.ts'
import { countGuess, guessesTooMuch } from '../http/guesses.ts'
import { unknownFields } from '../http/multipart.ts'
import { header, preferredLang, type Reply, refusal } from '../http/reply.ts'
import { onceOf } from '../telling/lost-codes.ts'
import { canCarry, notify } from '../telling/outbox.ts'
import { type Query, readQuery, textOf, tooMany } from './access.ts'
import { contactOf } from './contact.ts'
import { isSensitiveCase } from './followed.ts'

/*
 * Who lost the secret code of a case gets a new one over the means of contact on file. Nothing that is answered tells
 * whether there is such a case, of what kind it is, or how its applicant is reached, and the same is written whatever the
 * reference is.
 */

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** A moment as the database has it. */
const momentAt = (moment: number) => new DateTime(new Date(moment).toISOString())
const textAt = (moment: number) => new Date(moment).toISOString().replace('T', ' ')

/** The language and the reference of a query, or why not. */
function read<Sent extends LostCodeQuery>(
	e: core.RequestEvent,
	fields: readonly string[],
): { query: Query<Sent>; reference: string; lang: Lang } | Reply {
	const query = readQuery<Sent>(e)
	if (!query) return refusal(400, [{ field: 'request', code: 'bad_request' }], preferredLang(e))
	const lang: Lang = query.lang === 'en' ? 'en' : 'ar'
	const reference = parseReference(textOf(query.reference))
	const known = ['reference', 'lang', ...fields]
	const problems: Problem[] = unknownFields(Object.keys(query).filter(name => !known.includes(name)))
	if (!reference) problems.push({ field: 'reference', code: 'reference' })
	if (!reference || problems.length > 0) return refusal(400, problems, lang)
	return { query, reference, lang }
}

/** POST /api/sila/cases/lost-code, as core/api/contract.ts documents it. */
export function askOnce(e: core.RequestEvent): Reply {
	const asked = read<LostCodeQuery>(e, [])
	if ('body' in asked) return asked
	const { reference } = asked
	const now = Date.now()
	e.app.runInTransaction(tx => {
		const record = findOne(tx, 'cases', { reference })
		const reached = record && mayReplace(tx, record) && !wasAskedTooOften(tx, record, now) ? record : null
		const row = newRecord(tx, 'lost_codes', {
			reference,
			case: reached?.id ?? '',
			expires_at: momentAt(now + ONCE_MINUTES * MINUTE),
		})
		tx.save(row)
		if (reached) tell(tx, reached, row.id)
	})
	return { status: 200, body: { asked: true } satisfies LostCodeAsked }
}

/** A one-time code where a machine can carry it; else staff are asked to get in touch, once. */
function tell(app: core.App, record: Stored<'cases'>, cause: string): void {
	const { means, to } = contactOf(record)
	notify(app, record, to && canCarry(app, means) ? 'one-time-code' : 'code-asked', cause)
}

const wasAskedTooOften = (app: core.App, { id }: Stored<'cases'>, now: number): boolean =>
	findAll(app, 'lost_codes', 'case = {:id} && created > {:since}', { id, since: textAt(now - DAY) }).length >=
	ONCE_A_DAY

/**
 * Whether a case gets a new code over its means of contact. Not where others must not see that there is such a case, nor
 * soon after the means changed: whoever changed it could be another. What opens with the same code counts too.
 */
function mayReplace(app: core.App, record: Stored<'cases'>): boolean {
	const since = textAt(Date.now() - CONTACT_LOCK_DAYS * DAY)
	const changed = 'case = {:id} && at > {:since} && changed ~ {:field}'
	return openingAlike(app, record).every(
		one =>
			!one.getString('restricted') &&
			!isSensitiveCase(app, one) &&
			!(one.id === record.id && one.getString('erased_at')) &&
			!findOne(app, 'audit', changed, { id: one.id, since, field: '"contact"' }),
	)
}

/** POST /api/sila/cases/new-code, as core/api/contract.ts documents it. */
export function takeNewCode(e: core.RequestEvent): Reply {
	const key = header(e, 'Idempotency-Key')
	if (!IDEMPOTENCY_KEY.test(key)) return refusal(400, [{ field: 'key', code: 'bad_key' }], preferredLang(e))
	const sent = read<NewCodeQuery>(e, ['once'])
	if ('body' in sent) return sent
	const { query, reference, lang } = sent
	const once = parseOnce(textOf(query.once))
	if (!once) return refusal(400, [{ field: 'once', code: 'once' }], lang)
	if (guessesTooMuch(e, reference)) return tooMany(lang)
	let body: NewCode | null = null
	e.app.runInTransaction(tx => {
		body = taken(tx, reference, once, $security.sha256(key))
	})
	if (body) return { status: 200, body }
	countGuess(e, reference)
	return refusal(404, [{ field: 'once', code: 'once' }], lang)
}

/** What a one-time code brings; null where it is none, after the same work. Sent again under its key it brings the same. */
function taken(app: core.App, reference: string, once: string, keyHash: string): NewCode | null {
	const open = 'reference = {:reference} && expires_at > @now'
	const rows = findAll(app, 'lost_codes', open, { reference }, '@rowid')
	const right = rows.find(row => $security.equal(onceOf(app, row.id), once))
	const spent = right?.getString('key_hash')
	if (!right || right.getInt('tries') >= ONCE_TRIES || (spent && spent !== keyHash)) {
		for (const row of rows) {
			row.set('tries', row.getInt('tries') + 1)
			app.save(row)
		}
		return null
	}
	const id = right.getString('case')
	if (!id) return null
	const record = byId(app, 'cases', id)
	if (!spent) {
		const until = right.getDateTime('expires_at')
		replaceCode(app, record, right.id, { actor: 'applicant' }, { identified: 'one-time-code' })
		// Replacing it ends what was asked for; an answer that was lost can be asked for again.
		right.set('expires_at', until)
		right.set('key_hash', keyHash)
		app.save(right)
	} else if (!opensWith(app, record, right.id)) return null
	return {
		reference,
		code: newCodeFor(app, right.id),
		received: isoTime(record, 'created'),
	}
}
