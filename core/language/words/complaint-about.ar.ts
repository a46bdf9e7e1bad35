import type { ComplaintAboutWords } from './complaint-about.ts'

export const aboutWords: ComplaintAboutWords = {
	heading: 'من تخصه الشكوى',
	fields: {
		aboutOfficers: 'تخص',
		aboutWords: 'بكلمات صاحبها',
		notUnit: 'لا تُحَل إلى وحدة المتابعة',
	},
	yes: 'نعم',
}
