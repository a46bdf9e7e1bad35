import type { PasswordFault } from './password.ts'

/**
 * What can be wrong with an account. `taken`: there is one with this e-mail. `account_ended`: it was taken away, and is to be
 * given back first. `link`: the invitation was used, or its time is over.
 */
export type AccountProblemCode =
	| PasswordFault
	| 'required'
	| 'too_long'
	| 'email'
	| 'taken'
	| 'unknown_association'
	| 'unknown_field'
	| 'not_found'
	| 'account_ended'
	| 'link'

export interface AccountProblem {
	field: string
	code: AccountProblemCode
}
