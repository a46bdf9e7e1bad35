import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { InquiryReceiptWords } from './receipt.words.ts'

export const words: InquiryReceiptWords = {
	...sharedReceiptWords,
	first:
		'كان استفسارك قد وصل من قبل. المحفوظ نسخته الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. لتصحيح شيء فيها اكتب رسالة من صفحة المتابعة.',
	goes: 'يقرؤه ضابط الاتصال في الجمعية ويجيبك.',
	answer: {
		means: 'يصلك الجواب بالوسيلة التي اخترتها، وتقرؤه أيضًا في صفحة المتابعة.',
		page: 'تقرأ الجواب في صفحة المتابعة وحدها؛ افتحها من حين إلى آخر بالرقم والرمز.',
	},
	track: 'تابع استفسارك من هنا:',
}
