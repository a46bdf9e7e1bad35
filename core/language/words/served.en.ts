import type { ServedWords } from './served.ts'

export const servedWords: ServedWords = {
	fields: {
		served: 'Who is this request for?',
		name: 'Full name of the beneficiary',
		capacity: 'What are you to them?',
	},
	who: { self: 'Me', other: 'Somebody I am applying for' },
	capacities: {
		mother: 'Mother',
		father: 'Father',
		'son-or-daughter': 'Son or daughter',
		spouse: 'Husband or wife',
		relative: 'Relative',
		neighbour: 'Neighbour',
		carer: 'Carer',
	},
	heading: 'Beneficiary',
	about: '{heading} (about {name}, also where they say “you”)',
	declaration: 'I, {name}, make this request for {served} as their {capacity}.',
}
