import type { OwnPasswordQuery, OwnSession } from '../../core/api/accounts.ts'
import { readQuery, textOf, tooMany } from '../applicant/access.ts'
import { actBy } from '../base/audit.ts'
import { byId, findOne } from '../base/records.ts'
import { countGuess, guessesTooMuch } from '../http/guesses.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'
import { newSession, sameSession } from './session.ts'
import { passwordProblem } from './staff.ts'

/* What somebody of staff does with their own account; core/api/contract.ts documents the routes. */

/** POST /api/sila/staff/password */
export function changePassword(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<OwnPasswordQuery>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, ['current', 'password'])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	// Whoever finds a desk open guesses no better than at its door.
	if (guessesTooMuch(e)) return tooMany(lang)
	const record = byId(e.app, 'staff', e.auth?.id ?? '')
	if (!(record as core.Record).validatePassword(textOf(query.current))) {
		countGuess(e)
		return wrong(400, [{ field: 'current', code: 'password_wrong' }], lang)
	}
	const password = textOf(query.password)
	const problem = passwordProblem(record, password)
	if (problem) return wrong(400, [{ field: 'password', code: problem }], lang)
	// With it PocketBase ends every session of the account.
	return saved(e, account => account.setPassword(password), newSession)
}

/** POST /api/sila/staff/sign-out */
export function signOutElsewhere(e: core.RequestEvent): Reply {
	const lang = preferredLang(e)
	const query = readQuery<object>(e)
	if (!query) return unreadable(lang)
	const unknown = unknownIn(query, [])
	if (unknown.length > 0) return wrong(400, unknown, lang)
	// No password was given: who found a token gains no time by it.
	return saved(
		e,
		account => account.refreshTokenKey(),
		account => sameSession(e, account),
	)
}

/** Where it was done the work goes on, by a token of the new key. */
function saved(
	e: core.RequestEvent,
	change: (account: core.Record) => void,
	tokenFor: (account: core.Record) => string,
): Reply {
	let token = ''
	e.app.runInTransaction(tx => {
		// Read in here: a record is saved whole, and it may have been ended meanwhile, or hold less.
		const account = findOne(tx, 'staff', { id: e.auth?.id ?? '', ended: '' }) as core.Record | null
		if (!account) throw new UnauthorizedError('انتهى هذا الحساب · This account has ended.')
		change(account)
		actBy(account, account.email(), account.id)
		tx.save(account)
		token = tokenFor(account)
	})
	return { status: 200, body: { token } satisfies OwnSession }
}
