import type { AccountWords } from './accounts.ts'

export const accountWords: AccountWords = {
	fields: {
		name: 'Name',
		email: 'E-mail',
		roles: 'Roles',
		reason: 'Reason',
		password: 'Password',
		current: 'Present password',
		token: 'Invitation link',
		id: 'Account',
		account: 'Member of staff',
		substitute: 'Substitute',
		from: 'First day',
		until: 'Last day',
		decision: 'Decision',
		cases: 'Cases',
		to: 'Who gets them',
		word: 'Word',
		case: 'Case',
		identified: 'How identity was proved',
		view: 'Name of the view',
		query: 'Filters',
		association: 'Association',
		state: 'What became of the copy',
		note: 'Note',
		on: 'The day it was asked',
	},
	problems: {
		required: '{field}: this cannot be left empty.',
		too_long: '{field}: at most {max} letters.',
		email: '{field}: write an e-mail address, like huda@example.org.',
		taken:
			'There is an account with this e-mail. Invite its owner again, or give it back if it was taken away.',
		unknown_association: 'Choose associations from the list: one of those sent is not known.',
		unknown_field: 'There is no such field here: {field}. Reload the page and try again.',
		not_found: '{field}: it is not there. Reload the page.',
		account_ended: 'This account was taken away. Give it back first, then invite its owner.',
		link: 'This link is no longer good: it was used, or its time is over. Ask the administrator for a new one.',
		unknown_role: 'Choose roles from the list: one of those sent is not known.',
		beside:
			'Only who has a part in such cases is named for them: for confidential complaints somebody of the follow-up unit or senior management, for protection cases somebody of research, the committee or senior management.',
		unmanaged:
			'This association has no manager yet. Name the first of its senior management, then propose the other roles for that person to agree to.',
		held: 'This is so already, or was proposed and waits.',
		two_people:
			'Neither who proposed it nor whom it is about agrees to it. Somebody else of senior management does.',
		decided: 'This was decided meanwhile. Reload the page.',
		same: 'The substitute is another person.',
		day: '{field}: write a date.',
		order: 'The last day does not come before the first.',
		no_mail: 'A code is not asked for before mail works. Set up mail and the portal’s address first.',
		nobody:
			'It is not known whose this case is, or its data were erased: it gets no new code and no correction.',
		clash:
			'What was published since this draft was written says something else in the same place, so it cannot be published as it is. Return it to who wrote it.',
		faulty: 'The draft is no longer right enough to be published. Return it to who wrote it.',
		shown:
			'This code was shown once, or another has taken its place; it is not shown again. If it did not reach the person, propose a new one.',
		password_wrong: 'This is not the present password. Type it as you do to sign in.',
		not_made: 'The copy was not made yet. Make it first, then record that it was handed over.',
		too_many:
			'{field}: five hundred at once at most. More were sent, so nothing has changed. Send them in parts.',
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
