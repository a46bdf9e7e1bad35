import type { LookWords } from './look-words.ts'

export const words: LookWords = {
	title: 'Who looked',
	hint: 'It is written down before anything is shown, and neither changed nor deleted. Who opened the same again within ten minutes is written down once.',
	none: 'Nobody has opened it yet.',
	what: {
		case: 'opened it',
		file: 'opened a file of it',
		export: 'took a copy that holds it',
		'identity-search': 'searched by an identity number',
		glass: 'opened a glass',
		records: 'saw a record of it through a glass',
		reason: 'gave a reason to see identity number and files',
	},
	administrator: 'administrator of the system',
}
