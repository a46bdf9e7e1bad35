import type { GuideWords } from './words.ts'

export const words: GuideWords = {
	title: 'Guide for staff',
	inArabic: 'The guide is in Arabic.',
	find: 'Search the guide',
	nothing: 'Nothing has these words. Try a shorter one.',
	others: 'Parts of the guide',
	before: 'Before',
	after: 'Next',
	contents: 'All parts',
}
