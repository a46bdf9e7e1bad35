import type { TrailWords } from './words.ts'

export const words: TrailWords = {
	title: 'Audit, and who looked',
	lead: 'It is read, and neither changed nor deleted. The latest first.',
	of: { acts: 'What was done', looks: 'Who looked' },
	about: 'About what',
	abouts: {
		all: 'Everything',
		cases: 'Requests, complaints and inquiries',
		rest: 'The rest: policies, accounts and the server',
	},
	until: 'Until',
	system: 'The whole system',
	fromTo: 'from “{from}” to “{to}”',
	comma: ', ',
	earlier: 'Show earlier ones',
	none: 'Nothing of what you chose is on record.',
}
