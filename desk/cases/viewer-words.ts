import { language } from '../frame/language.ts'

interface ViewerWords {
	/** `{at}` of `{all}`. */
	place: string
	before: string
	next: string
	tab: string
	save: string
	close: string
	/** Where a browser shows no PDFs in a page. */
	unshown: string
	all: string
	packing: string
}

const WORDS: Record<'ar' | 'en', ViewerWords> = {
	ar: {
		place: '{at} من {all}',
		before: 'السابق',
		next: 'التالي',
		tab: 'افتحه في تبويب جديد',
		save: 'نزّله',
		close: 'إغلاق',
		unshown: 'لا يعرض هذا المتصفح الملف هنا. افتحه في تبويب جديد، أو نزّله.',
		all: 'نزّل الكل في ملف واحد (zip)',
		packing: 'تُجمع الملفات…',
	},
	en: {
		place: '{at} of {all}',
		before: 'Previous',
		next: 'Next',
		tab: 'Open in a new tab',
		save: 'Download',
		close: 'Close',
		unshown: 'This browser does not show the file here. Open it in a new tab, or download it.',
		all: 'Download all as one file (zip)',
		packing: 'Gathering the files…',
	},
}

export const viewerWords = (): ViewerWords => WORDS[language()]
