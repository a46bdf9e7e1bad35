import type { AccountWords } from './accounts.ts'

export const accountWords: AccountWords = {
	fields: {
		name: 'Name',
		email: 'E-mail',
		associations: 'Associations',
		password: 'Password',
		token: 'Invitation link',
		id: 'Account',
	},
	problems: {
		required: '{field}: this cannot be left empty.',
		too_long: '{field}: at most {max} letters.',
		email: '{field}: write an e-mail address, like huda@example.org.',
		taken:
			'There is an account with this e-mail. Invite its owner again, or give it back if it was taken away.',
		unknown_association: 'Choose associations from the list: one of those sent is not known.',
		unknown_field: 'There is no such field here: {field}. Reload the page and try again.',
		not_found: 'There is no such account. Reload the list.',
		account_ended: 'This account was taken away. Give it back first, then invite its owner.',
		link: 'This link is no longer good: it was used, or its time is over. Ask the administrator for a new one.',
		password_short:
			'A password has 12 letters or more. Three words that have nothing to do with each other are enough, and easy to remember.',
		password_long: 'The password is longer than can be kept whole. Choose a shorter one.',
		password_common:
			'This is one of the passwords that are tried first. Three words that have nothing to do with each other are harder to guess.',
	},
	mail: {
		subject: 'Invitation to the desk of Sila',
		text: 'Peace be upon you, {name}.\n\nAn account was made for you in Sila, to work on what reaches the association. Open this link within seven days to choose your password and sign in:\n\n{link}\n\nThe link is for you alone, and works once. If you do not expect this invitation, ignore it.',
	},
}
