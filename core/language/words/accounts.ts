import type { AccountProblemCode } from '../../people/accounts.ts'

export interface AccountWords {
	fields: Record<
		| 'name'
		| 'email'
		| 'roles'
		| 'reason'
		| 'password'
		| 'current'
		| 'token'
		| 'id'
		| 'account'
		| 'substitute'
		| 'from'
		| 'until'
		| 'decision'
		| 'cases'
		| 'to'
		| 'word'
		| 'case'
		| 'identified'
		| 'view'
		| 'query'
		| 'association'
		| 'on'
		| 'state'
		| 'note',
		string
	>
	/** Sentences with `{field}` and `{max}` to fill. */
	problems: Record<AccountProblemCode, string>
	/** The letter that invites, with `{name}` and `{link}` to fill. */
	mail: Record<'subject' | 'text', string>
}
