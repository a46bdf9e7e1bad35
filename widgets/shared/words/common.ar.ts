import type { SharedWords } from '../form/words.ts'

/* The words that several elements share: a file of their own, which each of them imports. */

export { commonWords, formWords } from '../../../core/language/words/request.ar.ts'

export const sharedWords: SharedWords = {
	lang: 'ar',
	step: 'الخطوة {n} من {all}',
	next: 'التالي',
	back: 'رجوع',
	optional: '(اختياري)',
	add: 'إضافة ملف',
	remove: 'حذف',
	mend: 'بقي ما يحتاج إلى تصحيح:',
	change: 'تغيير',
}
