import { fieldOf, ROLES, type Role } from '../../core/access/roles.ts'
import type { SecondFactorQuery } from '../../core/api/accounts.ts'
import { readQuery } from '../applicant/access.ts'
import { preferredLang, type Reply } from '../http/reply.ts'
import { unknownIn, unreadable, wrong } from './refusals.ts'

/*
 * A second factor: who holds some roles types a code beside the password, which comes by e-mail. It is PocketBase's own
 * (mfa and otp of the collection `staff`); for which roles, its rule says.
 */

/** How long a code can be typed, in seconds. */
const CODE_SECONDS = 600

/** The roles that need it. */
export function secondFactorOf(app: core.App): Role[] {
	const { mfa } = app.findCollectionByNameOrId('staff')
	return mfa.enabled ? ROLES.filter(role => mfa.rule.includes(`${fieldOf(role)}:length`)) : []
}

/** POST /api/sila/accounts/second-factor, where mail works or none is asked for any more. */
export function setSecondFactor(e: core.RequestEvent, mail: boolean): Reply {
	const lang = preferredLang(e)
	const query = readQuery<SecondFactorQuery>(e)
	if (!query) return unreadable(lang)
	const problems = unknownIn(query, ['roles'])
	const roles = query.roles as Role[]
	if (!Array.isArray(roles) || !roles.every(role => ROLES.includes(role)))
		problems.push({ field: 'roles', code: 'unknown_role' })
	if (problems.length > 0) return wrong(400, problems, lang)
	if (roles.length > 0 && !mail) return wrong(409, [{ field: 'roles', code: 'no_mail' }], lang)
	const collection = e.app.findCollectionByNameOrId('staff')
	collection.otp.enabled = collection.mfa.enabled = roles.length > 0
	collection.otp.duration = CODE_SECONDS
	collection.mfa.rule = roles.map(role => `${fieldOf(role)}:length > 0`).join(' || ')
	e.app.save(collection)
	return { status: 200, body: { roles: secondFactorOf(e.app) } }
}

/** Whether somebody has given the password of an account just now, and the code is what lacks. */
function isHalfway(app: core.App, account: string, mfa: string): boolean {
	const filter = mfa ? 'recordRef = {:account} && id = {:mfa}' : 'recordRef = {:account}'
	return app.findRecordsByFilter('_mfas', filter, '', 1, 0, { account, mfa }).length > 0
}

/** A code is sent to who has given the password, and to nobody else; nobody learns which. */
export function codeAsked(e: core.RecordCreateOTPRequestEvent): void {
	if (e.record && !isHalfway(e.app, e.record.id, '')) {
		e.json(200, { otpId: $security.randomString(15) })
		return
	}
	e.next()
}

/** A code alone opens nothing. */
export function codeTyped(e: core.RecordAuthWithOTPRequestEvent): void {
	// PocketBase’s client sends it in the address.
	const { body, query } = e.requestInfo()
	const mfa = [body.mfaId, query.mfaId].find(id => typeof id === 'string') as string | undefined
	if (!e.record || !mfa || !isHalfway(e.app, e.record.id, mfa))
		throw new BadRequestError('الرمز غير صحيح · The code is not right.')
	e.next()
}
