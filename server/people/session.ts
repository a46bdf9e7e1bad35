import { header } from '../http/reply.ts'
import { unkept } from '../http/unkept.ts'

/*
 * How long somebody stays signed in. A session ends half an hour after its last use, by the life of its token, which the
 * desk has renewed while somebody works. However much it is used, it ends at the latest half a day after the password was
 * given: a token that was taken is no use for longer than that.
 */

/** From the sign-in on, in seconds. */
export const LONGEST_SESSION = 12 * 3600

/** The claim of a token that says when its session began, in seconds since 1970. */
const SINCE = 'since'
const BEARER = /^bearer /i

const now = (): number => Math.floor(Date.now() / 1000)

/** Before somebody is told that they are signed in: the token says since when, and one that is renewed says the same. */
export function sessionTimed(e: core.RecordAuthRequestEvent): void {
	unkept(e)
	const { record } = e
	if (!record) return
	// PocketBase names how somebody signed in, and nothing where a session is renewed.
	const since = e.authMethod ? now() : sinceOf(String(e.requestInfo().headers.authorization))
	if (now() - since >= LONGEST_SESSION) throw new UnauthorizedError('انتهت الجلسة · The session has ended.')
	const { refreshable } = $security.parseUnverifiedJWT(e.token) as { refreshable?: boolean }
	// What cannot be renewed ends by itself.
	if (refreshable) e.token = tokenOf(record, since)
}

/** A token for a session that begins now, with the password that was just given. */
export const newSession = (record: core.Record): string => tokenOf(record, now())

/** A token for the session that asks, where all others were ended: it lasts no longer by that. */
export const sameSession = (e: core.RequestEvent, record: core.Record): string =>
	tokenOf(record, sinceOf(header(e, 'Authorization')))

/** When the session began that asks. A token from before there was the claim begins with its first renewal. */
function sinceOf(authorization: string): number {
	const { since } = $security.parseUnverifiedJWT(authorization.replace(BEARER, '')) as { [SINCE]?: number }
	return since ?? now()
}

/** As PocketBase makes one, with the claim beside its own. */
function tokenOf(record: core.Record, since: number): string {
	const { id, authToken } = record.collection()
	const claims = { type: 'auth', id: record.id, collectionId: id, refreshable: true, [SINCE]: since }
	return $security.createJWT(claims, record.tokenKey() + authToken.secret, authToken.duration)
}
