import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { InquiryReceiptWords } from './receipt.words.ts'

export const words: InquiryReceiptWords = {
	...sharedReceiptWords,
	first:
		'كان استفسارك قد وصل من قبل. المحفوظ نسخته الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. ولتصحيح شيء فيها تُكتب رسالة من صفحة المتابعة.',
	goes: 'يقرؤه ضابط الاتصال في الجمعية ويجيبك.',
	answer: {
		means: 'يصلك الجواب بالوسيلة التي اخترتها، ويظهر أيضًا في صفحة المتابعة.',
		page: 'يظهر الجواب في صفحة المتابعة وحدها، فتحسن زيارتها من حين إلى آخر بالرقم والرمز.',
	},
	track: 'متابعة استفسارك من هنا:',
}
