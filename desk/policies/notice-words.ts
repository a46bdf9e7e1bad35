import { language } from '../frame/language.ts'

/** Stands above pages that have nothing to do with policies, so it brings nothing else. */
const words = {
	ar: { notice: 'شيء مما حُفظ من سياسات الجمعيات لا يُقرأ، فلا يُعرض في البوابة.', link: 'انظر ما هو وأين' },
	en: {
		notice: 'Something of the stored policies cannot be read, so the portal leaves it out.',
		link: 'See what it is and where',
	},
}

export const noticeWords = () => words[language()]
