import type { ContentProblemWords } from './content.ts'

export const contentProblemWords: ContentProblemWords = {
	required: 'This must not be empty.',
	too_long: 'This is longer than a name may be: 200 letters at most.',
	least: 'This list is too short: it needs at least {least}.',
	phone: 'Write a right number in digits alone, like 0501234567.',
	email: 'Write a right e-mail address, like huda@example.org.',
	day: 'Write the date with the year first, like 1446-04-17.',
	number: 'Write a whole number in digits, like 15.',
	choose: 'Choose one of the list.',
	arabic: 'This is the place of the Arabic text, and there is no Arabic letter in it.',
	english: 'This is the place of the English text, and there is no English letter in it.',
	taken: 'This id is taken. Remove this entry and add it again.',
	wrong: 'Sila does not take this here. Reload the page.',
	changed:
		'Somebody else wrote or published here after you opened the page. Nothing of what you wrote is lost.',
	waiting: 'This draft waits for somebody to agree. Who proposed it takes it back to write on.',
	same: 'Nothing differs from what is published.',
	bad_request: 'We could not read what was sent. Reload the page and try again.',
	unknown_field: 'This field is not known here. Reload the page and try again.',
	not_found: 'We did not find this. Reload the page.',
	two_people: 'Somebody other than who published it looks at it.',
	reason:
		'Nobody but you may agree, so write the reason. It is published after a day, and stays on the oversight page.',
}
