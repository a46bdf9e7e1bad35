import { accountWords as ar } from '../../core/language/words/accounts.ar.ts'
import { accountWords as en } from '../../core/language/words/accounts.en.ts'
import { type PasswordFault, passwordFault } from '../../core/people/password.ts'
import { actBy, changedFields } from '../base/audit.ts'
import type { Asking, Saving, Stored } from '../base/stored.ts'

/* What an account of staff cannot be without, whatever door a change of it comes by. */

/** What the administrator may change of one over PocketBase's records API; all else has routes of its own. */
const BY_HAND = ['name', 'ended']

const refuse = (message: string): never => {
	throw new ForbiddenError(message)
}

export const staffAreInvited = () =>
	refuse('حساب الموظف يُنشأ بدعوة · An account of staff is made by an invitation.')

export const staffAreKept = () =>
	refuse(
		'حساب الموظف يُنهى ولا يُحذف، فما عمله يبقى باسمه · An account of staff is ended and not deleted: what it did stays in its name.',
	)

/** Nobody chooses a colleague's password, nor the e-mail that what they did stands under. */
export function staffEdit(e: Asking<'staff'>): void {
	const changed: string[] = changedFields(e.record, e.record.original())
	const secret = 'password' in e.requestInfo().body
	if (!secret && changed.every(name => BY_HAND.includes(name))) {
		actBy(e.record as core.Record, e.auth?.email() ?? '', e.auth?.id ?? '')
		return
	}
	refuse(
		'كلمة المرور يختارها صاحبها، برابط دعوة جديد · Who owns the account chooses its password, by a new invitation.',
	)
}

/** Before an account is saved: taken away, it is signed out everywhere; a new password is none that everybody would guess. */
export function staffSaved(e: Saving<'staff'>): void {
	const record = e.record
	const before = record.original()
	const account = record as core.Record
	if (record.getString('ended') && !before.getString('ended')) {
		account.refreshTokenKey()
		forgetInvitation(record)
	}
	const password = account.getString('password')
	if (!password || record.isNew()) return
	const fault = passwordProblem(record, password)
	if (fault) {
		const text = `${ar.problems[fault]} · ${en.problems[fault]}`
		throw new BadRequestError(text, { password: new ValidationError(fault, text) })
	}
	// Chosen by a mail of PocketBase's own: the link that was sent before is not needed any more.
	forgetInvitation(record)
	if (!record.getString('joined')) record.set('joined', new DateTime())
}

export const passwordProblem = (record: Stored<'staff'>, password: string): PasswordFault | null =>
	passwordFault(password, [record.getString('name'), (record as core.Record).email()])

/** Saves an account with the password that its owner chose. */
export function joinWith(app: core.App, record: Stored<'staff'>, password: string): void {
	const account = record as core.Record
	account.setPassword(password)
	account.setVerified(true)
	actBy(account, account.email(), account.id)
	app.save(account)
}

function forgetInvitation(record: Stored<'staff'>): void {
	record.set('invitation_hash', '')
	record.set('invited_until', '')
}

/** PocketBase's own account for the first start; its link makes the administrator. */
export const INSTALLER = '__pbinstaller@example.com'

/** A superuser is made by that link, or on the server itself. */
export function oneAdministrator(e: core.RecordRequestEvent): void {
	if (e.auth?.email() === INSTALLER) return
	refuse(
		'مدير النظام واحد، ويُغيَّر على الخادم نفسه: npm run administrator · There is one administrator, who is changed on the server itself: npm run administrator.',
	)
}
