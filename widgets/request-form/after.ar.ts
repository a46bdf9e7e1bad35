import { replyWords } from '../../core/language/words/case.ar.ts'
import type { AfterWords } from './after.words.ts'

export const words: AfterWords = {
	...replyWords,
	first: 'كان هذا الطلب قد وصل من قبل. المحفوظ نسخته الأولى، دون ما غيّرته بعدها.',
	next: 'ماذا بعد؟',
	checked: 'يراجع الموظف اكتمال طلبك، فإن نقص شيء تواصل معك.',
	decides: 'يدرسه ويقرر فيه: {decider}.',
	track: 'تابع طلبك من هنا:',
	copy: 'نسخ',
	copied: 'نُسخ الإيصال',
	download: 'تنزيل',
	print: 'طباعة',
}
