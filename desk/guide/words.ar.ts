import type { GuideWords } from './words.ts'

export const words: GuideWords = {
	title: 'دليل الموظف',
	inArabic: '',
	find: 'ابحث في الدليل',
	nothing: 'لا شيء بهذه الكلمات. جرّب كلمة أقصر.',
	others: 'أبواب الدليل',
	before: 'السابق',
	after: 'التالي',
	contents: 'كل الأبواب',
}
