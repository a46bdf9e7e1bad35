import type { PasswordFault } from './password.ts'

/**
 * What can be wrong with an account. `taken`: there is one with this e-mail. `account_ended`: it was taken away, and is to be
 * given back first. `link`: the invitation was used, or its time is over. `beside`: somebody is named for restricted cases
 * who has no office beside it. `unmanaged`: the association has no first manager yet. `held`: it is so already, or waits.
 * `two_people`: who proposed it, or whom it is about, does not agree to it. `decided`: it was decided meanwhile. `same`: a
 * substitute is somebody else. `no_mail`: no mail can be sent yet. `nobody`: it is not known whose the case is. `shown`: a
 * new code was shown before, or another has taken its place. `password_wrong`: it is not the present password. `not_made`: a
 * copy is handed over that was not made. `too_many`: more than are looked at together.
 */
export type AccountProblemCode =
	| PasswordFault
	| 'password_wrong'
	| 'required'
	| 'too_long'
	| 'email'
	| 'taken'
	| 'unknown_association'
	| 'unknown_field'
	| 'not_found'
	| 'account_ended'
	| 'link'
	| 'unknown_role'
	| 'beside'
	| 'unmanaged'
	| 'held'
	| 'two_people'
	| 'decided'
	| 'same'
	| 'day'
	| 'order'
	| 'no_mail'
	| 'nobody'
	| 'shown'
	| 'not_made'
	| 'clash'
	| 'faulty'
	| 'too_many'

export interface AccountProblem {
	field: string
	code: AccountProblemCode
}
