import { replyWords } from '../../core/language/words/reply.ar.ts'
import { sharedReceiptWords } from '../shared/form/receipt.ar.ts'
import type { RequestReceiptWords } from './receipt.words.ts'

export const words: RequestReceiptWords = {
	...sharedReceiptWords,
	...replyWords,
	first:
		'كان طلبك قد وصل من قبل. المحفوظ نسخته الأولى، وهي أدناه، ولم يُؤخذ ما غيّرته بعدها. ولتصحيح شيء فيها تُكتب رسالة من صفحة المتابعة.',
	checked: 'يراجع الموظف اكتمال طلبك، فإن نقص شيء أخبرك بالوسيلة التي اخترتها.',
	visit: {
		checked:
			'يراجع الموظف اكتمال طلبك. اخترت مراجعة الجمعية بنفسك، فلن يتصل بك أحد: ما ينقص يُقرأ في صفحة المتابعة، ويُعرف عند الجمعية.',
		place: 'مكان الجمعية: {place}',
		hours: 'أوقاتها: {hours}',
		phone: 'هاتفها: {phone}',
		unknown: 'لم تنشر الجمعية هنا مكانها ولا أوقاتها. ويحسن السؤال عنهما برسالة من صفحة المتابعة قبل الذهاب.',
	},
	decides: 'يدرسه ويقرر فيه: {decider}.',
	track: 'متابعة طلبك من هنا:',
}
