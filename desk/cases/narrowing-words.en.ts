import type { NarrowingWords } from './narrowing-words.ts'

export const words: NarrowingWords = {
	by: {
		holder: 'Whose',
		due: 'Due',
		service: 'Service',
		channel: 'Channel',
		sort: 'Order',
		from: 'Arrived from',
		to: 'Until',
		waiting: 'Waiting for the applicant',
		open: 'Open only',
	},
	sorts: { arrival: 'Newest first', due: 'Due first', age: 'Oldest first' },
	holders: { mine: 'Mine', unit: 'My unit’s', nobody: 'Nobody’s', left: 'Of who left or is away' },
	anyone: 'Anybody’s',
	dues: {
		late: 'Late',
		today: 'Today',
		soon: 'After today, within 3 working days',
		within: { 3: 'Within 3 working days', 5: 'Within 5 working days', 10: 'Within 10 working days' },
	},
	anyDay: 'Any day',
	anyService: 'All services',
	anyChannel: 'All channels',
	chosen: 'Your choice',
	view: {
		keep: 'Keep',
		name: 'Name of the view',
		for: 'For whom?',
		forMe: 'For me alone',
		forStaff: 'For my colleagues at {name}',
		unnamed: 'Write a name by which you know it.',
	},
}
