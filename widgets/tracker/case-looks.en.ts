import { officeWords } from '../../core/language/words/offices.en.ts'
import type { CaseLooksWords } from './case-looks.ts'

export const words: CaseLooksWords = {
	none: 'Nobody at the association has looked yet.',
	opened: '{function}, on {date}',
	hint: 'This is what the record of who looked says: in which function, and on which day, without names of staff. The latest first, twenty at most.',
	functions: {
		...officeWords,
		assigned: 'Those it is assigned to',
		administrator: 'Administrator of the system',
	},
}
