import { replyWords } from '../../core/language/words/reply.ar.ts'
import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'كان طلبك قد وصل من قبل. المحفوظ نسخته الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. لتصحيح شيء فيها اكتب رسالة من صفحة المتابعة.',
	checked: 'يراجع الموظف اكتمال طلبك، فإن نقص شيء تواصل معك.',
	decides: 'يدرسه ويقرر فيه: {decider}.',
	track: 'تابع طلبك من هنا:',
}
