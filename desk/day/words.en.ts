import { english } from '../frame/counted.ts'
import type { DayWords } from './words.ts'

export const words: DayWords = {
	title: 'Your day',
	search: 'Search by name, reference, phone, identity number, e-mail or a word of the letter',
	due: 'Due {day}',
	refresh: 'Refresh',
	lists: {
		late: 'Late',
		today: 'Due today',
		unread: 'Unread messages',
		mine: 'Yours',
		soon: 'Due within three working days',
		unassigned: 'With nobody',
		left: 'With who is away or has left',
		waiting: 'Waiting for the applicant',
	},
	clear: {
		late: 'Nothing is late',
		today: 'Nothing is due today',
		unread: 'All messages are read',
		mine: 'You have nothing open',
		soon: 'Nothing is due soon',
		unassigned: 'Everything has somebody',
		left: 'Nobody away has any',
		waiting: 'Nobody is waited for',
	},
	whole: 'The whole list',
	restricted: 'Restricted cases that nobody has opened',
	restrictedHint:
		'You are named for them. Open them today: they are told again each working day until somebody has.',
	tasks: english('1 task waits', '{n} tasks wait'),
	own: english('1 note or reminder for you', '{n} notes and reminders for you'),
	proposals: english('1 proposal waits for you to agree', '{n} proposals wait for you to agree'),
	contents: english(
		'1 change of content waits for you to look at',
		'{n} changes of content wait for you to look at',
	),
	away: 'Away today',
	awayUntil: 'until {day}',
	standsIn: '{substitute} stands in',
	quiet: 'Nothing waits for you now.',
	quietHint: 'What arrives and is part of your work shows here by itself.',
}
