import type { AccountWords } from './words.ts'

export const words: AccountWords = {
	title: 'My account',
	password: 'Change the password',
	passwordHint: 'Changing it signs you out on every device but this one.',
	current: 'Present password',
	currentHint:
		'So that nobody changes it who finds your desk open. Forgotten? Sign out and ask for another on the sign-in page, or ask the administrator of the system for a link.',
	next: 'New password',
	change: 'Change the password',
	changed: 'The password is changed, and you are signed out on every device but this one.',
	elsewhere: 'Other devices',
	elsewhereHint: 'Lost your phone, or forgot to sign out on somebody else’s device?',
	leave: 'Sign out on other devices',
	leaveAsk:
		'You will be signed out on every device but this one. What was typed there and not saved stays until you sign in again.',
	leaveYes: 'Sign out there',
	left: 'You are signed out on every device but this one.',
	lasts: 'A session ends after half an hour without work, and 12 hours after signing in at the latest.',
}
