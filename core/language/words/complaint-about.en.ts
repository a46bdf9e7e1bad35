import type { ComplaintAboutWords } from './complaint-about.ts'

export const aboutWords: ComplaintAboutWords = {
	heading: 'Whom the complaint is about',
	fields: {
		aboutOfficers: 'About',
		aboutWords: 'In the complainant’s words',
		notUnit: 'Not to the follow-up unit',
	},
	yes: 'Yes',
}
