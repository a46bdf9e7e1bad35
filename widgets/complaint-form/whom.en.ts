import { aboutWords } from '../../core/language/words/complaint-about.en.ts'
import type { WhomWords } from './whom.words.ts'

export const words: WhomWords = {
	note: 'This is asked before anybody hears of your complaint, and you need not answer. Whoever you name here, and whoever stands in for them, is neither given the complaint nor told of it.',
	fields: {
		aboutOfficers: 'Which of these is your complaint about?',
		aboutWords: 'Who it is about, in your own words',
		notUnit: 'Do not send it to the follow-up unit',
	},
	hints: {
		aboutOfficers: 'You can choose more than one.',
		aboutWords:
			'Their name, their work or where they are. Senior management reads what you write here and decides who is meant, before the complaint is given to anybody.',
		notUnit: 'That is the unit which usually looks into complaints.',
	},
	letter: aboutWords,
}
